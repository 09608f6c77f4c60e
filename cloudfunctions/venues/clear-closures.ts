// Frees what is booked inside the closures of a room. Runs right after a closure was made and again by the clock until it has got through:
// a booking that is free already is left alone, so any number of runs have one effect (I31).
import { later } from '../_platform/china-time'
import { command } from '../_platform/db'
import { bookings, type BookingDoc } from './bookings-store'
import { isAllowed } from './domain/booking'
import { currentClosures, type Closure } from './domain/venue'
import { CLOCK, tickStep } from './take-step'
import { venues, type VenueDoc } from './venues-store'

const MOST = 1000
const DAY_MINUTES = 1440

/** Bookings that overlap the time and are neither in use nor over. One read: none is longer than a day. */
export async function affectedBy(venueId: string, { fromAt, toAt }: Pick<Closure, 'fromAt' | 'toAt'>): Promise<BookingDoc[]> {
  const near = await bookings.find({ venueId, startAt: command.gte(later(fromAt, -DAY_MINUTES)).and(command.lt(toAt)) }, { orderBy: [['startAt', 'asc']], limit: MOST })
  return near.filter(({ endAt, status }) => endAt > fromAt && isAllowed(status, 'cancel'))
}
/** @returns how many were freed */
export async function clearClosures(venue: VenueDoc, now: string): Promise<number> {
  let count = 0
  for (const closure of currentClosures(venue, now)) {
    for (const booking of await affectedBy(venue._id, closure)) {
      const freed = await tickStep(booking, now, { step: 'cancel', decide: () => ({ end: 'closure', reason: closure.reason, decidedBy: CLOCK }) })
      if (freed) count++
    }
  }
  if (venue.clearSince) await venues.updateIf(venue._id, { clearSince: venue.clearSince }, { clearSince: null })
  return count
}
