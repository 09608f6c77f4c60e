// The source files of the repository as the rules of the house see them: without builds, planted errors and data tables.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
const ROOMS = ['contract', 'cloudfunctions', 'client', 'tools', 'tests', 'config']

function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [at]
    return at === 'tests/architecture/planted' ? [] : filesIn(at)
  })
}
/** Paths from the root, with `/`. @param rooms defaults to all */
export function sourceFiles(rooms: string[] = ROOMS): string[] {
  return rooms.flatMap(filesIn).filter((file) => /\.(tsx?|mjs|cjs|js)$/.test(file))
}
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}
