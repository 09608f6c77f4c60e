// What stands between a partner and its leaving, counted from where it is kept: orders, offers, ledger, rooms, agreement, members. Six reads.
import { chinaDay } from '../_platform/china-time'
import { activeAgreementOf } from '../agreements/public'
import { standingOf } from '../credits/public'
import { membersOf } from '../identity/public'
import { heldCountOf, openOfferCountOf } from '../orders/public'
import { openBookingsOf } from '../venues/public'
import type { ExitFacts } from './domain/exit'

export async function exitFactsOf(partnerId: string, now: string): Promise<ExitFacts> {
  const [heldOrders, openOffers, { balanceMinutes }, bookings, agreement, members] = await Promise.all([
    heldCountOf(partnerId), openOfferCountOf(partnerId), standingOf(partnerId, now), openBookingsOf(partnerId), activeAgreementOf(partnerId, chinaDay(now)), membersOf(partnerId),
  ])
  return { heldOrders, openOffers, balanceMinutes, bookings, agreements: agreement ? 1 : 0, members: members.length }
}
