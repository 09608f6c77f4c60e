// What a day's plan is made from: what waits, the partners, their workers' bookings of the day. Three reads for any number of communities.
import { later } from '../_platform/china-time'
import { askedPartnerIds, bookingsOf, type OrderDoc } from '../orders/public'
import type { BusySlot } from './domain/eligibility/free-time'
import type { DayOrder } from './domain/day/ways'

export function asDayOrder(order: OrderDoc, now: string): DayOrder & OrderDoc {
  return { ...order, askedPartnerIds: askedPartnerIds(order, now) }
}
/** Does any start that the order wants, or could want, lie on the day? @param from @param until the day's instants */
export function isOfDay({ wishes, isAnyTime }: OrderDoc, from: string, until: string): boolean {
  return isAnyTime || wishes.some((wish) => wish >= from && wish < until)
}
export interface Given extends BusySlot { workerId: string }
export function givenAt(workerId: string, startAt: string, minutes: number): Given {
  return { workerId, startAt, endAt: later(startAt, minutes) }
}
/** Bookings of these workers on these days. One read. */
export function bookedOn(workers: readonly { personId: string }[], days: readonly string[]): Promise<Map<string, BusySlot[]>> {
  return bookingsOf([...new Set(workers.map(({ personId }) => personId))], days)
}
