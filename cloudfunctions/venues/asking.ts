// The partner that asks for a room: status, where its account stands, what its agreement says, how often it did not come.
import { later } from '../_platform/china-time'
import { command } from '../_platform/db'
import { standingOf } from '../credits/public'
import { partnerOf } from '../partners/public'
import { agreedFor } from './agreed'
import { bookings } from './bookings-store'
import type { Asking } from './domain/ask'
import { NO_SHOW_DAYS } from './domain/quota'

const MOST_COUNTED = 20
/** Read side by side: one round trip. */
export async function askingOf(partnerId: string, communityId: string, day: string, now: string): Promise<Asking & { balanceMinutes: number }> {
  const [partner, { standing, balanceMinutes }, agreed, recentNoShows] = await Promise.all([partnerOf(partnerId), standingOf(partnerId, now), agreedFor(partnerId, communityId, day), noShowsSince(partnerId, later(now, -NO_SHOW_DAYS * 1440))])
  return { partnerId, isActive: partner?.status === 'trial' || partner?.status === 'active', standing, balanceMinutes, recentNoShows, rates: agreed.rates, slots: agreed.slots }
}
/** How often the partner had booked since the instant and did not come; at most 20. One read. */
export async function noShowsSince(partnerId: string, since: string): Promise<number> {
  const missed = await bookings.find({ partnerId, status: 'released', startAt: command.gte(since), end: 'noShow' }, { limit: MOST_COUNTED, fields: { _id: true } })
  return missed.length
}
