// How much the rooms are used: minutes used against minutes open, and what was booked and released unused. Sums only, no person.
import type { BookingStatus } from '../../../contract/terms'
import { addDays } from './span'
import { openMinutes, type Venue } from './venue'

/** Bookings of one room (or one partner), one week and one status, added up. */
export interface Sum { key: string | null; week: string; status: BookingStatus; minutes: number; count: number }
export interface Used { bookings: number; bookedMinutes: number; usedMinutes: number; releasedMinutes: number; released: number }
const USED: readonly BookingStatus[] = ['used', 'checkedIn']
const DAYS_OF_WEEK = 7

export function usedOf(sums: readonly Sum[]): Used {
  const used: Used = { bookings: 0, bookedMinutes: 0, usedMinutes: 0, releasedMinutes: 0, released: 0 }
  for (const { status, minutes, count } of sums) {
    if (status === 'cancelled' || status === 'refused') continue
    used.bookings += count
    used.bookedMinutes += minutes
    if (USED.includes(status)) used.usedMinutes += minutes
    if (status === 'released') { used.releasedMinutes += minutes; used.released += count }
  }
  return used
}
/** @param from a Monday */
export function roomUse(venue: Pick<Venue, '_id' | 'name' | 'windows' | 'holidays' | 'closures'>, sums: readonly Sum[], from: string, weeks: number) {
  const own = sums.filter(({ key }) => key === venue._id)
  const byWeek = Array.from({ length: weeks }, (_, at) => {
    const monday = addDays(from, at * DAYS_OF_WEEK)
    return { monday, openMinutes: openMinutes(venue, monday, DAYS_OF_WEEK), usedMinutes: usedOf(own.filter(({ week }) => week === monday)).usedMinutes }
  })
  return { venueId: venue._id, name: venue.name, openMinutes: byWeek.reduce((sum, week) => sum + week.openMinutes, 0), ...usedOf(own), weeks: byWeek }
}
