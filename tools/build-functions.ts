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
  await Promise.all(names.map(async (name) => {
    const out = path.join(folder, name)
    mkdirSync(out, { recursive: true })
    await build({
      entryPoints: [path.join(SOURCE, name, 'index.ts')], outfile: path.join(out, 'index.js'),
      bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'error', legalComments: 'none',
    })
    const config = path.join(SOURCE, name, 'config.json')
    if (existsSync(config)) copyFileSync(config, path.join(out, 'config.json'))
    writeFileSync(path.join(out, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
  }))
  return names
}
