// Every way an order of the day could be served: who fits, which of the wanted starts, which worker is free then. Invariant: each way alone
// is possible as the calendar stands; only two ways of different orders can be in each other's way.
import { chinaDay } from '../../../_platform/china-time'
import { couldBeSent, type RankOrder, type RankPartner } from '../eligibility/facts'
import { isFreeAt, isWithin, preparedStarts, type Busy, type Start } from '../eligibility/free-time'
import { refusalOf } from '../eligibility/rules'
import { debtRank, marginalsFor, preferenceOf } from '../plan/cost'
import { NO_DEBT, type PlanOption, type PlanOrder, type PlanPartner } from '../plan/instance'
import { debtOn, isNeighbour } from '../rank'
import { cellsOf, type Cells, type Stretch } from './cells'

/** `askedPartnerIds`: who is asked now or has said no. */
export interface DayOrder extends RankOrder { _id: string; askedPartnerIds: readonly string[] }
export interface DayFacts { orders: readonly DayOrder[]; partners: readonly RankPartner[]; busy: Busy; now: string; day: string }
/** One way, with what the numbers stand for. */
export interface Way extends PlanOption { workerId: string; stretch: Stretch }
export interface DayWays { orders: (PlanOrder & { options: readonly Way[] })[]; partners: PlanPartner[]; blocks: number }

/** The starts of an order that lie on this China day and still ahead. */
export function startsOn(order: RankOrder, now: string, day: string): Start[] {
  return preparedStarts(order, now).filter(({ startAt }) => chinaDay(startAt) === day)
}
export function waysOf({ orders, partners, busy, now, day }: DayFacts): DayWays {
  const today = chinaDay(now)
  const starts = new Map(orders.map((order) => [order._id, startsOn(order, now, day)]))
  const cells = cellsOf([...starts.values()].flat())
  const planned = orders.map((order) => {
    const fitting = partnersFor(order, partners).filter((partner) => !refusalOf(order, partner, today) && !order.askedPartnerIds.includes(partner._id))
    return { id: order._id, isUrgent: order.isUrgent, options: fitting.flatMap((partner) => waysWith(order, partner, starts.get(order._id)!, { busy, today, cells })) }
  })
  const row = new Array<number>(cells.count).fill(1)
  return {
    orders: planned, blocks: cells.count,
    partners: partners.map(({ _id, workers, stats }) => ({ id: _id, rows: workers.map(() => row), marginals: marginalsFor(stats.jobs30, workers.length, orders.length) })),
  }
}
/** A community is planned with its own partners; its neighbours are asked by the ladder, when nobody of its own is left (A23). */
export function partnersFor(order: RankOrder, partners: readonly RankPartner[]): readonly RankPartner[] {
  return partners.filter((partner) => !isNeighbour(order, partner))
}
function waysWith(order: DayOrder, partner: RankPartner, starts: readonly Start[], { busy, today, cells }: { busy: Busy; today: string; cells: Cells }): Way[] {
  const owed = debtOn(order, partner, today)
  const debt = owed ? debtRank(owed.daysLeft) : NO_DEBT
  const isSameHelper = partner._id === order.lastPartnerId
  const distanceClass = partner.homeGridId === order.gridId ? 0 : 1
  return starts.flatMap((start, wish) => {
    if (!isWithin(partner.windows, start)) return []
    const preference = preferenceOf({ distanceClass, rating: partner.stats.ratingAverage, isSameHelper, wish })
    return partner.workers.flatMap((worker, row): Way[] => (couldBeSent(worker, order) && isFreeAt(worker, start, busy)
      ? [{ partnerId: partner._id, row, ...cells.rangeOf(start), debt, preference, workerId: worker.personId, stretch: { startAt: start.startAt, endAt: start.endAt } }] : []))
  })
}
