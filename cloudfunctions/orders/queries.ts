// What else is asked of the orders collection: small questions of one read each.
import { command } from '../_platform/db'
import type { Booking } from './domain/slots'
import { orders, workerDayId, workerDays } from './orders-store'

/** The partner that served this resident last, or null. */
export async function lastPartnerOf(residentId: string): Promise<string | null> {
  const [last] = await orders.find({ 'resident.personId': residentId, status: 'completed' }, { orderBy: [['updatedAt', 'desc']], limit: 1, fields: { partnerId: true } })
  return last?.partnerId ?? null
}
const DAYS_PER_READ = 1000
/** Bookings by worker on these China days; a booking over midnight may come twice. One read for a thousand worker-days, none when nothing is asked. */
export async function bookingsOf(workerIds: readonly string[], days: readonly string[]): Promise<Map<string, Booking[]>> {
  const ids = workerIds.flatMap((workerId) => days.map((day) => workerDayId(workerId, day)))
  const parts = Array.from({ length: Math.ceil(ids.length / DAYS_PER_READ) }, (_, part) => ids.slice(part * DAYS_PER_READ, (part + 1) * DAYS_PER_READ))
  const found = (await Promise.all(parts.map((part) => workerDays.find({ _id: command.in(part) }, { limit: DAYS_PER_READ })))).flat()
  const byWorker = new Map<string, Booking[]>()
  for (const { workerId, bookings } of found) byWorker.set(workerId, [...(byWorker.get(workerId) ?? []), ...bookings])
  return byWorker
}
export interface PartnerCounts { partnerId: string; jobs30: number; servedCount: number; ratingSum: number; ratingCount: number; minutes90: number; welfareMinutes90: number }
const HELD = ['accepted', 'inService', 'delivered', 'completed']
/** The minutes from the code at the start to the proof at the end, at most the planned ones; half of them where the resident said half, none where nothing was done. As domain/credit.ts counts them. */
const SERVED = (() => {
  const last = (list: unknown) => ({ $arrayElemAt: [list, -1] })
  const started = last({ $map: { input: { $filter: { input: '$timeline', as: 'event', cond: { $eq: ['$$event.action', 'start'] } } }, as: 'event', in: '$$event.at' } })
  const between = { $divide: [{ $subtract: [{ $toDate: '$proof.at' }, { $toDate: started }] }, 60_000] }
  const minutes = { $min: ['$item.durationMinutes', { $max: [1, { $ceil: { $ifNull: [between, 1] } }] }] }
  return { $switch: { branches: [{ case: { $eq: ['$confirmation.outcome', 'done'] }, then: minutes }, { case: { $eq: ['$confirmation.outcome', 'half'] }, then: { $max: [1, { $floor: { $divide: [minutes, 2] } }] } }], default: 0 } }
})()
/** What these partners have accepted since, have served (what was not done counts for nothing), how it was rated (the mean of the four dimensions each), and the minutes served since the second instant, all and those for little or no money. One read. */
export async function countsOf(partnerIds: readonly string[], since: string, minutesSince: string): Promise<PartnerCounts[]> {
  const countIf = (condition: unknown, value: unknown = 1) => ({ $sum: { $cond: [condition, value, 0] } })
  const isRecent = { $and: [{ $eq: ['$status', 'completed'] }, { $gte: ['$confirmation.at', minutesSince] }] }
  const isWelfare = { $and: [isRecent, { $in: ['$quote.mode', ['free', 'lowCost']] }] }
  const isRated = { $gt: ['$rating.quality', 0] }
  const mean = { $avg: ['$rating.punctuality', '$rating.attitude', '$rating.quality', '$rating.tidiness'] }
  const { list } = await orders.aggregate().match({ partnerId: command.in([...partnerIds]), status: command.in(HELD) }).group({
    _id: '$partnerId', jobs30: countIf({ $gte: ['$assignment.acceptedAt', since] }), servedCount: countIf({ $and: [{ $eq: ['$status', 'completed'] }, { $ne: ['$confirmation.outcome', 'not'] }] }),
    ratingSum: countIf(isRated, mean), ratingCount: countIf(isRated),
    minutes90: countIf(isRecent, SERVED), welfareMinutes90: countIf(isWelfare, SERVED),
  }).limit(1000).end()
  return (list as (Omit<PartnerCounts, 'partnerId'> & { _id: string })[]).map(({ _id, ...counts }) => ({ partnerId: _id, ...counts }))
}
export interface YearFigures { confirmed: number; done: number; ratingSum: number; ratingCount: number }
/** A partner's orders that a person confirmed between two instants (the automatic confirmation is nobody's word), and how they were rated. One read. */
export async function confirmedFiguresOf(partnerId: string, from: string, until: string): Promise<YearFigures> {
  const countIf = (condition: unknown, value: unknown = 1) => ({ $sum: { $cond: [condition, value, 0] } })
  const isRated = { $gt: ['$rating.quality', 0] }
  const { list } = await orders.aggregate().match({ partnerId, status: 'completed', updatedAt: command.gte(from), 'confirmation.at': command.gte(from).and(command.lt(until)), 'confirmation.way': command.neq('auto') })
    .group({ _id: null, confirmed: { $sum: 1 }, done: countIf({ $eq: ['$confirmation.outcome', 'done'] }), ratingSum: countIf(isRated, { $avg: ['$rating.punctuality', '$rating.attitude', '$rating.quality', '$rating.tidiness'] }), ratingCount: countIf(isRated) }).end()
  const [{ confirmed = 0, done = 0, ratingSum = 0, ratingCount = 0 } = {}] = list as Partial<YearFigures>[]
  return { confirmed, done, ratingSum, ratingCount }
}
/** Does this person still have to go somewhere for this partner: accepted or begun, not yet delivered? One read. */
export async function hasWorkFor(workerId: string, partnerId: string): Promise<boolean> {
  return (await orders.find({ partnerId, status: command.in(['accepted', 'inService']), 'assignment.workerId': workerId }, { limit: 1, fields: { _id: true } })).length > 0
}
/** How many live orders the partner holds. One read. */
export async function heldCountOf(partnerId: string): Promise<number> {
  return (await orders.find({ partnerId, status: command.in(['accepted', 'inService', 'delivered']) }, { limit: 1000, fields: { _id: true } })).length
}
