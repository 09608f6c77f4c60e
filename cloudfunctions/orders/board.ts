// What the dispatch board asks of the orders: a lane's page, counts, the load of each partner (A18). Live lanes are as long as a
// community's day; the ended lane is walked by its index, and with a filter no further back than three months.
import { dayStart, later } from '../_platform/china-time'
import { command, containing, type Page, type Where } from '../_platform/db'
import { fail } from '../_platform/errors'
import { findPage } from '../_platform/paging'
import type { Category, OrderStatus } from '../../contract/terms'
import { ENDED, LIVE } from './domain/transitions'
import { orders, type OrderDoc } from './orders-store'

export type Lane = 'waiting' | 'overdue' | 'offering' | 'accepted' | 'inService' | 'delivered' | 'ended'
export interface BoardFilter { communityId: string; lane: Lane; category?: Category; partnerId?: string; day?: string; text?: string; seesNames: boolean }
const PAGE = 20
const FILTERED_BACK_MINUTES = 92 * 24 * 60
const STATUS: Partial<Record<Lane, OrderStatus>> = { waiting: 'placed' }
/** The day and up to four characters, as the number is printed. */
const NUMBER = /^\d{6}[0-9A-Z]{0,4}$/i

/** Urgent first, then longest waiting; ended ones latest first. At most two reads. */
export function boardPage(filter: BoardFilter, now: string, cursor?: string): Promise<Page<OrderDoc>> {
  const conditions = conditionsOf(filter)
  const { communityId, lane } = filter
  if (lane === 'overdue') return overduePage(communityId, conditions, now, cursor)
  const status = lane === 'ended' ? command.in([...ENDED]) : STATUS[lane] ?? lane
  const isBounded = lane !== 'ended' || conditions.length === 0 || isNumber(filter.text)
  const since = isBounded ? [] : [{ updatedAt: command.gte(later(now, -FILTERED_BACK_MINUTES)) }]
  return findPage(orders, [{ communityId, status }, ...since, ...conditions], lane === 'ended' ? { by: 'updatedAt', direction: 'desc' } : { by: 'queueKey', direction: 'asc' }, cursor, PAGE)
}
/** What waits for dispatch in these communities, urgent first, then longest waiting. One read. */
export function waitingOrders(communityIds: readonly string[], limit: number): Promise<OrderDoc[]> {
  return orders.find({ communityId: command.in([...communityIds]), status: 'placed' }, { orderBy: [['queueKey', 'asc']], limit })
}
/** Two walks of one index, so that no crowd of late orders hides an urgent one (L2). The cursor's first letter says which walk it goes on. */
async function overduePage(communityId: string, conditions: Where[], now: string, cursor = 'u'): Promise<Page<OrderDoc>> {
  const walk = (isUrgent: boolean, from: string | undefined) => findPage(orders, [{ communityId, isUrgent, overdueAt: command.lt(now) }, ...conditions], { by: 'overdueAt', direction: 'asc' }, from || undefined, PAGE)
  if (!/^[un]/.test(cursor)) fail('INPUT_INVALID', { field: 'cursor' })
  const urgent = cursor.startsWith('u') ? await walk(true, cursor.slice(1)) : { items: [], nextCursor: null }
  if (urgent.nextCursor) return { items: urgent.items, nextCursor: `u${urgent.nextCursor}` }
  const others = await walk(false, cursor.startsWith('n') ? cursor.slice(1) : undefined)
  return { items: [...urgent.items, ...others.items], nextCursor: others.nextCursor && `n${others.nextCursor}` }
}
const isNumber = (text: string | undefined) => text !== undefined && NUMBER.test(text)
function conditionsOf({ category, partnerId, day, text, seesNames }: BoardFilter): Where[] {
  const any = (...wheres: Where[]) => command.or(wheres) as unknown as Where
  return [
    ...(category ? [{ 'item.category': category }] : []),
    ...(partnerId ? [any({ partnerId }, { offeredPartnerIds: partnerId })] : []),
    ...(day ? [{ startAt: command.gte(dayStart(day)).and(command.lt(dayStart(day, 1))) }] : []),
    ...(text ? [textCondition(text, seesNames, any)] : []),
  ]
}
/** A number by its beginning; else part of the item's or the resident's name. */
function textCondition(text: string, seesNames: boolean, any: (...wheres: Where[]) => Where): Where {
  const number = text.toUpperCase()
  if (isNumber(text)) return { number: command.gte(number).and(command.lt(`${number}~`)) }
  return any({ 'item.name': containing(text) }, { number: containing(text) }, ...(seesNames ? [{ 'resident.name': containing(text) }] : []))
}

export interface LiveCounts { byStatus: Partial<Record<OrderStatus, number>>; overdue: number; urgent: number; review: number }
/** Two aggregations over what is live in one community; `urgent` are those that nobody has accepted yet. */
export async function liveCounts(communityId: string, now: string): Promise<LiveCounts> {
  const isLate = { $and: [{ $ne: ['$overdueAt', null] }, { $lt: ['$overdueAt', now] }] }
  const isAlarm = { $and: ['$isUrgent', { $in: ['$status', ['placed', 'offering']] }] }
  const countIf = (condition: unknown) => ({ $sum: { $cond: [condition, 1, 0] } })
  const [live, review] = await Promise.all([
    orders.aggregate().match({ communityId, status: command.in([...LIVE]) }).group({ _id: '$status', count: { $sum: 1 }, overdue: countIf(isLate), urgent: countIf(isAlarm) }).end(),
    orders.aggregate().match({ communityId, hasReview: true }).group({ _id: null, count: { $sum: 1 } }).end(),
  ])
  const rows = live.list as { _id: OrderStatus; count: number; overdue: number; urgent: number }[]
  const sum = (of: 'overdue' | 'urgent') => rows.reduce((total, row) => total + row[of], 0)
  return { byStatus: Object.fromEntries(rows.map(({ _id, count }) => [_id, count])), overdue: sum('overdue'), urgent: sum('urgent'), review: Number(review.list[0]?.count ?? 0) }
}
export interface PartnerLoad { partnerId: string; status: OrderStatus; count: number }
/** How many live orders each partner holds or is asked about, by status. One read. */
export async function loadByPartner(communityId: string): Promise<PartnerLoad[]> {
  const holders = { $cond: [{ $eq: ['$status', 'offering'] }, '$offeredPartnerIds', ['$partnerId']] }
  const { list } = await orders.aggregate().match({ communityId, status: command.in(LIVE.filter((status) => status !== 'placed')) })
    .project({ status: 1, holders }).unwind('$holders').group({ _id: { partnerId: '$holders', status: '$status' }, count: { $sum: 1 } }).limit(1000).end()
  return (list as { _id: { partnerId: string; status: OrderStatus }; count: number }[]).map(({ _id, count }) => ({ ..._id, count }))
}
/** Orders with a text that waits for a person's verdict, longest waiting first. */
export function reviewsPage(communityId: string, cursor?: string): Promise<Page<OrderDoc>> {
  return findPage(orders, [{ communityId, hasReview: true }], { by: 'updatedAt', direction: 'asc' }, cursor, PAGE)
}
