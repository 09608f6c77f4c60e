// Giving and taking a worker's time inside the transaction of the step that needs it (I4).
import { fail } from '../_platform/errors'
import type { Tx } from '../_platform/db'
import type { SlotMove } from './domain/decision'
import { daysOf, isFree, withoutOrder, type Slot } from './domain/slots'
import { workerDayId, workerDays } from './orders-store'

/** Releases and takes in one pass over the days both touch. SLOT_TAKEN when the worker has other work then. */
export async function moveBooking(tx: Tx, orderId: string, { workerId, fromWorkerId, release, take }: SlotMove): Promise<void> {
  if (!fromWorkerId) return moveWithin(tx, orderId, workerId, release, take)
  await moveWithin(tx, orderId, fromWorkerId, release)
  await moveWithin(tx, orderId, workerId, undefined, take)
}
async function moveWithin(tx: Tx, orderId: string, workerId: string, release?: Slot, take?: Slot): Promise<void> {
  const takenDays = take ? daysOf(take) : []
  const days = [...new Set([...(release ? daysOf(release) : []), ...takenDays])].sort()
  for (const day of days) {
    const _id = workerDayId(workerId, day)
    const before = await tx.get(workerDays, _id)
    const bookings = withoutOrder(before?.bookings ?? [], orderId)
    const isTaken = take && takenDays.includes(day)
    if (isTaken && !isFree(bookings, take)) fail('SLOT_TAKEN')
    const booked = isTaken ? [...bookings, { orderId, startAt: take.startAt, endAt: take.endAt }].sort((a, b) => a.startAt.localeCompare(b.startAt)) : bookings
    await tx.set(workerDays, { _id, workerId, day, bookings: booked })
  }
}
