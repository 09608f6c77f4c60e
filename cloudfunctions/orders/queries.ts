// What else is asked of the orders collection: small questions of one read each.
import { command } from '../_platform/db'
import type { Booking } from './domain/slots'
import { orders, workerDayId, workerDays } from './orders-store'

/** The partner that served this resident last, or null. */
export async function lastPartnerOf(residentId: string): Promise<string | null> {
  const [last] = await orders.find({ 'resident.personId': residentId, status: 'completed' }, { orderBy: [['updatedAt', 'desc']], limit: 1, fields: { partnerId: true } })
  return last?.partnerId ?? null
}
const MOST_DAYS = 1000
/** Bookings by worker on these China days; a booking over midnight may come twice. No read when nothing is asked. */
export async function bookingsOf(workerIds: readonly string[], days: readonly string[]): Promise<Map<string, Booking[]>> {
  const ids = workerIds.flatMap((workerId) => days.map((day) => workerDayId(workerId, day))).slice(0, MOST_DAYS)
  const found = ids.length === 0 ? [] : await workerDays.find({ _id: command.in(ids) }, { limit: MOST_DAYS })
  const byWorker = new Map<string, Booking[]>()
  for (const { workerId, bookings } of found) byWorker.set(workerId, [...(byWorker.get(workerId) ?? []), ...bookings])
  return byWorker
}
export interface PartnerCounts { partnerId: string; jobs30: number; servedCount: number; ratingSum: number; ratingCount: number }
const HELD = ['accepted', 'inService', 'delivered', 'completed']
/** What these partners have accepted since, have served, and how it was rated (the mean of the four dimensions each). One read. */
export async function countsOf(partnerIds: readonly string[], since: string): Promise<PartnerCounts[]> {
  const countIf = (condition: unknown, value: unknown = 1) => ({ $sum: { $cond: [condition, value, 0] } })
  const isRated = { $gt: ['$rating.quality', 0] }
  const mean = { $avg: ['$rating.punctuality', '$rating.attitude', '$rating.quality', '$rating.tidiness'] }
  const { list } = await orders.aggregate().match({ partnerId: command.in([...partnerIds]), status: command.in(HELD) }).group({
    _id: '$partnerId', jobs30: countIf({ $gte: ['$assignment.acceptedAt', since] }), servedCount: countIf({ $eq: ['$status', 'completed'] }),
    ratingSum: countIf(isRated, mean), ratingCount: countIf(isRated),
  }).limit(1000).end()
  return (list as (Omit<PartnerCounts, 'partnerId'> & { _id: string })[]).map(({ _id, ...counts }) => ({ partnerId: _id, ...counts }))
}
