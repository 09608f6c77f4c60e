// A booking takes one step of its table: pure, the store writes what changed.
import type { CreditHold } from '../../../contract/credits'
import { dueAtOf, mustAllow, transitionOf, type Booking, type BookingStep } from './booking'
import { messagesOf, type Message, type Receivers } from './messages'

export interface Cause { step: BookingStep; at: string; byId: string; receivers: Receivers }
export type Patch = Partial<Pick<Booking, 'end' | 'reason' | 'decidedBy' | 'checkedInAt' | 'checkedInBy'>>

/** BOOKING_WRONG_STATUS when the table does not allow it. @param hold the credit that waits, already resolved as the table says */
export function applied(booking: Booking, { step, at, byId, receivers }: Cause, patch: Patch, hold: CreditHold | null): { booking: Booking; change: Partial<Booking>; messages: Message[] } {
  mustAllow(booking, step)
  const change: Partial<Booking> = {
    ...patch, status: transitionOf(step).to, creditHold: hold, timeline: [...booking.timeline, { step, at, byId }], version: booking.version + 1,
    ...(step === 'checkIn' ? { isChargePending: (hold?.postedMinutes ?? 0) > 0 } : {}),
  }
  const next = { ...booking, ...change }
  const dueAt = dueAtOf(next)
  return { booking: { ...next, dueAt }, change: { ...change, dueAt }, messages: messagesOf(next, step, receivers, byId, at) }
}
