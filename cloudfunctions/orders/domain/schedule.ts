// Changing one's mind (A14): cancel and reschedule, with a cut-off once a partner has agreed; nudge while one waits.
import { dayStart, dayTimeText, later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { CLOCKS } from './clocks'
import { creditAtReturn } from './credit'
import type { Decision, Notice } from './decision'
import { closedOffers, noticesToAsked } from './offers'
import type { Actor, Order } from './order'
import { isWishable, mustBeWishable } from './place'
import { isFree, slotOf, type Booking } from './slots'
import { mustAllow } from './transitions'

/** Until when this side may still cancel or move an accepted order; null where no cut-off applies. Staff may until it starts. */
export function cutoffAt(order: Order, isStaff: boolean): string | null {
  return order.status === 'accepted' && order.assignment ? later(order.assignment.startAt, isStaff ? 0 : -CLOCKS.cutoff) : null
}
export function isPastCutoff(order: Order, isStaff: boolean, now: string): boolean {
  const cutoff = cutoffAt(order, isStaff)
  return cutoff !== null && now > cutoff
}
function mustBeBeforeCutoff(order: Order, by: Actor, now: string): void {
  if (isPastCutoff(order, by.hat === 'staff', now)) fail('ORDER_CUTOFF_PASSED')
}
/** Whoever is at work on it: the partner that has it, else those being asked. */
function noticesToPartners(order: Order, now: string, title: string, body: string): Notice[] {
  const { assignment } = order
  return assignment
    ? [{ to: [...assignment.ownerIds, assignment.workerId], side: 'partner', partnerId: assignment.partnerId, title, body }]
    : noticesToAsked(order, now, title, body)
}
const toWatchers = (order: Order, title: string, body: string): Notice => ({ to: order.watcherIds, side: 'resident', title, body })

/** The partner stays on the ended order, its worker's time is free again. */
export function cancelOrder(order: Order, by: Actor, reason: string | null, now: string): Decision {
  mustAllow(order, 'cancel')
  mustBeBeforeCutoff(order, by, now)
  const { assignment } = order
  const body = `${order.item.name}（编号 ${order.number}）已取消。`
  return {
    change: { offers: closedOffers(order, 'recalled', now) }, credit: creditAtReturn(order), what: '取消订单', why: reason, whyFor: 'all',
    ...(assignment ? { slots: { workerId: assignment.workerId, partnerId: assignment.partnerId, release: assignment } } : {}),
    notices: [...noticesToPartners(order, now, '订单已取消', body), toWatchers(order, '订单已取消', body)],
  }
}
/** Before an accept new wishes; after it one new start, which must be free for the worker. ORDER_TIME_INVALID, ORDER_CUTOFF_PASSED. */
export function rescheduleOrder(order: Order, by: Actor, wishes: string[], now: string): Decision {
  mustAllow(order, 'reschedule')
  mustBeBeforeCutoff(order, by, now)
  mustBeWishable(order.item, wishes, false, now)
  const { assignment } = order
  if (assignment && wishes.length !== 1) fail('ORDER_TIME_INVALID')
  const text = wishes.map(dayTimeText).join('，或 ')
  const body = `${order.item.name}（编号 ${order.number}）的时间改为 ${text}。`
  const notices = [...noticesToPartners(order, now, '订单改了时间', body), toWatchers(order, '订单改了时间', body)]
  const what = `把时间改为 ${text}`
  if (!assignment) return { change: { wishes, isAnyTime: false }, what, notices }
  const slot = slotOf(wishes[0]!, order.item.durationMinutes)
  return { change: { assignment: { ...assignment, ...slot } }, what, notices, slots: { workerId: assignment.workerId, partnerId: assignment.partnerId, release: assignment, take: slot } }
}
const STEP_MINUTES = 30
/** Starts of a day, every half hour, that a reschedule would be given. @param bookings of the worker, that day and the next; none before an accept */
export function freeStarts(order: Order, day: string, bookings: readonly Booking[], now: string): string[] {
  mustAllow(order, 'reschedule')
  const starts = Array.from({ length: (24 * 60) / STEP_MINUTES }, (_, index) => later(dayStart(day), index * STEP_MINUTES))
  return starts.filter((start) => isWishable(order.item, start, now) && isFree(bookings, slotOf(start, order.item.durationMinutes), order._id))
}
export function isNudgeTooSoon(order: Order, now: string): boolean {
  return order.nudgedAt !== null && now < later(order.nudgedAt, CLOCKS.nudge)
}
/** Reaches whoever it waits for: the community before an accept, the partner after it. NUDGE_TOO_SOON. */
export function nudgeOrder(order: Order, now: string): Decision {
  mustAllow(order, 'nudge')
  if (isNudgeTooSoon(order, now)) fail('NUDGE_TOO_SOON')
  const body = `居民在催${order.item.name}（编号 ${order.number}），请尽快处理。`
  const notices: Notice[] = order.assignment ? noticesToPartners(order, now, '居民催单', body) : [{ to: 'staff', side: 'staff', title: '居民催单', body }]
  return { change: { nudgedAt: now, nudges: order.nudges + 1 }, what: '催单', notices }
}
