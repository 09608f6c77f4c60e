// The verifier finds whatever is changed in the ledger, and names the first wrong entry (I11–I13, I15–I17).
import * as fc from 'fast-check'
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { canonical, hashOf } from '../../../cloudfunctions/credits/domain/canonical'
import type { Entry } from '../../../cloudfunctions/credits/domain/entry'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import { firstFault } from '../../../cloudfunctions/credits/domain/verify'
import { anyPosting, pagesAfter, posting } from './support'

const postings = fc.array(anyPosting, { minLength: 1, maxLength: 60 })
test('finds nothing in a ledger that was only appended to, over several months', () => {
  fc.assert(fc.property(postings, (list) => { expect(firstFault(pagesAfter(list), sha256)).toBeNull() }))
})
const CHANGES: [string, (entry: Entry) => Partial<Entry>][] = [
  ['minutes', (entry) => ({ minutes: entry.minutes + 1 })], ['moved minutes', (entry) => ({ movedMinutes: entry.movedMinutes + 1 })], ['the cause', () => ({ businessKey: 'other' })], ['the person', () => ({ by: 'p-other' })],
  ['the sides', (entry) => ({ debit: entry.credit, credit: entry.debit })], ['the day', () => ({ at: '2026-10-01T00:00:00.000Z' })], ['the rate', () => ({ rate: { numerator: 9, denominator: 1 } })],
]
test.each(CHANGES)('names the entry in which %s was changed', (_name, change) => {
  fc.assert(fc.property(postings, fc.nat(), (list, pick) => {
    const pages = pagesAfter(list)
    const [page, index] = pickEntry(pages, pick)
    const entry = page.entries[index]!
    page.entries[index] = { ...entry, ...change(entry) }
    expect(firstFault(pages, sha256)).toMatchObject({ pageId: page._id, sequence: entry.sequence })
  }), { numRuns: 40 })
})
test('a forger who makes the hashes anew is still found out by what the next entry chains to, or by the stored closing', () => {
  fc.assert(fc.property(postings, fc.nat(), (list, pick) => {
    const pages = pagesAfter(list)
    const [page, index] = pickEntry(pages, pick)
    const forged = { ...page.entries[index]!, by: 'p-other' }
    page.entries[index] = { ...forged, hash: hashOf(forged, sha256) }
    expect(firstFault(pages, sha256)).not.toBeNull()
  }), { numRuns: 40 })
})
test.each<[string, (pages: Page[]) => void]>([
  ['an entry removed', (pages) => { pages[0]!.entries.splice(1, 1) }],
  ['entries swapped', (pages) => { pages[0]!.entries.reverse() }],
  ['an entry twice', (pages) => { pages[0]!.entries.push(pages[0]!.entries.at(-1)!) }],
  ['a stored balance', (pages) => { pages[1]!.closing = { ...pages[1]!.closing, balanceMinutes: 0 } }],
  ['an opening', (pages) => { pages[1]!.opening = { ...pages[1]!.opening, balanceMinutes: 1 } }],
  ['a page gone', (pages) => { pages.splice(0, 1) }],
  ['a successor not named', (pages) => { pages[0]!.nextPageId = null }],
  ['a debt made younger', (pages) => { pages[1]!.closing = { ...pages[1]!.closing, lots: [{ on: '2027-01-01', minutes: 40 * 30 }] } }],
])('finds %s', (_name, spoil) => {
  const pages = pagesAfter(Array.from({ length: 40 }, () => posting('chargeSpace', 30)))
  expect(pages).toHaveLength(2)
  spoil(pages)
  expect(firstFault(pages, sha256)).not.toBeNull()
})
test('the spelling of a record does not depend on the order of its keys', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
    expect(canonical(Object.fromEntries(Object.entries(record).reverse()))).toBe(canonical(record))
  }))
})
function pickEntry(pages: Page[], pick: number): [Page, number] {
  const full = pages.filter(({ entries }) => entries.length > 0)
  const page = full[pick % full.length]!
  return [page, pick % page.entries.length]
}
