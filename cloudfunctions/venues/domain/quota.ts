// How much of a room one partner may book: how far ahead, how long, how often a week. The week's list is a lock document of its own,
// so parallel bookings of different days can't overrun it. A booking that was not used still counts; one that was cancelled in time does not.
import type { VenueFields } from '../../../contract/venues'
import { chinaDay } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { addDays, instantsOf, minutesOf, type DaySpan } from './span'

export interface WeekEntry { bookingId: string; venueId: string }
export type Quota = VenueFields['quota']
/** Twice in 30 days booked and not come: the next ones are looked at by staff, whatever the room says. */
export const NO_SHOWS_FOR_APPROVAL = 2
export const NO_SHOW_DAYS = 30

export function isInFuture(span: DaySpan, now: string): boolean {
  return span.fromMinute < span.toMinute && instantsOf(span).startAt >= now
}
/** BOOKING_TOO_FAR, BOOKING_TOO_LONG. */
export function mustFitQuota({ bookAheadDays, maxMinutesPerBooking }: Quota, span: DaySpan, now: string): void {
  if (span.day > addDays(chinaDay(now), bookAheadDays)) fail('BOOKING_TOO_FAR')
  if (minutesOf(span) > maxMinutesPerBooking) fail('BOOKING_TOO_LONG')
}
/** How many bookings of the room are left in the week; 0 and more. */
export function weekLeft({ bookingsPerWeek }: Quota, week: readonly WeekEntry[], venueId: string): number {
  return Math.max(0, bookingsPerWeek - week.filter((entry) => entry.venueId === venueId).length)
}
/** BOOKING_QUOTA_FULL when the week has no booking of this room left. */
export function counted(quota: Quota, week: readonly WeekEntry[], entry: WeekEntry): WeekEntry[] {
  if (weekLeft(quota, week, entry.venueId) === 0) fail('BOOKING_QUOTA_FULL')
  return [...week, entry]
}
export function uncounted(week: readonly WeekEntry[], bookingId: string): WeekEntry[] {
  return week.filter((entry) => entry.bookingId !== bookingId)
}
