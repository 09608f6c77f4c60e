// Staff take a room for the community's own use: no charge, no quota, no check-in.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { newId } from '../../_platform/ids'
import { once } from '../../_platform/once'
import type { PersonCall } from '../../_platform/serve'
import { staffVenue } from '../access'
import { agreedSlots } from '../agreed'
import { bookings } from '../bookings-store'
import { mustBePossible } from '../domain/ask'
import { taken } from '../domain/day'
import { made } from '../domain/make'
import { changeDay } from '../locks'
import { answerOf, type Answer } from '../take-step'
import { minuteOfDay } from './book-venue'

export async function bookForCommunity(call: PersonCall, { venueId, purpose, attendees, ...span }: Input<typeof contract.bookForCommunity>): Promise<Answer> {
  const venue = await staffVenue(call, venueId)
  const slots = await agreedSlots(venue.communityId, span.day)
  const id = newId('bk')
  return once(call, async (tx) => {
    mustBePossible(venue, span, attendees, slots, null, call.now)
    const booking = made(venue, {
      id, partner: null, span, purpose, attendees, quote: { creditMinutes: 0, parts: [] }, hold: null, needsApproval: false, byId: call.person._id, at: call.now,
    })
    await changeDay(tx, venueId, span.day, (day) => taken(day, { bookingId: id, partnerId: null, fromMinute: span.fromMinute, toMinute: span.toMinute }, minuteOfDay(span.day, call.now)))
    await tx.add(bookings, booking)
    return answerOf(booking)
  })
}
