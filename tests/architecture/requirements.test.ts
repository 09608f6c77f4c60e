// Who takes over must be able to look up every code in a comment or a test's title (A17, I25, PRODUCT §3): docs/requirements.md has its row.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { referencesIn, rowsOf, spokenIn } from '../support/requirement-codes'
import { ROOT, sourceFiles, textOf } from '../support/sources'

const PAGE = 'docs/requirements.md'
// These two hold made-up codes on purpose.
const OWN = ['tests/architecture/requirements.test.ts', 'tests/support/requirement-codes.ts', PAGE]
const rows = rowsOf(textOf(PAGE))
const pages = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`)
const files = [...sourceFiles(), ...pages, 'README.md', 'README.zh-CN.md', 'tools/local-cloud/README.md'].filter((file) => !OWN.includes(file))
const found = files.flatMap((file) => referencesIn(spokenIn(file, textOf(file))).map((code) => ({ file, code })))

test('every code that a comment, a title or a page names has its row', () => {
  expect(found.length).toBeGreaterThan(300)
  expect(found.filter(({ code }) => !rows.includes(code)).map(({ file, code }) => `${file}: ${code}`)).toEqual([])
})
test('a code has one row, and every row says something', () => {
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])
  expect(textOf(PAGE).split('\n').filter((line) => /^\|.*\|\s*\|$/.test(line))).toEqual([])
})
test.each([
  ['// Kept by A99.', ['A99']], ['/** The first wins (I2, I34). */', ['I2', 'I34']], ['code() // B9–B21: all of it', ['B9', 'B21']], ['/* Rules\n * of M6.\n */', ['M6']],
  ['// PRODUCT §9, N4', ['N4', 'PRODUCT §9']], ['// (PLATFORM §1.1–1.3, 1.15, §7)', ['PLATFORM §1.1', 'PLATFORM §1.3', 'PLATFORM §1.15', 'PLATFORM §7']], ['// see §4.', ['§4']],
  ['// (QUALITY, layer 9): all', ['QUALITY, layer 9']], ['// QUALITY I27', ['I27', 'QUALITY']], ['// (ARCHITECTURE, one request).', ['ARCHITECTURE, one request']], ['// of ARCHITECTURE, "Local gateway"; also', ['ARCHITECTURE, local gateway']],
  ["test('nobody twice (I41)', () => run('K9'))", ['I41']], ["test.each([1])('one of %s (C8)', run)", ['C8']], ['broken.push(`I35 ${id} is there`)', ['I35']],
  ["const C1 = 'd1-s1-c1'", []], ["const path = 'M12 4L2.8 20'", []], ['// https://docs/A99/x, E11000, sha-B7 and a P90', []],
])('the reader finds in %j the codes %j', (text, codes) => {
  expect(referencesIn(spokenIn('tests/any.test.ts', text)).sort()).toEqual([...codes].sort())
})
test('a planted code without a row is seen', () => {
  const planted = referencesIn(spokenIn('cloudfunctions/orders/domain/any.ts', '// The price never rises (C3, I8), see A24, I34, PRODUCT §9 and PLATFORM §1.15.'))
  expect(planted.filter((code) => !rowsOf(textOf(PAGE)).includes(code)).sort()).toEqual(['A24', 'I34', 'PLATFORM §1.15', 'PRODUCT §9'])
})
