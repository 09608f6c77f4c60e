// What the insight into demand asks of the orders (B20, E8): those that nobody served, and everything placed on one day. Each is one
// indexed read of at most a thousand documents with the fields that are needed, whatever the size of the district.
import { dayStart } from '../_platform/china-time'
import { command } from '../_platform/db'
import { isUnmet } from './domain/unmet'
import { orders, type OrderDoc } from './orders-store'

const MOST = 1000
const UNMET_FIELDS = { number: true, status: true, gridId: true, item: true, resident: true, watcherIds: true, wishes: true, isAnyTime: true, offers: true, assignment: true, ladder: true, refusalKind: true, placedAt: true } as const
export type UnmetOrder = Pick<OrderDoc, '_id' | Exclude<keyof typeof UNMET_FIELDS, 'refusalKind'>> & Pick<OrderDoc, 'refusalKind'>

/** Orders of a community that changed since and that nobody served. */
export async function unmetOrders(communityId: string, since: string, now: string): Promise<UnmetOrder[]> {
  const found = await orders.find({ communityId, status: command.in(['unserved', 'refused', 'placed', 'cancelled']), updatedAt: command.gte(since) }, { orderBy: [['updatedAt', 'desc']], limit: MOST, fields: UNMET_FIELDS })
  return (found as UnmetOrder[]).filter((order) => isUnmet(order, now))
}
/** The orders with these ids, for the lists of those who may read them. One read; none for an empty list. */
export async function unmetOrdersByIds(ids: readonly string[]): Promise<UnmetOrder[]> {
  return ids.length === 0 ? [] : await orders.find({ _id: command.in(ids.slice(0, MOST)) }, { limit: MOST, fields: UNMET_FIELDS }) as UnmetOrder[]
}
const DAY_FIELDS = { status: true, item: true, wishes: true, isAnyTime: true, isUrgent: true, offers: true, assignment: true, ladder: true, confirmation: true, rating: true, refusalKind: true, timeline: true, placedAt: true } as const
export type PlacedOrder = Pick<OrderDoc, '_id' | Exclude<keyof typeof DAY_FIELDS, 'refusalKind'>> & Pick<OrderDoc, 'refusalKind'> & { isUnmet: boolean }
/** Everything placed in a community on a China day, as it stands now. */
export async function ordersPlacedOn(communityId: string, day: string, now: string): Promise<PlacedOrder[]> {
  const found = await orders.find({ communityId, placedAt: command.gte(dayStart(day)).and(command.lt(dayStart(day, 1))) }, { limit: MOST, fields: DAY_FIELDS })
  return (found as Omit<PlacedOrder, 'isUnmet'>[]).map((order) => ({ ...order, isUnmet: isUnmet(order, now) }))
}
