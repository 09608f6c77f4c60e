// A census as people paste it: from spreadsheets and by hand, with everything that goes wrong in one line and must not hurt another.
import fc from 'fast-check'
import { cellsOf, MOST_LINES, readCensus } from '../../../cloudfunctions/admission/domain/census-csv'

const GRIDS = new Map([['1 号网格', 'g1'], ['1号网格', 'g1'], ['1', 'g1'], ['2', 'g2']])
const read = (text: string) => readCensus(text, GRIDS)
const GOOD = '和气裁缝铺,其他,1 号网格,团结路 5 号,张师傅,10055556666'
const why = (row: string) => read(row)[0]?.why

test('a good line becomes a merchant', () => {
  expect(read(GOOD)).toEqual([{ line: 1, name: '和气裁缝铺', why: '', fields: { name: '和气裁缝铺', trade: 'other', gridId: 'g1', address: '团结路 5 号', contactName: '张师傅', phone: '10055556666', status: 'listed', notes: '' } }])
})
test.each<[what: string, text: string, lines: number[]]>([
  ['a byte order mark and headings', `\uFEFF名称,行业,网格,地址,联系人,电话\r\n${GOOD}\r\n`, [2]], ['empty lines and lines of separators', `\n${GOOD}\n,,,,,\n\t\n${GOOD.replace('5', '6')}`, [2, 5]],
  ['line ends of old machines', `${GOOD}\r${GOOD.replace('5', '6')}`, [1, 2]], ['no line at all', ' \n\r\n', []],
])('%s', (_what, text, lines) => {
  expect(read(text).map(({ line, why: reason }) => [line, reason])).toEqual(lines.map((line) => [line, '']))
})
test.each<[what: string, row: string, cells: string[]]>([
  ['tabs, as copied from a sheet', '甲\t餐饮\t1\t路 1 号，二楼', ['甲', '餐饮', '1', '路 1 号，二楼']], ['full-width commas', '甲，餐饮，1，路 1 号', ['甲', '餐饮', '1', '路 1 号']],
  ['a full-width comma inside a cell of a line with commas', '甲,餐饮,1,路 1 号，二楼', ['甲', '餐饮', '1', '路 1 号，二楼']],
  ['quotes around a comma', '"甲, 分店",餐饮', ['甲, 分店', '餐饮']], ['a doubled quote', '"甲""乙""店",餐饮', ['甲"乙"店', '餐饮']], ['a quote that never ends', '"甲,餐饮', ['甲,餐饮']], ['control characters', '甲\u0000\u0007,餐\u007f饮', ['甲', '餐饮']], ['spaces around', ' 甲 , 餐饮 ', ['甲', '餐饮']],
])('%s', (_what, row, cells) => expect(cellsOf(row)).toEqual(cells))
test.each<[string, string]>([
  [GOOD.replace('和气裁缝铺', ''), '没有名称'], [GOOD.replace('其他', '卖飞机'), '不认识的行业：卖飞机'], [GOOD.replace('1 号网格', '9 号网格'), '没有这个网格：9 号网格'], [GOOD.replace('团结路 5 号', ''), '没有地址'],
  [GOOD.replace('和气裁缝铺', '店'.repeat(41)), '名称超过 40 个字'], [GOOD.replace('团结路 5 号', '路'.repeat(81)), '地址超过 80 个字'], [GOOD.replace('张师傅', '张'.repeat(21)), '联系人超过 20 个字'],
  [GOOD.replace('10055556666', '029-33334444'), '电话不是 11 位手机号'], [GOOD.replace('和气裁缝铺', '=HYPERLINK(1)'), '像公式，请改成文字'], [GOOD.replace('张师傅', '@SUM(A1)'), '像公式，请改成文字'], [GOOD.replace('团结路 5 号', '+1+1'), '像公式，请改成文字'], ['只有名称', '不认识的行业：'],
])('%s: %s', (row, reason) => {
  expect(why(row)).toBe(reason)
  expect(read(`${row}\n${GOOD}`).map(({ fields }) => fields !== null)).toEqual([false, true])
})
test('a phone may be left out; a grid may be called by its number', () => {
  expect(read('甲,餐饮,2,路 1 号')[0]).toMatchObject({ fields: { gridId: 'g2' }, why: '' })
  expect(read('甲,餐饮,2,路 1 号')[0]!.fields).not.toHaveProperty('phone')
})
test(`${MOST_LINES} lines at once, headings not counted; the rest is told so`, () => {
  const lines = read(['名称,行业,网格,地址', ...Array.from({ length: MOST_LINES + 2 }, (_, n) => `店 ${n},餐饮,1,路 ${n} 号`)].join('\n'))
  expect(lines.filter(({ fields }) => fields).length).toBe(MOST_LINES)
  expect(lines.slice(-2).map(({ why: reason }) => reason)).toEqual([`一次最多 ${MOST_LINES} 行`, `一次最多 ${MOST_LINES} 行`])
})
test('whatever is pasted: never an exception, every answer with its own line, every refusal with its reason, nothing over-long let through', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', ',', '，', '"', '\t', '\n', '\r', '=', '1', ' ', '餐饮', '\u0000'), maxLength: 120 }), (text) => {
    const lines = read(text)
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length)
    for (const { fields, why: reason } of lines) expect((fields === null) === (reason !== '')).toBe(true)
  }))
})
