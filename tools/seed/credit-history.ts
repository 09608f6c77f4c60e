// Three months of credit for the demo's partners, made by the ledger's own rules and always the same: space used, service given, books, a correction.
import { sha256 } from '../../cloudfunctions/_platform/digest'
import { dayOf, monthOf } from '../../cloudfunctions/credits/domain/calendar'
import { compose, reversalOf } from '../../cloudfunctions/credits/domain/compose'
import { RATE_ONE, type Entry, type Posting } from '../../cloudfunctions/credits/domain/entry'
import { firstPage, pageAfter, type Page } from '../../cloudfunctions/credits/domain/page'
import { apply } from '../../cloudfunctions/credits/domain/state'
import { DEFAULT_TERMS } from '../../cloudfunctions/credits/domain/terms'
import type { CreditAccountDoc } from '../../cloudfunctions/credits/pages-store'
import type { Document } from '../local-cloud/engine/values'
import { PARTNERS } from './partners.data'

const DAYS = 90
const DAY_MILLISECONDS = 86_400_000
const plain = (kind: Posting['kind'], minutes: number, by: string, memo: Posting['memo']): Posting => ({ kind, minutes, rate: RATE_ONE, isDeclared: false, by, approvedBy: null, memo, pair: null, refersTo: null })

/** What happens to the partner with this number on this day; nothing on most days. Serves a little less than it owes, so that something is due. */
function postingsOn(partner: (typeof PARTNERS)[number], number: number, day: number): [key: string, posting: Posting][] {
  const { _id, workers } = partner
  const worker = workers.at(-1)?.personId ?? _id
  const resident = { serverId: worker, residentId: `p-resident-${_id.split('-')[1]}` }
  const key = `demo-${_id}-${day}`
  if (day % 7 === number % 7) return [[`booking:${key}:charge`, { ...plain('chargeSpace', 90 + 15 * number, worker, 'booking'), rate: day % 2 === 0 ? { numerator: 3, denominator: 2 } : RATE_ONE }]]
  if (day % 3 === number % 3) return [[`order:${key}:settle`, { ...plain('repayService', 30 + ((day * 7 + number * 5) % 40), worker, 'order'), pair: resident }]]
  if (day === 40 + number) return [[`proposal:${key}:acceptResource`, { ...plain('acceptResource', 120, `p-staff-${_id.split('-')[1]}`, 'resource'), approvedBy: `p-staff2-${_id.split('-')[1]}` }]]
  return []
}
/** Documents by collection. @param now milliseconds since 1970: the history ends there */
export function creditHistory(now: number): Record<string, Document[]> {
  const creditPages: Page[] = []
  const creditAccounts: CreditAccountDoc[] = []
  for (const [number, partner] of PARTNERS.entries()) {
    const { _id: accountId, communityId } = partner
    let page = firstPage(accountId, communityId, monthOf(new Date(now - DAYS * DAY_MILLISECONDS).toISOString()))
    const pages = [page]
    const post = (businessKey: string, posting: Posting, at: string): Entry => {
      if (monthOf(at) > page.month) {
        const next = pageAfter(page, monthOf(at))
        page.nextPageId = next._id
        pages.push(next)
        page = next
      }
      const entry = compose(page.closing, { accountId, communityId, businessKey, occurredAt: at }, posting, at, sha256)
      page.closing = apply(page.closing, entry)
      page.entries = [...page.entries, entry]
      return entry
    }
    for (let day = 0; day < DAYS; day++) {
      const at = new Date(now - (DAYS - day) * DAY_MILLISECONDS).toISOString()
      const entries = postingsOn(partner, number, day).map(([key, posting]) => post(key, posting, at))
      if (day === 63 + number && entries[0]) post(`reverse:${entries[0].businessKey}`, reversalOf(entries[0], `p-staff-${accountId.split('-')[1]}`, 'correction'), at)
    }
    creditPages.push(...pages)
    creditAccounts.push({ _id: accountId, communityId, agreementId: null, terms: DEFAULT_TERMS, standing: 'ok', changes: [], openedMonth: dayOf(new Date(now - DAYS * DAY_MILLISECONDS).toISOString()).slice(0, 7) })
  }
  return structuredClone({ creditPages, creditAccounts }) as unknown as Record<string, Document[]>
}
