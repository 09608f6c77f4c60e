// The ranking of an order's candidates from what is stored now: partners of its community and their workers' calendars. Two reads.
import { chinaDay, later } from '../_platform/china-time'
import { askedPartnerIds, bookingsOf, type OrderDoc } from '../orders/public'
import { partnersOf, type PartnerDoc } from '../partners/public'
import { startsOf } from './domain/eligibility/free-time'
import { rank, rejectionOf, type Ranking } from './domain/rank'

export interface Recommendation extends Ranking { partners: PartnerDoc[] }
/** @param among partners of other communities instead of the order's own */
export async function recommend(order: OrderDoc, now: string, among?: readonly PartnerDoc[]): Promise<Recommendation> {
  const partners = [...(among ?? await partnersOf(order.communityId))]
  // Only who fits otherwise needs its calendar read.
  const workerIds = partners.filter((partner) => !rejectionOf(order, partner, now)).flatMap(({ workers }) => workers.map(({ personId }) => personId))
  const days = new Set(startsOf(order, now).flatMap((start) => [chinaDay(start), chinaDay(later(start, order.item.durationMinutes))]))
  const busy = await bookingsOf([...new Set(workerIds)], [...days])
  return { ...rank(order, partners, { askedPartnerIds: askedPartnerIds(order, now), busy, now }), partners }
}
