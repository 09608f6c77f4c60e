// A new booking, with everything it will ever need to know fixed in it: price, place, release time.
import type { CreditHold } from '../../../contract/credits'
import type { BookingPurpose } from '../../../contract/terms'
import { timesOf } from './ask'
import { dueAtOf, type Booking } from './booking'
import { mondayOf, type DaySpan } from './span'
import type { Quote } from './tariff'
import type { Venue } from './venue'

export interface NewBooking {
  id: string
  /** Null: the community's own. */
  partner: { id: string; name: string } | null
  span: DaySpan
  purpose: BookingPurpose
  attendees: number
  quote: Quote
  hold: CreditHold | null
  needsApproval: boolean
  byId: string
  at: string
}
export function made(venue: Venue, { id, partner, span, purpose, attendees, quote, hold, needsApproval, byId, at }: NewBooking): Booking {
  const { day, fromMinute, toMinute } = span
  const booking: Booking = {
    _id: id, communityId: venue.communityId, venueId: venue._id, venueName: venue.name, place: venue.place, partnerId: partner?.id ?? null, partnerName: partner?.name ?? null, purpose, attendees,
    day, fromMinute, toMinute, ...timesOf(venue, span), week: mondayOf(day), creditMinutes: quote.creditMinutes, parts: quote.parts, creditHold: hold, isChargePending: false,
    status: needsApproval ? 'requested' : 'approved', end: null, reason: null, bookedBy: byId, bookedAt: at, decidedBy: null, checkedInAt: null, checkedInBy: null,
    timeline: [{ step: 'book', at, byId }], dueAt: null, version: 1,
  }
  return { ...booking, dueAt: dueAtOf(booking) }
}
