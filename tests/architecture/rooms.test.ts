// Who may import whom: the repository keeps every rule, and for every rule a planted import shows that breaking it is seen.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../support/sources'

interface Violation { rule: { name: string }; from: string; to: string }
const PLANTED = path.join(__dirname, 'planted')
const CONFIG = path.join(ROOT, 'config/dependency-cruiser.mjs')

function violationsIn(folder: string): Violation[] {
  const args = [path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', CONFIG, '--output-type', 'json', 'contract', 'cloudfunctions', 'client', 'tools']
  const json = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 << 20 })
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations
}
function rulesOf(config: string): string[] {
  return [...config.matchAll(/\bname: '([a-z-]+)'|\broom\('([a-z-]+)'/g)].map(([, named, room]) => named ?? room!)
}
const rules = rulesOf(readFileSync(CONFIG, 'utf8'))
/** Rule by planted file: the first line of each says what it breaks. */
const planted = new Map((readdirSync(PLANTED, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).flatMap((file) => {
  const rule = /^\/\/ Planted: ([a-z-]+)/.exec(readFileSync(path.join(PLANTED, file), 'utf8'))?.[1]
  return rule ? [[rule, file.split(path.sep).join('/')] as const] : []
}))

test('nothing in the repository breaks a rule', () => {
  expect(violationsIn(ROOT).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})
describe('a planted import is seen', () => {
  const seen = violationsIn(PLANTED)
  test('every rule has one', () => expect([...planted.keys()].sort()).toEqual([...rules].sort()))
  test.each([...planted])('%s: %s', (rule, file) => {
    expect(seen.filter((one) => one.rule.name === rule).some(({ from }) => file.startsWith(from))).toBe(true)
  })
})
