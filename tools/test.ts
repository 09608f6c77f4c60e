// `npm test`: builds what the tests run on, runs every jest project, and ends with `N passed, N failed` on a line of its own.
// A test file that cannot even start counts as one failure, and a run without a single test is a failure too.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './build-functions'
import { ensureBuilt } from './outputs'

const RESULT = path.join(ROOT, 'dist/test-result.json')
interface Result { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }

function readResult(): Result {
  try {
    return JSON.parse(readFileSync(RESULT, 'utf8')) as Result
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }
  }
}
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const isLong = args.includes('--long')
  await ensureBuilt(['functions', 'h5-local', 'h5', 'weapp'])
  mkdirSync(path.dirname(RESULT), { recursive: true })
  rmSync(RESULT, { force: true })
  const jest = ['node_modules/jest/bin/jest.js', '--config=config/jest.config.js', '--maxWorkers=2', '--json', `--outputFile=${RESULT}`, ...args.filter((arg) => arg !== '--long')]
  const { status } = spawnSync(process.execPath, jest, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...(isLong ? { LONG_TESTS: '1' } : {}) } })
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = readResult()
  const failed = numFailedTests + numRuntimeErrorTestSuites
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = status !== 0 || failed > 0 || passed === 0 ? 1 : 0
}
main().catch((error: unknown) => {
  console.error(error)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
