// Bookings of rooms, one document each; its time stands in the room's day as well (venues-store.ts).
import { collection, command, type Tx } from '../_platform/db'
import type { Booking } from './domain/booking'

export type BookingDoc = Booking
export const bookings = collection<BookingDoc>({
  name: 'bookings',
  indexes: [
    ['venueId', 'startAt', '_id'], ['communityId', 'startAt', '_id'], ['communityId', 'status', 'startAt', '_id'], ['partnerId', 'status', 'startAt', '_id'],
    ['status', 'startAt', '_id'], ['dueAt', '_id'], ['decidedBy', '_id'],
  ],
})
/** An update merges objects and fails below null (PLATFORM §1.6): whole values are put in place of what was there. */
export function changeBookingIn(tx: Tx, id: string, change: Partial<BookingDoc>): Promise<void> {
  return tx.update(bookings, id, Object.fromEntries(Object.entries(change).map(([field, value]) => [field, typeof value === 'object' && value !== null && !Array.isArray(value) ? command.set(value) : value])))
}
