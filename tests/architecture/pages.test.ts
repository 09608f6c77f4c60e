// The client's pages: what app.config lists exists, is reachable by name, and is finished.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT, sourceFiles, textOf } from '../support/sources'

interface AppConfig { pages: string[]; subPackages: { root: string; pages: string[] }[]; tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] } }
function appConfig(): AppConfig {
  const holder = globalThis as unknown as { defineAppConfig?: (config: AppConfig) => AppConfig }
  holder.defineAppConfig = (config) => config
  return (jest.requireActual('../../client/app.config') as { default: AppConfig }).default
}
const { pages, subPackages, tabBar } = appConfig()
const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
const exists = (file: string) => existsSync(path.join(ROOT, 'client', file))

test.each(all)('%s has a component, a configuration and a name in navigation', (page) => {
  expect([exists(`${page}.tsx`), exists(`${page}.config.ts`)]).toEqual([true, true])
  expect(textOf('client/lib/navigation.ts')).toContain(`'/${page}'`)
})
test('navigation names no page that is not there', () => {
  const named = [...textOf('client/lib/navigation.ts').matchAll(/'\/((?:pages|packages)\/[\w/-]+)'/g)].map(([, page]) => page!)
  expect(named.filter((page) => !all.includes(page))).toEqual([])
})
test('every page on disk is listed', () => {
  const onDisk = sourceFiles(['client']).flatMap((file) => /^client\/(.+\/index)\.config\.ts$/.exec(file)?.[1] ?? [])
  expect(onDisk.sort()).toEqual([...all].sort())
})
test('the four tabs have their icons', () => {
  expect(tabBar.list).toHaveLength(4)
  for (const { iconPath, selectedIconPath } of tabBar.list) expect([exists(iconPath), exists(selectedIconPath)]).toEqual([true, true])
})
test('no placeholder is left', () => {
  expect(sourceFiles(['client']).filter((file) => /正在搭建|敬请期待|TODO|lorem/i.test(textOf(file)))).toEqual([])
})
