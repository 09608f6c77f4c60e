// One wish of one household that nobody has met yet. It comes from an order today; a seat on a waiting list is the same thing with other
// listeners, so that clustering need not know where a wish comes from.
import { chinaMinute, weekdayOf } from '../../_platform/china-time'
import type { Category, DayPart } from '../../../contract/terms'

export interface Wish {
  /** The order's id, or that of a seat on a waiting list. */
  id: string
  /** When it was first said. */
  at: string
  /** Who lives there together: a household is counted once, however often it asks. */
  household: string
  gridId: string
  category: Category
  itemId: string
  itemName: string
  durationMinutes: number
  /** Wished starts; empty: any time. */
  starts: readonly string[]
  /** The resident side: who hears of it when the wish comes true. */
  listenerIds: readonly string[]
}
/** A piece of the week. */
export interface Bucket { weekday: number; part: DayPart }
const NOON = 12 * 60
const EVENING = 18 * 60
export const DAY_PARTS: Record<DayPart, { fromMinute: number; toMinute: number }> = {
  morning: { fromMinute: 0, toMinute: NOON }, afternoon: { fromMinute: NOON, toMinute: EVENING }, evening: { fromMinute: EVENING, toMinute: 24 * 60 },
}
export function bucketOf(start: string): Bucket {
  const minute = chinaMinute(start)
  return { weekday: weekdayOf(start), part: minute < NOON ? 'morning' : minute < EVENING ? 'afternoon' : 'evening' }
}
/** Two residents of one address are one household; without an address each is one. */
export function householdOf({ personId, address }: { personId: string; address: string }): string {
  const place = address.replace(/\s/g, '')
  return place ? `a ${place}` : `p ${personId}`
}
/** As much of an unmet order as makes a wish. */
export interface WishedOrder {
  _id: string; placedAt: string; gridId: string; resident: { personId: string; address: string }; item: { id: string; name: string; category: Category; durationMinutes: number }
  wishes: readonly string[]; isAnyTime: boolean; watcherIds: readonly string[]
}
/** A resident is of one household, that of the first wish, whatever addresses the others name: one person never makes a crowd. */
export function wishesOf(orders: readonly WishedOrder[]): Wish[] {
  const homes = new Map<string, string>()
  for (const { resident } of [...orders].sort((a, b) => (a.placedAt < b.placedAt || (a.placedAt === b.placedAt && a._id < b._id) ? -1 : 1))) {
    if (!homes.has(resident.personId)) homes.set(resident.personId, householdOf(resident))
  }
  return orders.map((order) => wishOf(order, homes.get(order.resident.personId)!))
}
function wishOf({ _id, gridId, item, wishes, isAnyTime, watcherIds, placedAt }: WishedOrder, household: string): Wish {
  return {
    id: _id, at: placedAt, household, gridId, category: item.category, itemId: item.id, itemName: item.name, durationMinutes: item.durationMinutes,
    starts: isAnyTime ? [] : wishes, listenerIds: watcherIds,
  }
}
