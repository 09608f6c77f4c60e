// One person cannot be in two services at once (A15): live orders that lie, agreed or only wished, at a wished time. A warning only.
import type { Order } from './order'
import { overlap, slotOf } from './slots'

type Timed = Pick<Order, 'item' | 'assignment' | 'wishes'>
/** Each order once, with the first start of it that overlaps. */
export function clashesWith<T extends Timed>(live: readonly T[], wishes: readonly string[], durationMinutes: number): { order: T; startAt: string }[] {
  const wanted = wishes.map((wish) => slotOf(wish, durationMinutes))
  return live.flatMap((order) => {
    const slots = order.assignment ? [order.assignment] : order.wishes.map((wish) => slotOf(wish, order.item.durationMinutes))
    const hit = slots.find((slot) => wanted.some((one) => overlap(one, slot)))
    return hit ? [{ order, startAt: hit.startAt }] : []
  })
}
