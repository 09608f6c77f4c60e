// Some days of a room: open, taken, mine, closed. Two reads.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { command } from '../../_platform/db'
import { dayStart } from '../../_platform/china-time'
import { hatOver, type PersonCall } from '../../_platform/serve'
import { partnerHat, visibleVenue } from '../access'
import { bookings } from '../bookings-store'
import { calendarOf } from '../domain/calendar'

/** Seven days of half hours hold at most 336. */
const MOST = 400

export async function readCalendar(call: PersonCall, { venueId, from, days, partnerId }: Input<typeof contract.calendar>) {
  const venue = await visibleVenue(call, venueId)
  if (partnerId !== undefined) partnerHat(call, partnerId)
  const booked = await bookings.find({ venueId, startAt: command.gte(dayStart(from)).and(command.lt(dayStart(from, days))) }, { orderBy: [['startAt', 'asc']], limit: MOST })
  const isStaff = hatOver(call.person, venue.communityId, 'staff', 'subdistrictStaff', 'districtStaff') !== undefined
  return { days: calendarOf(venue, booked, from, days, { isStaff, partnerId: partnerId ?? null }) }
}
