// Before any test: the functions as they stand in the source, bundled into a folder named by their content, so that runs side by side never disturb each other.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions, ROOT } from '../../tools/build-functions'

function digestOf(folders: string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[]).sort()) {
      const file = path.join(ROOT, folder, name)
      if (statSync(file).isFile()) hash.update(`${folder}/${name}`).update(readFileSync(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
export default async function buildOnce(): Promise<void> {
  const cache = path.join(ROOT, 'node_modules/.cache/test-functions')
  const folder = path.join(cache, digestOf(['cloudfunctions', 'contract']))
  process.env.TEST_FUNCTIONS = folder
  if (existsSync(folder)) return
  mkdirSync(cache, { recursive: true })
  const fresh = `${folder}.${process.pid}`
  await buildFunctions(fresh)
  try {
    renameSync(fresh, folder)
  } catch {
    // Another run finished the same build first.
    rmSync(fresh, { recursive: true, force: true })
  }
}
