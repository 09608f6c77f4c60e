// What a booking would cost and whether it would be taken now; the same rules as the booking itself, without writing.
import type { venues as contract } from '../../../contract/venues'
import type { Input, Output } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import type { PersonCall } from '../../_platform/serve'
import { partnerHat, visibleVenue } from '../access'
import { askingOf } from '../asking'
import { asked } from '../domain/ask'
import { EMPTY_DAY, taken } from '../domain/day'
import { weekLeft } from '../domain/quota'
import { mondayOf } from '../domain/span'
import { partnerWeekId, partnerWeeks, venueDayId, venueDays } from '../venues-store'
import { minuteOfDay } from './book-venue'

export async function quoteBooking(call: PersonCall, { venueId, partnerId, ...span }: Input<typeof contract.quote>): Promise<Output<typeof contract.quote>> {
  const venue = await visibleVenue(call, venueId)
  partnerHat(call, partnerId, venue.communityId)
  const [by, day, week] = await Promise.all([askingOf(partnerId, venue.communityId, span.day, call.now), venueDays.get(venueDayId(venueId, span.day)), partnerWeeks.get(partnerWeekId(partnerId, mondayOf(span.day)))])
  const { quote, needsApproval, isGranted } = asked(venue, span, 1, by, call.now)
  taken(day ?? EMPTY_DAY, { bookingId: '', partnerId, ...span }, minuteOfDay(span.day, call.now))
  const left = weekLeft(venue.quota, week?.entries ?? [], venueId)
  if (left === 0 && !isGranted) fail('BOOKING_QUOTA_FULL')
  return { ...quote, needsApproval, weekLeft: left, balanceMinutes: by.balanceMinutes, standing: by.standing }
}
