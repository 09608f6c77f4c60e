// The gates of the package (PLATFORM §5): sizes, pages, pictures, and nothing of development inside.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appJson, filesOf, sizeOf, textOf, WEAPP } from './dist'

const KIB = 1024
const { pages, subPackages, lazyCodeLoading, tabBar } = appJson()
const files = filesOf(WEAPP)
const isIn = (root: string) => (file: string) => file.startsWith(`${root}/`)
const main = files.filter((file) => !subPackages.some(({ root }) => isIn(root)(file)))

test('the main package has at most 700 KB', () => {
  expect(sizeOf(WEAPP, main) / KIB).toBeLessThanOrEqual(700)
})
test.each(subPackages.map(({ root }) => root))('%s stays below 2 MB', (root) => {
  const own = files.filter(isIn(root))
  expect(own.length).toBeGreaterThan(0)
  expect(sizeOf(WEAPP, own)).toBeLessThan(2 * KIB * KIB)
})
test('all packages together stay below 30 MB', () => expect(sizeOf(WEAPP, files)).toBeLessThan(30 * KIB * KIB))
test('every page of the source is there, with all its files', () => {
  const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  expect(all.length).toBeGreaterThanOrEqual(20)
  const missing = all.flatMap((page) => ['js', 'json', 'wxml'].map((kind) => `${page}.${kind}`)).filter((file) => !files.includes(file))
  expect(missing).toEqual([])
  // A page without styles of its own has no wxss; it may then import none either.
  expect(all.filter((page) => existsSync(path.join(WEAPP, `${page}.wxss`))).length).toBeGreaterThan(0)
})
test('pictures have at most 200 KB, tab icons at most 40 KB and the form the platform takes', () => {
  const pictures = files.filter((file) => /\.(png|jpe?g|webp|gif|svg)$/.test(file))
  expect(pictures.filter((file) => sizeOf(WEAPP, [file]) > 200 * KIB)).toEqual([])
  const icons = tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  expect(icons).toHaveLength(8)
  for (const icon of icons) {
    expect(sizeOf(WEAPP, [icon])).toBeLessThanOrEqual(40 * KIB)
    expect(readFileSync(path.join(WEAPP, icon)).subarray(1, 4).toString()).toBe('PNG')
  }
})
test('code is loaded when it is needed', () => expect(lazyCodeLoading).toBe('requiredComponents'))
test('nothing of development is inside: no persona switch, no local gateway, no source map', () => {
  const code = files.filter((file) => file.endsWith('.js'))
  expect(code.filter((file) => /\/dev\/(login|personas|clock|upload|stats)|127\.0\.0\.1|localhost|TEST_CLOCK|demo-(resident|staff|owner)/.test(textOf(WEAPP, file)))).toEqual([])
  expect(code.filter((file) => /sourceMappingURL/.test(textOf(WEAPP, file)))).toEqual([])
})
test('no server code is inside', () => {
  const code = files.filter((file) => file.endsWith('.js'))
  expect(code.filter((file) => /wx-server-sdk|startTransaction|throwOnNotFound/.test(textOf(WEAPP, file)))).toEqual([])
})
