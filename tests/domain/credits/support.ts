// Accounts and entries for the tests of the ledger's rules: made by the rules themselves, never by hand.
import * as fc from 'fast-check'
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { compose } from '../../../cloudfunctions/credits/domain/compose'
import { RATE_ONE, type Entry, type Posting } from '../../../cloudfunctions/credits/domain/entry'
import { firstPage, pageAfter, type Page } from '../../../cloudfunctions/credits/domain/page'
import { apply, EMPTY_STATE, type State } from '../../../cloudfunctions/credits/domain/state'

export const NOW = '2026-10-05T04:00:00.000Z'
export const posting = (kind: Posting['kind'], minutes: number, more: Partial<Posting> = {}): Posting =>
  ({ kind, minutes, rate: RATE_ONE, isDeclared: false, by: 'p-1', approvedBy: null, memo: 'order', pair: null, refersTo: null, ...more })
export const entryFor = (state: State, businessKey: string, what: Posting, at = NOW): Entry => compose(state, { accountId: 'pt-1', communityId: 'd1-s1-c1', businessKey, occurredAt: at }, what, at, sha256)
/** The state after these postings, one a day from NOW on. */
export function stateAfter(postings: Posting[], from = EMPTY_STATE): State {
  return postings.reduce((state, what, index) => apply(state, entryFor(state, `k-${state.sequence}-${index}`, what, onDay(index))), from)
}
export const onDay = (index: number) => new Date(Date.parse(NOW) + index * 86_400_000).toISOString()
/** Pages of an account in which every entry is one day after the other. */
export function pagesAfter(postings: Posting[]): Page[] {
  const pages = [firstPage('pt-1', 'd1-s1-c1', '2026-10')]
  for (const [index, what] of postings.entries()) {
    const at = onDay(index)
    let page = pages.at(-1)!
    if (at.slice(0, 7) > page.month) {
      const next = pageAfter(page, at.slice(0, 7))
      page.nextPageId = next._id
      pages.push(next)
      page = next
    }
    const entry = entryFor(page.closing, `k-${index}`, what, at)
    page.entries = [...page.entries, entry]
    page.closing = apply(page.closing, entry)
  }
  return pages
}
const rate = fc.constantFrom(RATE_ONE, { numerator: 3, denominator: 2 }, { numerator: 1, denominator: 3 }, { numerator: 2, denominator: 3 })
/** Any posting that the balance can't forbid. */
export const anyPosting: fc.Arbitrary<Posting> = fc.record({ kind: fc.constantFrom('chargeSpace', 'repayService', 'repayCourse', 'acceptResource'), minutes: fc.integer({ min: 1, max: 600 }), rate, isDeclared: fc.boolean() })
  .map(({ kind, minutes, rate, isDeclared }) => posting(kind as Posting['kind'], minutes, { rate, isDeclared: isDeclared && kind !== 'chargeSpace' && kind !== 'acceptResource', approvedBy: kind === 'acceptResource' ? 'p-2' : null }))
