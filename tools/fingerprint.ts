// What a set of source files looks like, as one short text: the same files give the same fingerprint on every machine.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './build-functions'

function filesOf(at: string): string[] {
  const full = path.join(ROOT, at)
  if (statSync(full).isFile()) return [at]
  return readdirSync(full, { withFileTypes: true }).flatMap(({ name }) => filesOf(`${at}/${name}`))
}
/** @param sources files and folders, from the root of the repository */
export function fingerprint(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort()) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}
