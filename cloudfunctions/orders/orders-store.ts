// Orders, one document each, and the days of workers: the lock documents that keep a slot from being given twice (I4, PLATFORM §1.3).
import { collection, command, type Tx } from '../_platform/db'
import type { StoredOrder } from './domain/order'
import type { Booking } from './domain/slots'

export type OrderDoc = StoredOrder
export const orders = collection<OrderDoc>({
  name: 'orders',
  indexes: [
    ['communityId', 'status', 'queueKey', '_id'], ['communityId', 'status', 'updatedAt', '_id'], ['communityId', 'hasReview', 'updatedAt', '_id'], ['communityId', 'isUrgent', 'overdueAt', '_id'], ['communityId', 'number'], ['communityId', 'placedAt', '_id'],
    ['resident.personId', 'status', 'updatedAt', '_id'], ['offeredPartnerIds', 'queueKey', '_id'],
    ['partnerId', 'status', 'updatedAt', '_id'], ['partnerId', 'status', 'startAt', '_id'], ['dueAt', '_id'], ['peopleIds', 'placedAt', '_id'], ['updatedAt', '_id'],
  ],
})
/** `_id` is `<workerId>:<YYYY-MM-DD>`, a China day that the bookings touch; a worker's bookings never overlap. */
export interface WorkerDayDoc { _id: string; workerId: string; day: string; bookings: Booking[] }
export const workerDays = collection<WorkerDayDoc>({ name: 'workerDays' })
export const workerDayId = (workerId: string, day: string) => `${workerId}:${day}`

/** An update merges objects and fails below null (PLATFORM §1.6): whole values are put in place of what was there. */
function replacing(change: Partial<OrderDoc>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(change).map(([field, value]) => [field, typeof value === 'object' && value !== null && !Array.isArray(value) ? command.set(value) : value]))
}
/** The conditional update of a step: false when another step came first. */
export function changeOrder(id: string, version: number, change: Partial<OrderDoc>): Promise<boolean> {
  return orders.updateIf(id, { version }, replacing(change))
}
/** The same inside a transaction that has read the order. */
export function changeOrderIn(tx: Tx, id: string, change: Partial<OrderDoc>): Promise<void> {
  return tx.update(orders, id, replacing(change))
}
