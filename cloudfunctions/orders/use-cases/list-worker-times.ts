// Who of the partner is free when, so that a clash is seen before the tap (A15); the server decides again when it is tapped.
import { chinaDay, dayStart, isInsideWindows, later } from '../../_platform/china-time'
import type { orders as contract } from '../../../contract/orders'
import { must, type Handlers } from '../../_platform/serve'
import { partnerOf } from '../../partners/public'
import { capacityFor, partnerHatOf } from '../access'
import { SIDES } from '../domain/actions'
import type { Order } from '../domain/order'
import { daysOf, isFree, slotOf } from '../domain/slots'
import { mustAllow } from '../domain/transitions'
import { orders } from '../orders-store'
import { bookingsOf } from '../queries'

const STEP_MINUTES = 30
const SOON_MS = 5 * 60_000
export const listWorkerTimes: Handlers<typeof contract>['workerTimes'] = async (call, { orderId, partnerId, day }) => {
  partnerHatOf(call, partnerId)
  const [order, partner] = await Promise.all([orders.get(orderId), partnerOf(partnerId)])
  capacityFor(call.person, order, SIDES.accept, partnerId)
  const { workers } = must(partner)
  const slots = startsFor(must(order), day ?? chinaDay(call.now), call.now).map((startAt) => slotOf(startAt, must(order).item.durationMinutes))
  const busy = await bookingsOf(workers.map(({ personId }) => personId), [...new Set(slots.flatMap(daysOf))])
  return {
    workers: workers.map(({ personId, name }) => ({ id: personId, name })),
    starts: slots.map((slot) => ({ startAt: slot.startAt, freeWorkerIds: workers.map(({ personId }) => personId).filter((id) => isFree(busy.get(id) ?? [], slot, orderId)) })),
  }
}
/** The agreed start, the wishes that are still ahead, or every half hour of service of the day. ORDER_WRONG_STATUS where no start is to be chosen. */
function startsFor(order: Order, day: string, now: string): string[] {
  if (order.status === 'accepted' && order.assignment) return [order.assignment.startAt]
  mustAllow(order, 'accept')
  if (!order.isAnyTime) return order.wishes.filter((wish) => wish >= now)
  const starts = Array.from({ length: (24 * 60) / STEP_MINUTES }, (_, index) => later(dayStart(day), index * STEP_MINUTES))
  // Who hurries does not wait for the half hour.
  if (order.isUrgent && day === chinaDay(now)) starts.unshift(new Date(Math.ceil(Date.parse(now) / SOON_MS) * SOON_MS).toISOString())
  return starts.filter((start) => start >= now && isInsideWindows(order.item.windows, start, order.item.durationMinutes))
}
