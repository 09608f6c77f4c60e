// What stands between a partner and its leaving, counted from where it is kept: orders, offers, ledger, agreement, members. Five reads.
import { chinaDay } from '../_platform/china-time'
import { activeAgreementOf } from '../agreements/public'
import { standingOf } from '../credits/public'
import { membersOf } from '../identity/public'
import { heldCountOf, openOfferCountOf } from '../orders/public'
import type { ExitFacts } from './domain/exit'

export async function exitFactsOf(partnerId: string, now: string): Promise<ExitFacts> {
  const [heldOrders, openOffers, { balanceMinutes }, agreement, members] = await Promise.all([
    heldCountOf(partnerId), openOfferCountOf(partnerId), standingOf(partnerId, now), activeAgreementOf(partnerId, chinaDay(now)), membersOf(partnerId),
  ])
  return { heldOrders, openOffers, balanceMinutes, agreements: agreement ? 1 : 0, members: members.length }
}
