// A worker's time: bookings never overlap (I4). A booking stands in the lock document of every China day it touches,
// so two bookings that overlap always meet in one document, over midnight too.
import { chinaDay, later } from '../../_platform/china-time'

/** Half open: one may start when another ends. At most 24 hours. */
export interface Slot { startAt: string; endAt: string }
export interface Booking extends Slot { orderId: string }

export function slotOf(startAt: string, durationMinutes: number): Slot {
  return { startAt, endAt: later(startAt, durationMinutes) }
}
/** The one or two days it touches, in order. */
export function daysOf({ startAt, endAt }: Slot): string[] {
  const first = chinaDay(startAt)
  const last = chinaDay(new Date(Date.parse(endAt) - 1).toISOString())
  return first === last ? [first] : [first, last]
}
export function overlap(a: Slot, b: Slot): boolean {
  return a.startAt < b.endAt && b.startAt < a.endAt
}
/** @param exceptOrderId its own booking is no obstacle when an order moves */
export function isFree(bookings: readonly Booking[], slot: Slot, exceptOrderId?: string): boolean {
  return !bookings.some((booking) => booking.orderId !== exceptOrderId && overlap(booking, slot))
}
export function withoutOrder(bookings: readonly Booking[], orderId: string): Booking[] {
  return bookings.filter((booking) => booking.orderId !== orderId)
}
