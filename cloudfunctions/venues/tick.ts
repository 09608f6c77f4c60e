// The clock's side of bookings: what is due, whom the credit ledger may hold up, what a leaving partner gives back. Every step is decided
// again inside its transaction, so runs at the same time have one effect (I31).
import { command } from '../_platform/db'
import { fail } from '../_platform/errors'
import { bookings, type BookingDoc } from './bookings-store'
import { charge } from './charge'
import { dueStep } from './domain/clock'
import { CLOCK, tickStep } from './take-step'

/** Bookings whose hour has come, the longest due first. */
export function dueBookings(now: string, limit: number): Promise<BookingDoc[]> {
  return bookings.find({ dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit })
}
/** Charges what is not charged yet and takes the step that is due. @returns how many things were done */
export async function tickBooking(booking: BookingDoc, now: string): Promise<number> {
  const charged = booking.isChargePending && await charge(booking, now) ? 1 : 0
  const due = dueStep(booking, now)
  if (!due) return charged
  const moved = await tickStep(booking, now, {
    step: due.step,
    decide: (fresh) => {
      const still = dueStep(fresh, now)
      return still?.step === due.step ? still.patch : fail('BOOKING_WRONG_STATUS')
    },
  })
  return charged + (moved ? 1 : 0)
}
/** Partners with bookings in this status that are still to come, by id. @param after the last one seen @param limit at most 100 */
export async function partnersWith(status: 'approved' | 'held', now: string, after: string, limit: number): Promise<string[]> {
  const { list } = await bookings.aggregate().match({ status, startAt: command.gt(now), partnerId: command.gt(after) }).group({ _id: '$partnerId' }).sort({ _id: 1 }).limit(limit).end()
  return (list as { _id: string }[]).map(({ _id }) => _id)
}
/** How many bookings a leaving partner would give back. One read. */
export async function openBookingsOf(partnerId: string): Promise<number> {
  return (await bookings.find({ partnerId, status: command.in(['requested', 'approved', 'held']) }, { limit: 1000, fields: { _id: true } })).length
}
/** A partner that leaves gives back every room that is not in use. @returns how many */
export async function freeRoomsOf(partnerId: string, now: string): Promise<number> {
  const open = await bookings.find({ partnerId, status: command.in(['requested', 'approved', 'held']) }, { limit: 1000 })
  let freed = 0
  for (const booking of open) if (await tickStep(booking, now, { step: 'cancel', decide: () => ({ end: 'partnerLeft', decidedBy: CLOCK }) })) freed++
  return freed
}
