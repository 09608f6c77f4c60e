// Bundles the product, with one place of its source changed if asked: a seeded bug never stands in the product itself.
import { build, type Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Product = typeof import('./product')
/** `find` must occur exactly once in the file, so that a mutant can't quietly stop being one. */
export interface Mutation { file: string; find: string; replace: string }

const CREDITS = path.resolve(__dirname, '../../../cloudfunctions/credits')
/** Pages of 20 entries, so that a run of a few thousand operations fills many of them. */
const SMALL_PAGES: Mutation = { file: 'domain/page.ts', find: 'ENTRIES_PER_PAGE = 100', replace: 'ENTRIES_PER_PAGE = 20' }

export function mutating(mutations: readonly Mutation[]): Plugin {
  return {
    name: 'mutating',
    setup(context) {
      context.onLoad({ filter: /cloudfunctions[\\/]credits[\\/].*\.ts$/ }, ({ path: file }) => {
        let contents = readFileSync(file, 'utf8')
        for (const { find, replace } of mutations.filter((one) => path.join(CREDITS, one.file) === file)) {
          if (contents.split(find).length !== 2) throw new Error(`${file} does not contain this once: ${find}`)
          contents = contents.replace(find, () => replace)
        }
        return { contents, loader: 'ts' }
      })
    },
  }
}
export async function loadProduct(...mutations: Mutation[]): Promise<Product> {
  const { outputFiles } = await build({ entryPoints: [path.join(__dirname, 'product.ts')], bundle: true, write: false, platform: 'node', format: 'cjs', logLevel: 'silent', plugins: [mutating([SMALL_PAGES, ...mutations])] })
  const module = { exports: {} as Product }
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, require)
  return module.exports
}
