// Is this booking possible, at what price, and does somebody have to approve it? One place for `quote` and `book`, so that a quote
// never promises what the booking refuses. What only the lock documents know (taken, chained, quota) is decided there.
import type { CreditStanding } from '../../../contract/terms'
import { fail } from '../../_platform/errors'
import { isInFuture, mustFitQuota, NO_SHOWS_FOR_APPROVAL } from './quota'
import { instantsOf, weekdayOfDay, type DaySpan, type Span } from './span'
import { quoteOf, type Quote } from './tariff'
import { isOpenFor, type Venue } from './venue'

/** What is known of the partner that asks. `rates` and `slots` from its agreement on that day. */
export interface Asking {
  isActive: boolean
  standing: CreditStanding
  recentNoShows: number
  rates: { normalPerHour: number; peakPerHour: number } | null
  slots: readonly (Span & { venueId: string; weekday: number })[]
}
/** BOOKING_TIME_INVALID, VENUE_NOT_OPEN, VENUE_TOO_SMALL: what holds for anyone, the community itself too. */
export function mustBePossible(venue: Venue, span: DaySpan, attendees: number, now: string): void {
  if (!isInFuture(span, now)) fail('BOOKING_TIME_INVALID')
  if (!isOpenFor(venue, span)) fail('VENUE_NOT_OPEN')
  if (attendees > venue.capacity) fail('VENUE_TOO_SMALL')
}
/** Inside hours that the agreement gives this partner every week: no approval, no quota. */
export function isGranted({ slots }: Pick<Asking, 'slots'>, venueId: string, span: DaySpan): boolean {
  return slots.some((slot) => slot.venueId === venueId && slot.weekday === weekdayOfDay(span.day) && slot.fromMinute <= span.fromMinute && span.toMinute <= slot.toMinute)
}
/** Every refusal that needs no lock: BOOKING_PARTNER_PAUSED, BOOKING_CREDIT_HELD and those above, BOOKING_TOO_FAR, BOOKING_TOO_LONG. */
export function asked(venue: Venue, span: DaySpan, attendees: number, by: Asking, now: string): { quote: Quote; needsApproval: boolean; isGranted: boolean } {
  if (!by.isActive) fail('BOOKING_PARTNER_PAUSED')
  mustBePossible(venue, span, attendees, now)
  const granted = isGranted(by, venue._id, span)
  if (!granted) mustFitQuota(venue.quota, span, now)
  if (by.standing === 'held') fail('BOOKING_CREDIT_HELD')
  const needsApproval = (venue.isApprovalNeeded && !granted) || by.recentNoShows >= NO_SHOWS_FOR_APPROVAL
  return { quote: quoteOf({ ...venue.tariff, ...by.rates }, span), needsApproval, isGranted: granted }
}
/** The instants that a booking of this span carries. */
export function timesOf({ releaseAfterMinutes }: Pick<Venue, 'releaseAfterMinutes'>, span: DaySpan): { startAt: string; endAt: string; releaseAt: string } {
  const { startAt, endAt } = instantsOf(span)
  const releaseAt = new Date(Math.min(Date.parse(startAt) + releaseAfterMinutes * 60_000, Date.parse(endAt))).toISOString()
  return { startAt, endAt, releaseAt }
}
