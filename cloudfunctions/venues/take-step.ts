// How a booking moves: load → decide → save in one transaction with the locks that the step frees and the messages that tell of it.
// A person's step is kept by its requestId (I5); the clock's step decides again on what it finds (I31).
import { withTx, type Tx } from '../_platform/db'
import { AppError } from '../_platform/errors'
import { once } from '../_platform/once'
import { must, type PersonCall } from '../_platform/serve'
import { expireHold, postHold, voidHold, type CreditHold } from '../credits/public'
import { deliverIn } from '../messages/public'
import { mustAllow, transitionOf, type BookingStep } from './domain/booking'
import { freed } from './domain/day'
import { uncounted } from './domain/quota'
import { applied, type Cause, type Patch } from './domain/step'
import { bookings, changeBookingIn, type BookingDoc } from './bookings-store'
import { changeDay, changeWeek } from './locks'
import { receiversOf } from './receivers'

export interface Answer { bookingId: string; status: BookingDoc['status']; version: number }
export const CLOCK = 'system'
/** `decide` sees the booking as it is inside the transaction, in a status that allows the step: it refuses, or says what else changes. */
export interface Step { step: BookingStep; decide: (booking: BookingDoc) => Patch }

/** A person's step on a booking that they were found to be allowed to take. The same request again gives the same answer. */
export async function takeStep(call: PersonCall, booking: BookingDoc, { step, decide }: Step): Promise<{ answer: Answer; moved: BookingDoc | null }> {
  const receivers = await receiversOf(booking, step)
  let moved: BookingDoc | null = null
  const answer = await once(call, async (tx) => {
    moved = null
    const fresh = must(await tx.get(bookings, booking._id))
    moved = await moveIn(tx, fresh, { step, at: call.now, byId: call.person._id, receivers }, decide)
    return answerOf(moved)
  })
  return { answer, moved }
}
/** A step of the clock, if it is still due. @returns the booking after it; null when another run or a person was first */
export async function tickStep(booking: BookingDoc, now: string, { step, decide }: Step): Promise<BookingDoc | null> {
  const receivers = await receiversOf(booking, step)
  try {
    return await withTx(async (tx) => {
      const fresh = must(await tx.get(bookings, booking._id))
      return moveIn(tx, fresh, { step, at: now, byId: CLOCK, receivers }, decide)
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'BOOKING_WRONG_STATUS') return null
    throw error
  }
}
/** Booking, room's day and partner's week together, inside the caller's transaction. */
async function moveIn(tx: Tx, booking: BookingDoc, cause: Cause, decide: Step['decide']): Promise<BookingDoc> {
  mustAllow(booking, cause.step)
  const patch = decide(booking)
  const { freesSlot, freesQuota, hold } = transitionOf(cause.step)
  const { _id, venueId, day, partnerId, week } = booking
  if (freesSlot) await changeDay(tx, venueId, day, (present) => freed(present, _id))
  if (freesQuota && partnerId !== null) await changeWeek(tx, partnerId, week, (entries) => uncounted(entries, _id))
  const next = applied(booking, cause, patch, hold ? resolved(booking.creditHold, hold, cause.at) : booking.creditHold)
  await changeBookingIn(tx, _id, next.change)
  await deliverIn(tx, next.messages)
  return next.booking
}
function resolved(hold: CreditHold | null, how: 'post' | 'void' | 'expire', now: string): CreditHold | null {
  if (!hold) return null
  return how === 'post' ? postHold(hold, hold.heldMinutes, now) : how === 'void' ? voidHold(hold, now) : expireHold(hold, now)
}
export function answerOf({ _id, status, version }: Pick<BookingDoc, '_id' | 'status' | 'version'>): Answer {
  return { bookingId: _id, status, version }
}
