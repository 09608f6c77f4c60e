// Bundles the order's rules, with one place of their source changed if asked: a seeded bug never stands in the product itself.
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Product = typeof import('./product')
/** `find` must occur exactly once in the file, so that a mutant can't quietly stop being one. */
export interface Mutation { file: string; find: string; replace: string }
const ROOM = path.resolve(__dirname, '../../../cloudfunctions/orders/domain')

export async function loadProduct(mutation?: Mutation): Promise<Product> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'product.ts')], bundle: true, write: false, platform: 'node', format: 'cjs', logLevel: 'silent',
    plugins: [{
      name: 'mutating',
      setup(context) {
        if (!mutation) return
        context.onLoad({ filter: /orders[\\/]domain[\\/].*\.ts$/ }, ({ path: file }) => {
          const contents = readFileSync(file, 'utf8')
          if (file !== path.join(ROOM, mutation.file)) return { contents, loader: 'ts' }
          if (contents.split(mutation.find).length !== 2) throw new Error(`${file} does not contain this once: ${mutation.find}`)
          return { contents: contents.replace(mutation.find, () => mutation.replace), loader: 'ts' }
        })
      },
    }],
  })
  const module = { exports: {} as Product }
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, require)
  return module.exports
}
