// One process per data folder: two writers of one journal would destroy it. A lock left by a killed process does not hold:
// it names the process and when that began, so a later process with the same number is not taken for it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** When the process began, as the system counts it; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return started === startOf(pid)
}
export class FolderInUse extends Error {}
/** @returns what gives the folder free again. Throws FolderInUse when a living process has it. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'lock')
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid, started = ''] = readFileSync(file, 'utf8').split(' ')
    if (isAlive(Number(pid), started)) throw new FolderInUse(`${folder} is in use by process ${pid}: stop it first, or choose another DATA_DIR`)
    rmSync(file, { force: true })
  }
}
