// The shape of the server's rooms: thin functions, pure domains, one file for each collection.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS } from '../../contract/all'
import { functionNames } from '../../tools/build-functions'
import { collectionSpecs } from '../../tools/collections'
import { ROOT, sourceFiles, textOf } from '../support/sources'

const server = sourceFiles(['cloudfunctions'])
const isStore = (file: string) => /-store\.ts$/.test(file) || file.startsWith('cloudfunctions/_platform/')

describe.each(functionNames())('function %s', (name) => {
  test('has an index of at most 15 lines of code', () => {
    const lines = textOf(`cloudfunctions/${name}/index.ts`).split('\n').filter((line) => line.trim() && !line.startsWith('//'))
    expect(lines.length).toBeLessThanOrEqual(15)
  })
  test('says in config.json how long it may take and how much memory it has', () => {
    const file = path.join(ROOT, 'cloudfunctions', name, 'config.json')
    expect(existsSync(file)).toBe(true)
    const { timeout, memorySize } = JSON.parse(readFileSync(file, 'utf8')) as { timeout?: number; memorySize?: number }
    expect(timeout).toBeGreaterThanOrEqual(3)
    expect(timeout).toBeLessThanOrEqual(60)
    expect([128, 256, 512, 1024]).toContain(memorySize)
  })
})
test('every contract has its function', () => {
  expect(functionNames()).toEqual(expect.arrayContaining(Object.keys(CONTRACTS)))
})
test('a domain never asks for time or luck', () => {
  const asking = server.filter((file) => /^cloudfunctions\/[^_/][^/]*\/domain\//.test(file)).filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomBytes\(|\brandomUUID\(/.test(textOf(file)))
  expect(asking).toEqual([])
})
test('a collection is opened by one file only, and no other file names one', async () => {
  const declared = server.filter(isStore).flatMap((file) => [...textOf(file).matchAll(/collection<[\s\S]*?>\(\{\s*name: '(\w+)'/g)].map(([, name]) => name!))
  expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([])
  expect([...declared].sort()).toEqual((await collectionSpecs()).map(({ name }) => name).sort())
  const naming = server.filter((file) => !isStore(file)).filter((file) => /\bcollection\s*[<(]|database\s*\.\s*collection|\bfrom: '\w+'/.test(textOf(file)))
  expect(naming).toEqual([])
})
