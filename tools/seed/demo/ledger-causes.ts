// What the demo's month is due to the ledger: rooms that were used, service that was confirmed, each under its own business key, so that
// the product's own clock would find every entry there.
import { isPairLoop, isSelfService, suspicionOf } from '../../../cloudfunctions/credits/domain/collusion'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import type { Booking } from '../../../cloudfunctions/venues/domain/booking'
import type { PersonDoc } from '../../../cloudfunctions/_platform/people'
import { plainPosting, type LedgerBook, type LedgerEvent } from './ledger-book'

export function chargesOf(bookings: readonly Booking[]): LedgerEvent[] {
  return bookings.flatMap(({ _id, partnerId, communityId, creditHold, checkedInAt, checkedInBy }) => (creditHold?.status === 'posted' && checkedInAt && partnerId
    ? [{ accountId: partnerId, communityId, businessKey: `booking:${_id}:charge`, at: checkedInAt, posting: plainPosting('chargeSpace', creditHold.postedMinutes, checkedInBy ?? partnerId, 'booking') }]
    : []))
}
/** @param book what was posted before, for who served whom */
export function settlementsOf(orders: readonly StoredOrder[], people: ReadonlyMap<string, PersonDoc>, book: LedgerBook): LedgerEvent[] {
  return orders.flatMap(({ _id, communityId, assignment, resident, confirmation, creditHold, creditRate }) => {
    if (!assignment || !confirmation || creditHold?.status !== 'posted' || !creditHold.resolvedAt || !creditRate) return []
    const { partnerId, workerId, ownerIds } = assignment
    const worksAt = (people.get(resident.personId)?.hats ?? []).flatMap((worn) => (worn.hat === 'partner' && worn.partnerId ? [worn.partnerId] : []))
    const pair = { serverId: workerId, residentId: resident.personId }
    const partnerPeople = [...ownerIds, workerId, ...(worksAt.includes(partnerId) ? [resident.personId] : [])]
    const isLoop = isPairLoop(pair, worksAt.flatMap((id) => book.entriesOf(id)), creditHold.resolvedAt)
    const memo = suspicionOf(isSelfService(pair, confirmation.way === 'auto' ? null : confirmation.by.personId, partnerPeople), isLoop) ?? 'order'
    return [{
      accountId: partnerId, communityId, businessKey: `order:${_id}:settle`, at: creditHold.resolvedAt,
      posting: plainPosting('repayService', creditHold.postedMinutes, workerId, memo, { rate: creditRate, pair, isDeclared: memo !== 'order' }),
    }]
  })
}
