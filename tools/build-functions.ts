// One bundle per function, the SDK inside: a folder of cloudfunctions/ without a leading _ is a function (ARCHITECTURE).
import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '..')
const SOURCE = path.join(ROOT, 'cloudfunctions')
export const FUNCTIONS_DIST = path.join(ROOT, 'dist/cloudfunctions')

/** Names of all functions, from the folders. */
export function functionNames(): string[] {
  return readdirSync(SOURCE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(path.join(SOURCE, entry.name, 'index.ts')))
    .map((entry) => entry.name)
}

/** Bundles every function into <folder>/<name>/index.js with its config.json and a package.json for the upload. */
export async function buildFunctions(folder = FUNCTIONS_DIST): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = functionNames()
  // One run for all: the 424 modules of the SDK are read and parsed once, not once a function.
  await build({
    entryPoints: names.map((name) => ({ in: path.join(SOURCE, name, 'index.ts'), out: `${name}/index` })), outdir: folder,
    bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'error', legalComments: 'none',
  })
  for (const name of names) {
    const config = path.join(SOURCE, name, 'config.json')
    if (existsSync(config)) copyFileSync(config, path.join(folder, name, 'config.json'))
    writeFileSync(path.join(folder, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
  }
  return names
}
