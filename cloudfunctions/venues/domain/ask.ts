// Is this booking possible, at what price, and does somebody have to approve it? One place for `quote` and `book`, so that a quote
// never promises what the booking refuses. What only the lock documents know (taken, chained, quota) is decided there.
import type { CreditStanding } from '../../../contract/terms'
import { fail } from '../../_platform/errors'
import { isInFuture, mustFitQuota, NO_SHOWS_FOR_APPROVAL } from './quota'
import { isGranted, mustNotBeKept, type AgreedSlot } from './agreed'
import { instantsOf, type DaySpan } from './span'
import { quoteOf, type Quote } from './tariff'
import { isOpenFor, type Venue } from './venue'

/** What is known of the partner that asks. `rates` from its agreement on that day, `slots` from those of the whole community. */
export interface Asking {
  partnerId: string
  isActive: boolean
  standing: CreditStanding
  recentNoShows: number
  rates: { normalPerHour: number; peakPerHour: number } | null
  slots: readonly AgreedSlot[]
}
/** BOOKING_TIME_INVALID, VENUE_NOT_OPEN, VENUE_TOO_SMALL, VENUE_KEPT: what holds for anyone, the community itself too. @param by null: the community */
export function mustBePossible(venue: Venue, span: DaySpan, attendees: number, slots: readonly AgreedSlot[], by: string | null, now: string): void {
  if (!isInFuture(span, now)) fail('BOOKING_TIME_INVALID')
  if (!isOpenFor(venue, span)) fail('VENUE_NOT_OPEN')
  if (attendees > venue.capacity) fail('VENUE_TOO_SMALL')
  mustNotBeKept(slots, by, venue._id, span, now)
}
/** Every refusal that needs no lock: BOOKING_PARTNER_PAUSED, BOOKING_CREDIT_HELD and those above, BOOKING_TOO_FAR, BOOKING_TOO_LONG. */
export function asked(venue: Venue, span: DaySpan, attendees: number, by: Asking, now: string): { quote: Quote; needsApproval: boolean; isGranted: boolean } {
  if (!by.isActive) fail('BOOKING_PARTNER_PAUSED')
  mustBePossible(venue, span, attendees, by.slots, by.partnerId, now)
  const granted = isGranted(by.slots, by.partnerId, venue._id, span)
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
