// Bookings of the partner in the states that matter to its rights: one that waits, one that is set, one that may be checked in now, one in use.
import type { BookingDoc } from '../../../cloudfunctions/venues/bookings-store'
import { later } from '../../../cloudfunctions/_platform/china-time'
import type { World } from '../../support/world'
import { CLASS, dayAhead, h, HALL } from '../venues/support'

export async function makeBookings(world: World) {
  const day = dayAhead(world, 2)
  const book = async (venueId: string, from: number) => (await world.as('merchant-c1').call('venues', 'book', { venueId, partnerId: 'pt-c1-02', day, fromMinute: h(from), toMinute: h(from + 1), purpose: 'course', attendees: 8 })).bookingId
  const [requested, approved, ready, inUse] = [await book(HALL, 9), await book(CLASS, 9), await book(CLASS, 11), await book(CLASS, 14)]
  for (const id of [ready, inUse]) await beginNow(world, id)
  await world.as('staff-c1').call('venues', 'checkInFor', { bookingId: inUse })
  const code = String(world.read('venues').find(({ _id }) => _id === CLASS)!.checkInCode)
  return { day, requested, approved, ready, inUse, code }
}
/** The time of a booking that was made for later is put to now, with two hours until it would be released. */
async function beginNow(world: World, id: string): Promise<void> {
  const booking = world.read('bookings').find(({ _id }) => _id === id) as unknown as BookingDoc
  const startAt = later(world.now(), -1)
  await world.cloud.write('bookings', [{ ...booking, startAt, endAt: later(startAt, 240), releaseAt: later(startAt, 120), dueAt: later(startAt, 120) } as never])
}
