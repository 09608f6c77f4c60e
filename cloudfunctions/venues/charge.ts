// The charge of a booking that was used, in the ledger exactly once: its cause is the booking, its instant the check-in, so whoever
// tries again (a retry, the clock, both at once) finds the entry that is there (I15).
import { AppError } from '../_platform/errors'
import { log, placeOf } from '../_platform/log'
import { chargeSpace, noticeStanding } from '../credits/public'
import { alignWithCredit } from './align-credit'
import { bookings, type BookingDoc } from './bookings-store'
import { dueAtOf } from './domain/booking'

/** Called after the check-in has been committed, which it never undoes: what does not get through is due again next minute. @returns whether it stands in the ledger */
export async function charge(booking: BookingDoc, now: string): Promise<boolean> {
  const { _id, partnerId, communityId, creditHold, checkedInAt, checkedInBy, isChargePending } = booking
  if (!isChargePending || !partnerId || !creditHold || !checkedInAt) return true
  try {
    await chargeSpace({ partnerId, communityId, bookingId: _id, minutes: creditHold.postedMinutes, occurredAt: checkedInAt, by: checkedInBy ?? partnerId }, now)
    // This charge may be the one that goes over a line.
    await noticeStanding(partnerId, now)
    await alignWithCredit(partnerId, now)
  } catch (error) {
    log({ requestId: '-', function: 'venues', action: 'charge', outcome: error instanceof AppError ? error.code : 'INTERNAL', stack: placeOf(error) })
    return false
  }
  for (const status of ['checkedIn', 'used'] as const) {
    const settled = { ...booking, status, isChargePending: false }
    if (await bookings.updateIf(_id, { status, isChargePending: true }, { isChargePending: false, dueAt: dueAtOf(settled) })) break
  }
  return true
}
