// Some days of a room: open, taken, mine, closed. Three reads. Weekly hours are those agreed on its first day.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { command } from '../../_platform/db'
import { dayStart } from '../../_platform/china-time'
import { hatOver, type PersonCall } from '../../_platform/serve'
import { partnerHat, visibleVenue } from '../access'
import { agreedSlots } from '../agreed'
import { bookings } from '../bookings-store'
import { calendarOf } from '../domain/calendar'

/** Seven days of half hours hold at most 336. */
const MOST = 400

export async function readCalendar(call: PersonCall, { venueId, from, days, partnerId }: Input<typeof contract.calendar>) {
  const venue = await visibleVenue(call, venueId)
  if (partnerId !== undefined) partnerHat(call, partnerId)
  const range = command.gte(dayStart(from)).and(command.lt(dayStart(from, days)))
  const [booked, slots] = await Promise.all([bookings.find({ venueId, startAt: range }, { orderBy: [['startAt', 'asc']], limit: MOST }), agreedSlots(venue.communityId, from)])
  const isStaff = hatOver(call.person, venue.communityId, 'staff', 'subdistrictStaff', 'districtStaff') !== undefined
  return { days: calendarOf(venue, { booked, slots }, { from, days, now: call.now }, { isStaff, partnerId: partnerId ?? null }) }
}
