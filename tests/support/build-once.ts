// Before any test: the functions as they stand in the source, bundled into a folder named by their content, so that runs side by side never disturb each other.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions, ROOT } from '../../tools/build-functions'
import { fingerprint } from '../../tools/fingerprint'

export default async function buildOnce(): Promise<void> {
  const cache = path.join(ROOT, 'node_modules/.cache/test-functions')
  const folder = path.join(cache, fingerprint(['cloudfunctions', 'contract']))
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
