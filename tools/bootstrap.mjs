// First step of every npm script: installs what is missing, then runs the given TypeScript file. Plain Node, because nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = path.join(root, 'node_modules', '.installed-for')
const wanted = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex')

function run(command, args) {
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return signal ? 1 : status ?? 1
}
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
  console.log('installing dependencies (once, under a minute)…')
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) process.exit(status)
  writeFileSync(stampFile, wanted)
}
/** The process id of a process's parent, where the system tells; 0 elsewhere. */
function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1])
  } catch {
    return 0
  }
}
/** Between npm and us stands a shell that passes no signal on: when npm or the shell is gone, nobody can stop us any more, so we stop. */
function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = line()
  setInterval(() => line() === first || stop(), 300).unref()
}
const [script, ...args] = process.argv.slice(2)
if (script) {
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, script), ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  whenAbandoned(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1))
}
