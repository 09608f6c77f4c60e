// A partner books a room (B6): the room's day, the partner's week and the booking in one transaction, so that of any number of people
// who press at once exactly one gets the time (I20) and nobody gets more than the quota.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { chinaDay, chinaMinute } from '../../_platform/china-time'
import { newId } from '../../_platform/ids'
import { once } from '../../_platform/once'
import type { PersonCall } from '../../_platform/serve'
import { placeHold } from '../../credits/public'
import { deliverIn } from '../../messages/public'
import { partnerHat, visibleVenue } from '../access'
import { askingOf } from '../asking'
import { bookings } from '../bookings-store'
import { asked } from '../domain/ask'
import { taken } from '../domain/day'
import { made } from '../domain/make'
import { messagesOf } from '../domain/messages'
import { counted } from '../domain/quota'
import { DAY_MINUTES } from '../domain/span'
import { changeDay, changeWeek } from '../locks'
import { receiversOf } from '../receivers'
import { answerOf, type Answer } from '../take-step'

export async function bookVenue(call: PersonCall, { venueId, partnerId, purpose, attendees, ...span }: Input<typeof contract.book>): Promise<Answer> {
  const venue = await visibleVenue(call, venueId)
  const hat = partnerHat(call, partnerId, venue.communityId)
  const by = await askingOf(partnerId, venue.communityId, span.day, call.now)
  const receivers = await receiversOf({ partnerId, bookedBy: call.person._id, communityId: venue.communityId }, 'book')
  const id = newId('bk')
  return once(call, async (tx) => {
    const { quote, needsApproval, isGranted } = asked(venue, span, attendees, by, call.now)
    const fresh = made(venue, {
      id, partner: { id: partnerId, name: hat.partnerName ?? '' }, span, purpose, attendees, quote, hold: quote.creditMinutes > 0 ? placeHold(quote.creditMinutes) : null,
      needsApproval, byId: call.person._id, at: call.now,
    })
    await changeDay(tx, venueId, span.day, (day) => taken(day, { bookingId: id, partnerId, fromMinute: span.fromMinute, toMinute: span.toMinute }, minuteOfDay(span.day, call.now)))
    if (!isGranted) await changeWeek(tx, partnerId, fresh.week, (entries) => counted(venue.quota, entries, { bookingId: id, venueId }))
    await tx.add(bookings, fresh)
    await deliverIn(tx, messagesOf(fresh, 'book', receivers, call.person._id, call.now))
    return answerOf(fresh)
  })
}
/** The minute it is now on that day; before it −1, after it the day's end. */
export function minuteOfDay(day: string, now: string): number {
  const today = chinaDay(now)
  return day === today ? chinaMinute(now) : day > today ? -1 : DAY_MINUTES
}
