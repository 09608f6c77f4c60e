// Whom the ladder's next rung can ask now, the best first (A6): the community's own candidates; those of neighbouring communities that
// take orders only when nobody of its own is left. Two reads, four with the neighbours.
import { neighboursOf } from '../identity/public'
import { climbByClock, isRungDue, orderNow, rungAfter, takeClockStep, type Asked, type Found, type OrderDoc } from '../orders/public'
import { partnersIn } from '../partners/public'
import { asAsked } from './asked'
import { recommend, type Recommendation } from './recommend'

export async function foundFor(order: OrderDoc, now: string): Promise<Found> {
  const own: Found = { community: inOrder(await recommend(order, now)), neighbours: [] }
  if (rungAfter(order, own)) return own
  const taking = (await neighboursOf(order.communityId)).filter(({ takesNeighbours }) => takesNeighbours)
  if (taking.length === 0) return own
  return { ...own, neighbours: inOrder(await recommend(order, now, await partnersIn(taking.map(({ _id }) => _id)))) }
}
function inOrder({ candidates, partners }: Recommendation): Asked[] {
  const byId = new Map(partners.map((partner) => [partner._id, partner]))
  return candidates.flatMap(({ partnerId }) => byId.get(partnerId) ?? []).map(asAsked)
}
/** The clock's part: the next rung where one is due. A lost race or a failure is due again the next minute. @returns steps taken */
export async function climbIfDue(orderId: string, now: string): Promise<number> {
  const order = await orderNow(orderId)
  if (!order || !isRungDue(order, now)) return 0
  const decision = climbByClock(order, await foundFor(order, now), now)
  return decision && await takeClockStep(order, 'climb', decision, now) ? 1 : 0
}
