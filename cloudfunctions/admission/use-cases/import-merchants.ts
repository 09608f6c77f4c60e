// A census pasted from a spreadsheet. Every line gets its own answer; ids come from the words, so a line that is listed already, or was
// added by this very request before its answer got lost, is found and not added twice.
import type { admission } from '../../../contract/admission'
import type { ImportResult } from '../../../contract/terms'
import { command, isDuplicate } from '../../_platform/db'
import { AppError } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { answerBefore, once } from '../../_platform/once'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { checkTexts } from '../../_platform/text-check'
import { gridsOf } from '../../identity/public'
import { readCensus, type CensusLine } from '../domain/census-csv'
import { newMerchant } from '../domain/merchant'
import { merchants, type MerchantDoc } from '../merchants-store'
import { merchantId } from './census'

interface Row { line: number; name: string; result: ImportResult; why: string }
interface Answer { added: number; rows: Row[] }
const CHECKED_CHARACTERS = 2000
const CHECKS_AT_ONCE = 4
const FEW = 400

export const importMerchants: Handlers<typeof admission>['importMerchants'] = async (call, { communityId, csv }) => {
  must(hatOver(call.person, communityId, 'staff'))
  const before = await answerBefore<Answer>(call)
  if (before) return before
  const lines = readCensus(csv, gridWords(await gridsOf(communityId)))
  const refused = await refusedLines(call.openid, lines)
  const importId = idFrom('im', call.openid, call.requestId)
  const wanted = new Map<string, MerchantDoc>()
  for (const { fields, line } of lines) {
    if (!fields || refused.has(line)) continue
    const id = merchantId(communityId, fields.name, fields.address)
    if (!wanted.has(id)) wanted.set(id, newMerchant(id, communityId, fields, importId, call.now))
  }
  const added = await addMissing([...wanted.values()], importId)
  const seen = new Set<string>()
  const rows = lines.map((one): Row => {
    if (!one.fields) return rowOf(one, 'invalid')
    if (refused.has(one.line)) return rowOf(one, 'refused')
    const id = merchantId(communityId, one.fields.name, one.fields.address)
    const isFirst = !seen.has(id)
    seen.add(id)
    return rowOf(one, isFirst && added.has(id) ? 'added' : 'known')
  })
  return once<Answer>(call, async () => ({ added: rows.filter(({ result }) => result === 'added').length, rows }))
}
const rowOf = ({ line, name, why }: CensusLine, result: ImportResult): Row => ({ line, name, result, why })

/** "3 号网格" as the unit is called, and "3" alone. */
function gridWords(grids: readonly { _id: string; name: string }[]): Map<string, string> {
  return new Map(grids.flatMap(({ _id, name }) => [[name, _id] as const, [name.replaceAll(' ', ''), _id] as const, [name.match(/\d+/)?.[0] ?? name, _id] as const]))
}
/** Lines whose words the check will not pass; lines are checked together, so one bad line takes its neighbours of the same 2,000 characters with it. */
async function refusedLines(openid: string, lines: readonly CensusLine[]): Promise<Set<number>> {
  const groups: { text: string; lines: number[] }[] = []
  for (const { fields, line } of lines) {
    if (!fields) continue
    const text = [fields.name, fields.address, fields.contactName].join(' ')
    const last = groups.at(-1)
    if (last && last.text.length + text.length < CHECKED_CHARACTERS) Object.assign(last, { text: `${last.text}\n${text}`, lines: [...last.lines, line] })
    else groups.push({ text, lines: [line] })
  }
  const refused = new Set<number>()
  for (let at = 0; at < groups.length; at += CHECKS_AT_ONCE) {
    const part = groups.slice(at, at + CHECKS_AT_ONCE)
    const passed = await Promise.all(part.map(({ text }) => passes(openid, text)))
    part.forEach((group, index) => passed[index] || group.lines.forEach((line) => refused.add(line)))
  }
  return refused
}
async function passes(openid: string, text: string): Promise<boolean> {
  return checkTexts(openid, [text]).then(([verdict]) => verdict === 'pass', (error: unknown) => {
    if (error instanceof AppError && error.code === 'TEXT_REFUSED') return false
    throw error
  })
}
/** @returns ids of what this import has added, now or before its answer got lost */
async function addMissing(wanted: readonly MerchantDoc[], importId: string): Promise<Set<string>> {
  if (wanted.length === 0) return new Set()
  const known = await merchants.find({ _id: command.in(wanted.map(({ _id }) => _id)) }, { limit: FEW, fields: { _id: true, importId: true } })
  const there = new Map(known.map((merchant) => [merchant._id, merchant.importId]))
  const fresh = wanted.filter(({ _id }) => !there.has(_id))
  const added = new Set(wanted.filter(({ _id }) => there.get(_id) === importId).map(({ _id }) => _id))
  for (const id of await addAll(fresh)) added.add(id)
  return added
}
/** One command; where a colleague adds the same lines at the same moment, one by one. @returns ids of those that were not there */
async function addAll(fresh: readonly MerchantDoc[]): Promise<string[]> {
  if (fresh.length === 0) return []
  const isThere = (error: unknown) => (isDuplicate(error) ? false : Promise.reject(error))
  if (await merchants.add(...fresh).then(() => true, isThere)) return fresh.map(({ _id }) => _id)
  const ids: string[] = []
  for (const merchant of fresh) if (await merchants.add(merchant).then(() => true, isThere)) ids.push(merchant._id)
  return ids
}
