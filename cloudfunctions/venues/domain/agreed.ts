// Hours that an agreement gives one partner every week (B4): its own without approval and quota, kept from everybody else until two days
// before, when what it has not booked is anybody's.
import { later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { instantsOf, overlap, weekdayOfDay, type DaySpan, type Span } from './span'

export interface AgreedSlot extends Span { venueId: string; weekday: number; partnerId: string; partnerName: string }
const KEPT_MINUTES = 2 * 24 * 60

/** The hours of a room that are somebody's on that weekday. */
export function slotsOn(slots: readonly AgreedSlot[], venueId: string, day: string): AgreedSlot[] {
  return slots.filter((slot) => slot.venueId === venueId && slot.weekday === weekdayOfDay(day))
}
/** Does the whole span lie in hours that are this partner's? */
export function isGranted(slots: readonly AgreedSlot[], partnerId: string, venueId: string, span: DaySpan): boolean {
  return slotsOn(slots, venueId, span.day).some((slot) => slot.partnerId === partnerId && slot.fromMinute <= span.fromMinute && span.toMinute <= slot.toMinute)
}
/** Hours that are still kept from this partner (null: the community). */
export function keptFrom(slots: readonly AgreedSlot[], partnerId: string | null, venueId: string, day: string, now: string): AgreedSlot[] {
  return slotsOn(slots, venueId, day).filter((slot) => slot.partnerId !== partnerId && instantsOf({ day, ...slot }).startAt > later(now, KEPT_MINUTES))
}
/** VENUE_KEPT where the span touches such hours. */
export function mustNotBeKept(slots: readonly AgreedSlot[], partnerId: string | null, venueId: string, span: DaySpan, now: string): void {
  if (keptFrom(slots, partnerId, venueId, span.day, now).some((slot) => overlap(slot, span))) fail('VENUE_KEPT')
}
