// The figures of one community's day: of the orders placed on it, as they stand now. Pure, so that counting again gives the same, and the
// input's order changes nothing. What only time decides (a clock still running) is kept as an instant and judged when it is read.
import { chinaMinute, later } from '../../_platform/china-time'
import type { Category, OfferStatus, OrderStatus } from '../../../contract/terms'

export interface CountedOrder {
  status: OrderStatus; category: Category; isUrgent: boolean; isUnmet: boolean; placedAt: string
  /** Wished starts; empty: any time. */
  starts: readonly string[]
  /** First accept, or null; end by the resident's or staff's word that asks nothing of partners (cancelled, refused as misuse), or null. */
  acceptedAt: string | null
  withdrawnAt: string | null
  offers: readonly { status: OfferStatus; offeredAt: string; answeredAt: string | null }[]
  isResolved: boolean
  /** Mean of the four dimensions, 1–5; null without a rating. */
  rating: number | null
}
/** `hours`: orders by the two-hour piece their first wish lies in (0, 2 … 22); those for any time are in none. */
export interface CategoryFigures { orders: number; unmet: number; hours: Record<string, number> }
export interface DayFigures {
  placed: number; completed: number; unmet: number
  /** Minutes from placing to a partner's first answer, yes or no, ascending; at most 1,000. */
  answerMinutes: number[]
  accepted: number; declined: number; expired: number
  /** Orders asked about once, twice, three times, more often. */
  rounds: number[]
  inTime: number; late: number
  /** Until when orders that nobody has accepted should have been; after that they are late. */
  answerBy: string[]
  decided: number; resolved: number; rated: number; satisfied: number
  categories: Partial<Record<Category, CategoryFigures>>
}
/** E7: two hours for urgent help, a day for the rest. */
const CLOCK_MINUTES = { urgent: 2 * 60, other: 24 * 60 }
const MOST = 1000
const SATISFIED = 4
const ROUNDS = 4

export function countedDay(orders: readonly CountedOrder[]): DayFigures {
  const count = (holds: (order: CountedOrder) => boolean) => orders.filter(holds).length
  const offers = orders.flatMap((order) => order.offers)
  const offersWith = (...statuses: OfferStatus[]) => offers.filter(({ status }) => statuses.includes(status)).length
  const asked = orders.map(roundsOf).filter((rounds) => rounds > 0)
  const responses = orders.map(responseOf)
  return {
    placed: orders.length, completed: count(({ status }) => status === 'completed'), unmet: count(({ isUnmet }) => isUnmet),
    answerMinutes: orders.flatMap((order) => firstAnswer(order) ?? []).sort((a, b) => a - b).slice(0, MOST),
    accepted: count(({ acceptedAt }) => acceptedAt !== null), declined: offersWith('declined'), expired: offersWith('expired'),
    rounds: Array.from({ length: ROUNDS }, (_, at) => asked.filter((rounds) => Math.min(rounds, ROUNDS) === at + 1).length),
    inTime: responses.filter((response) => response === 'inTime').length, late: responses.filter((response) => response === 'late').length,
    answerBy: responses.filter((response) => /^\d/.test(response)).sort().slice(0, MOST),
    decided: count(isDecided), resolved: count((order) => isDecided(order) && order.isResolved), rated: count(({ rating }) => rating !== null), satisfied: count(({ rating }) => rating !== null && rating >= SATISFIED),
    categories: categoriesOf(orders),
  }
}
/** Completed, or ended without anybody serving it; what was taken back or was no order is nobody's failure. */
function isDecided({ status, isUnmet }: CountedOrder): boolean {
  return status === 'completed' || status === 'unserved' || (status === 'refused' && isUnmet)
}
function roundsOf({ offers }: CountedOrder): number {
  return new Set(offers.map(({ offeredAt }) => offeredAt)).size
}
/** Minutes, whole; null while no partner has answered. */
function firstAnswer({ offers, placedAt, acceptedAt }: CountedOrder): number | null {
  const answers = [...offers.filter(({ status }) => status === 'declined').map(({ answeredAt }) => answeredAt), acceptedAt].filter((at): at is string => at !== null).sort()
  return answers[0] === undefined ? null : Math.max(0, Math.round((Date.parse(answers[0]) - Date.parse(placedAt)) / 60_000))
}
/** An instant: still waiting, late from then on. */
function responseOf({ acceptedAt, withdrawnAt, isUrgent, placedAt, status }: CountedOrder): string {
  const answerBy = later(placedAt, isUrgent ? CLOCK_MINUTES.urgent : CLOCK_MINUTES.other)
  if (acceptedAt !== null) return acceptedAt <= answerBy ? 'inTime' : 'late'
  if (withdrawnAt !== null) return withdrawnAt <= answerBy ? 'none' : 'late'
  return status === 'placed' || status === 'offering' ? answerBy : 'late'
}
function categoriesOf(orders: readonly CountedOrder[]): DayFigures['categories'] {
  const figures: DayFigures['categories'] = {}
  for (const { category, isUnmet, starts } of [...orders].sort((a, b) => (a.category < b.category ? -1 : 1))) {
    const one = (figures[category] ??= { orders: 0, unmet: 0, hours: {} })
    one.orders++
    if (isUnmet) one.unmet++
    const [first] = [...starts].sort()
    if (first === undefined) continue
    const piece = String(Math.floor(chinaMinute(first) / 120) * 2)
    one.hours[piece] = (one.hours[piece] ?? 0) + 1
  }
  return figures
}
