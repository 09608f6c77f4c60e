// The lines of a census as staff paste them from a spreadsheet: 名称,行业,网格,地址,联系人,电话. Quotes as spreadsheets write them,
// tabs, commas in half or full width, the same within a line. Every line is judged by itself, so that one bad line keeps no other out.
import type { MerchantFields } from '../../../contract/admission'
import { withoutShapeless } from '../../../contract/kernel'
import { isFormulaLike } from '../../../contract/table-cells'
import { TRADE, type Trade } from '../../../contract/terms'

export const MOST_LINES = 300
export interface CensusLine { line: number; name: string; fields: MerchantFields | null; why: string }
const HEADING = '名称'
const CONTROL = /\p{Cc}/u
const PHONE = /^1\d{10}$/
const SEPARATORS = ['\t', ',', '，'] as const
/** In the order of the words below. */
const LIMITS: [string, number][] = [['名称', 40], ['地址', 80], ['联系人', 20]]

/** @param gridIds by the grid's name and by its number alone ("3 号网格", "3") @returns one result per line with words, headings left out */
export function readCensus(text: string, gridIds: ReadonlyMap<string, string>): CensusLine[] {
  const lines = withoutShapeless(text).split(/\r\n|\n|\r/).map((row, at) => ({ cells: cellsOf(row), line: at + 1 })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  return lines.filter(({ cells }, at) => at > 0 || cells[0] !== HEADING).map(({ cells, line }, at) => judge(line, cells, gridIds, at >= MOST_LINES))
}
function judge(line: number, cells: readonly string[], gridIds: ReadonlyMap<string, string>, isTooMany: boolean): CensusLine {
  const [name = '', tradeWord = '', gridWord = '', address = '', contactName = '', phone = ''] = cells
  const trade = (Object.keys(TRADE) as Trade[]).find((code) => TRADE[code] === tradeWord)
  const gridId = gridIds.get(gridWord)
  const words = [name, address, contactName]
  const tooLong = LIMITS.find(([, most], at) => words[at]!.length > most)
  const why = isTooMany ? `一次最多 ${MOST_LINES} 行` : name === '' ? '没有名称' : words.some(isFormulaLike) ? '像公式，请改成文字' : !trade ? `不认识的行业：${tradeWord.slice(0, 10)}` : !gridId ? `没有这个网格：${gridWord.slice(0, 10)}`
    : address === '' ? '没有地址' : tooLong ? `${tooLong[0]}超过 ${tooLong[1]} 个字` : phone !== '' && !PHONE.test(phone) ? '电话不是 11 位手机号' : ''
  const fields: MerchantFields | null = why === '' && trade && gridId ? { name, trade, gridId, address, contactName, ...(phone ? { phone } : {}), status: 'listed', notes: '' } : null
  return { line, name: name.slice(0, 40), fields, why }
}
/** Splits outside quotes at what stands there most often: tab, comma or the full-width comma. A doubled quote inside quotes is one. Control characters fall away. */
export function cellsOf(row: string): string[] {
  const most = SEPARATORS.map((separator) => split(row, separator)).sort((a, b) => b.length - a.length)
  return most[0]!.map((cell) => cell.trim())
}
function split(row: string, separator: string): string[] {
  const cells = ['']
  let isQuoted = false
  for (let at = 0; at < row.length; at++) {
    const letter = row[at]!
    const last = cells.length - 1
    if (letter === '"' && isQuoted && row[at + 1] === '"') cells[last] += row[++at]!
    else if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && letter === separator) cells.push('')
    else if (!CONTROL.test(letter)) cells[last] += letter
  }
  return cells
}
