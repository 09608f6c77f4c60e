// Orders, one document each, and the days of workers: the lock documents that keep a slot from being given twice (I4, PLATFORM §1.3).
import { collection } from '../_platform/db'
import type { Order } from './domain/order'

export type OrderDoc = Order
export const orders = collection<OrderDoc>({
  name: 'orders',
  indexes: [
    ['communityId', 'status', 'waitingSince', '_id'], ['communityId', 'status', 'updatedAt', '_id'], ['communityId', 'hasReview', 'updatedAt', '_id'],
    ['watcherIds', 'updatedAt', '_id'], ['offeredPartnerIds', 'updatedAt', '_id'], ['partnerId', 'status', 'updatedAt', '_id'], ['communityId', 'partnerId', 'status'],
    ['dueAt'], ['updatedAt', '_id'], ['resident.personId', 'updatedAt', '_id'],
  ],
})
/** `_id` is `<workerId>:<YYYY-MM-DD>` (China day of the start); a worker's bookings of one day never overlap. */
export interface WorkerDayDoc { _id: string; workerId: string; partnerId: string; communityId: string; day: string; bookings: { orderId: string; startAt: string; endAt: string }[] }
export const workerDays = collection<WorkerDayDoc>({ name: 'workerDays', indexes: [['partnerId', 'day'], ['communityId', 'day']] })
