// What other features may ask of rooms and bookings: the clock its due work, leaving what to forget.
import { later } from '../_platform/china-time'
import { command } from '../_platform/db'
import { bookings, type BookingDoc } from './bookings-store'
import { clearClosures } from './clear-closures'
import { venues } from './venues-store'

export { alignWithCredit } from './align-credit'
export { freeHoursOf, type RoomHours } from './free-hours'
export { dueBookings, freeRoomsOf, openBookingsOf, partnersWith, tickBooking } from './tick'
export type { BookingDoc }
const ROOMS_PER_RUN = 20
const SETTLE_MINUTES = 1
const FORGOTTEN_PER_RUN = 100

/** Closures whose bookings were not all freed when they were made. @returns how many bookings were freed now */
export async function finishClosures(now: string): Promise<number> {
  const waiting = await venues.find({ clearSince: command.lte(later(now, -SETTLE_MINUTES)) }, { limit: ROOMS_PER_RUN })
  let freed = 0
  for (const venue of waiting) freed += await clearClosures(venue, now)
  return freed
}
/** The words a person wrote on bookings go (I30); ids stay as pseudonyms. */
export async function forgetPerson(personId: string): Promise<void> {
  for (;;) {
    const written = await bookings.find({ decidedBy: personId, reason: command.neq(null) }, { limit: FORGOTTEN_PER_RUN, fields: { _id: true } })
    if (written.length === 0) return
    await bookings.updateAll({ _id: command.in(written.map(({ _id }) => _id)) }, { reason: null })
  }
}
