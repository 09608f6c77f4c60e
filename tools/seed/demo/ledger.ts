// The credit ledger of the demo's month: every room that was used is charged, by the ledger's own rules, in the order of time.
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { monthOf } from '../../../cloudfunctions/credits/domain/calendar'
import { compose } from '../../../cloudfunctions/credits/domain/compose'
import { RATE_ONE } from '../../../cloudfunctions/credits/domain/entry'
import { firstPage, pageAfter, type Page } from '../../../cloudfunctions/credits/domain/page'
import { apply } from '../../../cloudfunctions/credits/domain/state'
import { DEFAULT_TERMS } from '../../../cloudfunctions/credits/domain/terms'
import type { CreditAccountDoc } from '../../../cloudfunctions/credits/pages-store'
import type { Booking } from '../../../cloudfunctions/venues/domain/booking'

export function demoLedger(bookings: readonly Booking[]): { creditPages: Page[]; creditAccounts: CreditAccountDoc[] } {
  const charged = bookings.filter(({ creditHold, checkedInAt }) => creditHold?.status === 'posted' && checkedInAt).sort((a, b) => a.checkedInAt!.localeCompare(b.checkedInAt!))
  const pages = new Map<string, Page[]>()
  const creditAccounts: CreditAccountDoc[] = []
  for (const { _id, partnerId, communityId, creditHold, checkedInAt, checkedInBy } of charged) {
    const accountId = partnerId!
    const at = checkedInAt!
    const own = pages.get(accountId) ?? [firstPage(accountId, communityId, monthOf(at))]
    if (!pages.has(accountId)) creditAccounts.push({ _id: accountId, communityId, agreementId: null, terms: DEFAULT_TERMS, standing: 'ok', changes: [], openedMonth: monthOf(at) })
    pages.set(accountId, own)
    let page = own.at(-1)!
    if (monthOf(at) > page.month) {
      const next = pageAfter(page, monthOf(at))
      page.nextPageId = next._id
      own.push(next)
      page = next
    }
    const cause = { accountId, communityId, businessKey: `booking:${_id}:charge`, occurredAt: at }
    const entry = compose(page.closing, cause, { kind: 'chargeSpace', minutes: creditHold!.postedMinutes, rate: RATE_ONE, isDeclared: false, by: checkedInBy ?? accountId, approvedBy: null, memo: 'booking', pair: null, refersTo: null }, at, sha256)
    page.closing = apply(page.closing, entry)
    page.entries = [...page.entries, entry]
  }
  return { creditPages: [...pages.values()].flat(), creditAccounts }
}
