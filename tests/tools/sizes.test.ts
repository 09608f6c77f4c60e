// What travels: the first page on H5, and each function's own code.
import { build } from 'esbuild'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { functionNames, ROOT } from '../../tools/build-functions'
import { filesOf, gzippedSize, H5, textOf } from '../weapp/dist'

const KIB = 1024

/** The chunks a route loads, from the compiled routes: `path: pages/home/index, load: Promise.all([e(804), e(119)])`. */
function chunksOf(page: string): string[] {
  const app = filesOf(H5).find((file) => /^js\/app\..*\.js$/.test(file))!
  const load = new RegExp(`"path":"${page}","load":[^]*?\\.then\\(`).exec(textOf(H5, app))?.[0] ?? ''
  return [...load.matchAll(/\.e\((\d+|"[^"]+")\)/g)].map(([, id]) => id!.replaceAll('"', ''))
}
test('the home page on H5 needs at most 180 KB, compressed: entry, its chunks and their styles', () => {
  const entry = [...textOf(H5, 'index.html').matchAll(/(?:src|href)="\.\/((?:js|css)\/[^"]+)"/g)].map(([, file]) => file!)
  const chunks = chunksOf('pages/home/index')
  expect(entry.some((file) => file.endsWith('.js'))).toBe(true)
  expect(chunks.length).toBeGreaterThan(0)
  const files = filesOf(H5)
  const named = chunks.flatMap((id) => files.filter((file) => file.startsWith(`js/${id}.`) || file.startsWith(`css/${id}.`) || file.startsWith('js/shared.') || file.startsWith('css/shared.')))
  expect(gzippedSize(H5, [...new Set([...entry, ...named, 'index.html'])]) / KIB).toBeLessThanOrEqual(180)
})
test('the released H5 page has no persona switch', () => {
  expect(filesOf(H5).filter((file) => file.endsWith('.js')).filter((file) => /\/dev\/personas/.test(textOf(H5, file)))).toEqual([])
})
test.each(functionNames())('function %s has at most 60 KB of its own code, compressed', async (name) => {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'cloudfunctions', name, 'index.ts')], bundle: true, write: false, platform: 'node', target: 'node18', format: 'cjs', packages: 'external', logLevel: 'error',
  })
  expect(gzipSync(outputFiles[0]!.contents).length / KIB).toBeLessThanOrEqual(60)
})
