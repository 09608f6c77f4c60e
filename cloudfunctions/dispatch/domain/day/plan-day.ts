// The plan of a day: who serves which order when and why, and for whom nobody is left and why not (A19). Pure; staff change it and decide.
import { chinaDay } from '../../../_platform/china-time'
import { REJECTION, type Rejection } from '../../../../contract/terms'
import type { RankPartner } from '../eligibility/facts'
import { firstFree, type Busy, type BusySlot } from '../eligibility/free-time'
import { refusalOf } from '../eligibility/rules'
import { solvePlan } from '../plan/solve'
import { candidateOf, meanShare } from '../rank'
import { partnersFor, startsOn, waysOf, type DayFacts, type DayOrder, type Way } from './ways'

export interface Assigned { orderId: string; partnerId: string; workerId: string; startAt: string; endAt: string; reasons: string[] }
export interface LeftOver { orderId: string; why: string; rejected: { reason: Rejection; count: number }[] }
/** `canGain`: how many more at most any plan could serve; 0 where `isExact`. */
export interface DayPlan { assigned: Assigned[]; leftOver: LeftOver[]; isExact: boolean; canGain: number }

export function planDay(facts: DayFacts): DayPlan {
  const ways = waysOf(facts)
  const { chosen, isExact, canGain } = solvePlan(ways.orders, ways.partners, ways.blocks)
  const byId = new Map(facts.partners.map((partner) => [partner._id, partner]))
  const waysBy = new Map(ways.orders.map(({ id, options }) => [id, options]))
  const taken = facts.orders.flatMap((order) => {
    const way = chosen.get(order._id) as Way | null
    return way ? [{ order, way }] : []
  })
  const isTaken = new Set(taken.map(({ order }) => order._id))
  const busy = busyWith(facts.busy, taken.map(({ way }) => ({ workerId: way.workerId, ...way.stretch })))
  return {
    assigned: taken.map(({ order, way }) => {
      const fitting = [...new Set(waysBy.get(order._id)!.map(({ partnerId }) => partnerId))].map((id) => byId.get(id)!)
      return { orderId: order._id, partnerId: way.partnerId, workerId: way.workerId, ...way.stretch, reasons: whyOf(order, byId.get(way.partnerId)!, way, fitting, facts.now) }
    }),
    leftOver: facts.orders.filter(({ _id }) => !isTaken.has(_id)).map((order) => leftOverOf(order, facts, busy)),
    isExact, canGain,
  }
}
/** What is booked, and what is meant to be. */
export function busyWith(busy: Busy, planned: readonly (BusySlot & { workerId: string })[]): Busy {
  const both = new Map(busy)
  for (const { workerId, startAt, endAt } of planned) both.set(workerId, [...(both.get(workerId) ?? []), { startAt, endAt }])
  return both
}
function whyOf(order: DayOrder, partner: RankPartner, { stretch }: Way, fitting: readonly RankPartner[], now: string): string[] {
  return candidateOf(order, partner, { startAt: stretch.startAt, freeWorkers: 1 }, meanShare(fitting), now, chinaDay(now)).reasons
}
function leftOverOf(order: DayOrder, { partners, now, day }: DayFacts, busy: Busy): LeftOver {
  const starts = startsOn(order, now, day)
  if (starts.length === 0) return { orderId: order._id, why: '想要的时间已经过了，请和居民另约', rejected: [] }
  const today = chinaDay(now)
  const counts = new Map<Rejection, number>()
  for (const partner of partnersFor(order, partners)) {
    const reason = refusalOf(order, partner, today) ?? (order.askedPartnerIds.includes(partner._id) ? 'asked' : firstFree(order, partner, starts, busy))
    if (typeof reason === 'string') counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const rejected = [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
  const full = counts.get('slot')
  const others = rejected.slice(0, 3).map(({ reason, count }) => `${REJECTION[reason]} ${count} 家`).join(' · ')
  return { orderId: order._id, why: full ? `合适的 ${full} 家那时都排满了` : `没有合适的伙伴${others && `：${others}`}`, rejected }
}
