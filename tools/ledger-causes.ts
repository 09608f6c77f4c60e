// Does everything that was due reach the ledger? Each confirmed order and each room that was used must have its one entry of the posted
// minutes, in its partner's account; an entry of an order or a booking must have its cause.
import type { Page } from '../cloudfunctions/credits/domain/page'
import type { StoredOrder } from '../cloudfunctions/orders/domain/order'
import type { Booking } from '../cloudfunctions/venues/domain/booking'
import type { Document } from './local-cloud/engine/values'

/** A call or the clock may still be on its way with what was resolved this shortly before the last change in the data. */
const UNDER_WAY_MILLISECONDS = 5 * 60_000
interface Due { key: string; accountId: string | undefined; minutes: number }

/** @returns one sentence for each thing that is missing, different or without cause */
export function causeFaults(documents: Record<string, Document[]>): string[] {
  const orders = (documents.orders ?? []) as unknown as StoredOrder[]
  const bookings = (documents.bookings ?? []) as unknown as Booking[]
  const entries = ((documents.creditPages ?? []) as unknown as Page[]).flatMap(({ accountId, entries: own }) => own.map((entry) => [`${accountId} ${entry.businessKey}`, entry] as const))
  const minutesOf = new Map(entries.map(([key, { minutes }]) => [key, minutes]))
  const latest = [...orders, ...bookings.map(({ timeline }) => ({ updatedAt: timeline.at(-1)?.at ?? '' }))].map(({ updatedAt }) => updatedAt).sort().at(-1) ?? ''
  const isSettled = (resolvedAt: string | null) => !!resolvedAt && Date.parse(latest) - Date.parse(resolvedAt) > UNDER_WAY_MILLISECONDS
  const due: (Due & { isSettled: boolean })[] = [
    ...orders.filter(({ creditHold }) => creditHold?.status === 'posted').map(({ _id, assignment, creditHold }) => ({ key: `order:${_id}:settle`, accountId: assignment?.partnerId, minutes: creditHold!.postedMinutes, isSettled: isSettled(creditHold!.resolvedAt) })),
    ...bookings.filter(({ creditHold }) => creditHold?.status === 'posted').map(({ _id, partnerId, creditHold, isChargePending }) => ({ key: `booking:${_id}:charge`, accountId: partnerId ?? undefined, minutes: creditHold!.postedMinutes, isSettled: !isChargePending && isSettled(creditHold!.resolvedAt) })),
  ]
  const known = new Set(due.map(({ key, accountId }) => `${accountId} ${key}`))
  const isOfCause = /^\S+ (order:.*:settle|booking:.*:charge)$/
  return [
    ...due.flatMap(({ key, accountId, minutes, isSettled: mustBeThere }) => {
      const found = minutesOf.get(`${accountId} ${key}`)
      return found === undefined ? (mustBeThere ? [`${key}: ${minutes} minutes are due and stand in no account`] : []) : found === minutes ? [] : [`${key}: ${found} minutes in the ledger, ${minutes} were due`]
    }),
    // A folder with the ledger alone has nothing to compare with.
    ...(due.length === 0 ? [] : entries.filter(([key]) => isOfCause.test(key) && !known.has(key)).map(([key]) => `${key}: an entry without its order or booking`)),
  ]
}
