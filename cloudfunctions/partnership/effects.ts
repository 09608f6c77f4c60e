// What follows from a committed change of a partner's life, outside its transaction: right after it, and again by the clock should the
// call have died. Every part can be done twice.
import { AppError } from '../_platform/errors'
import { donate, rejectProposalsOf, standingOf } from '../credits/public'
import { recallOffersOf } from '../orders/public'
import { partnerOf } from '../partners/public'
import { freeRoomsOf } from '../venues/public'
import type { PartnerRecord } from './domain/life'

/** @param record with its effect still open */
export async function runEffect({ _id: partnerId, communityId, effect, exit, statusSince }: PartnerRecord, now: string): Promise<void> {
  if (effect === null) return
  if (effect === 'recallOffers') return recallWhileSuspended(partnerId, now)
  await recallOffersOf(partnerId, '合伙人已退出', now)
  await freeRoomsOf(partnerId, now)
  await rejectProposalsOf(partnerId, now)
  if (exit) await givePrepaid(partnerId, communityId, exit.byId, statusSince, now)
}
/** A call asked again, or the clock, may come after the partner was resumed: its new offers are its own. */
export async function recallWhileSuspended(partnerId: string, now: string): Promise<void> {
  if ((await partnerOf(partnerId))?.status === 'suspended') await recallOffersOf(partnerId, '暂停合作', now)
}
/** Prepaid minutes of a partner that has left belong to the community (B14); nothing is paid out. Once per partner, by its business key. */
async function givePrepaid(partnerId: string, communityId: string, by: string, occurredAt: string, now: string): Promise<void> {
  const { balanceMinutes } = await standingOf(partnerId, now)
  if (balanceMinutes >= 0) return
  await donate({ partnerId, communityId, occurredAt, donationId: 'exit', minutes: -balanceMinutes, by }, now).catch((error: unknown) => {
    // Another run has given them, or they were used in between.
    if (!(error instanceof AppError)) throw error
  })
}
