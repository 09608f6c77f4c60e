// When the rooms of a community are free in the coming weeks: opening hours less closures, bookings and hours that agreements give away.
import { chinaDay } from '../_platform/china-time'
import { command } from '../_platform/db'
import { agreedSlots } from './agreed'
import { slotsOn } from './domain/agreed'
import { freeSpans } from './domain/free'
import { addDays } from './domain/span'
import { venueDayId, venueDays, venues } from './venues-store'

export interface RoomHours { venueId: string; name: string; capacity: number; days: { day: string; free: { fromMinute: number; toMinute: number }[] }[] }
const MOST_ROOMS = 30
const MOST_DAYS = 1000

/** Tomorrow and the days after it. Three reads. @param days at most 31 */
export async function freeHoursOf(communityId: string, days: number, now: string): Promise<RoomHours[]> {
  const from = addDays(chinaDay(now), 1)
  const dates = Array.from({ length: days }, (_, at) => addDays(from, at))
  const [found, agreed] = await Promise.all([venues.find({ communityId }, { orderBy: [['name', 'asc']], limit: MOST_ROOMS }), agreedSlots(communityId, from)])
  const rooms = found.filter(({ status }) => status === 'open')
  const ids = rooms.flatMap(({ _id }) => dates.map((day) => venueDayId(_id, day))).slice(0, MOST_DAYS)
  const taken = new Map((ids.length === 0 ? [] : await venueDays.find({ _id: command.in(ids) }, { limit: MOST_DAYS })).map((one) => [one._id, one]))
  return rooms.map((venue) => ({
    venueId: venue._id, name: venue.name, capacity: venue.capacity,
    days: dates.map((day) => ({ day, free: freeSpans(venue, day, [...(taken.get(venueDayId(venue._id, day))?.slots ?? []), ...slotsOn(agreed, venue._id, day)]) })),
  }))
}
