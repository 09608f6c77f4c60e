// The clock's work for rooms: bookings that are due, closures that were cut short, slots that a cured account gets back. What a changed
// standing does to bookings beyond that is tend-credit.ts.
import { alignWithCredit, dueBookings, finishClosures, partnersWith, tickBooking } from '../../venues/public'

const MOST_PER_RUN = 100
const PARTNERS_PER_RUN = 50

/** @returns how many things were done; what is left is due next minute too */
export async function tickRooms(now: string): Promise<number> {
  let done = await finishClosures(now)
  // One after another: what is due together is often one room's day or one partner's week.
  for (const booking of await dueBookings(now, MOST_PER_RUN)) done += await tickBooking(booking, now)
  return done + await releaseHeld(now)
}
/** A cure is noticed within a minute: few partners are ever held. */
async function releaseHeld(now: string): Promise<number> {
  let done = 0
  for (const partnerId of await partnersWith('held', now, '', PARTNERS_PER_RUN)) done += await alignWithCredit(partnerId, now)
  return done
}
