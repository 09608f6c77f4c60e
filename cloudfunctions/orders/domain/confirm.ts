// The end of the loop (A11, A12): the resident side says what was done and how it was. Who served never does (I7);
// silence confirms by itself after 72 hours and is marked as such.
import { later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { CONFIRM_OUTCOME, type ConfirmOutcome, type ConfirmWay } from '../../../contract/terms'
import { CLOCKS } from './clocks'
import { creditAtConfirm } from './credit'
import type { Decision, Notice } from './decision'
import type { Actor, CheckedText, Order, Rating } from './order'
import { mustAllow } from './transitions'

export interface Confirming { outcome: ConfirmOutcome; way?: 'staffCall' | 'staffVisit'; remark: CheckedText | null; rating: Omit<Rating, 'at'> | null }

function wayOf(by: Actor, way: Confirming['way']): ConfirmWay {
  if (by.hat === 'staff') return way ?? 'staffCall'
  return by.hat === 'familyProxy' ? 'family' : 'self'
}
/** @param isServer the confirming person belongs to the partner that served. CONFIRM_BY_SERVER_REFUSED, ORDER_WRONG_STATUS. */
export function confirmOrder(order: Order, by: Actor, isServer: boolean, { outcome, way, remark, rating }: Confirming, now: string): Decision {
  mustAllow(order, 'confirm')
  if (isServer) fail('CONFIRM_BY_SERVER_REFUSED')
  return {
    change: { confirmation: { outcome, way: wayOf(by, way), at: now, by, remark }, ...(rating ? { rating: { ...rating, at: now } } : {}) }, credit: creditAtConfirm(order, outcome),
    what: `确认${CONFIRM_OUTCOME[outcome]}${rating ? '，并评价' : ''}`, notices: noticesOf(order, outcome),
  }
}
function noticesOf(order: Order, outcome: ConfirmOutcome): Notice[] {
  const body = `${order.item.name}（编号 ${order.number}）：${CONFIRM_OUTCOME[outcome]}。`
  const notices = toPartner(order, '居民确认了', body)
  return outcome === 'done' ? notices : [...notices, { to: 'staff', side: 'staff', title: '有一单没有做好', body }]
}
function toPartner({ assignment }: Order, title: string, body: string): Notice[] {
  return assignment ? [{ to: [...assignment.ownerIds, assignment.workerId], side: 'partner', partnerId: assignment.partnerId, title, body }] : []
}
/** The clock's step; null until 72 hours have passed since delivery. */
export function autoConfirm(order: Order, by: Actor, now: string): Decision | null {
  if (order.status !== 'delivered' || !order.proof || now < later(order.proof.at, CLOCKS.autoConfirm)) return null
  const body = `${order.item.name}（编号 ${order.number}）过了 72 小时，已自动确认。`
  return {
    change: { confirmation: { outcome: 'done', way: 'auto', at: now, by, remark: null } }, credit: creditAtConfirm(order, 'done'), what: '72 小时没有答复，自动确认',
    notices: [...toPartner(order, '订单已自动确认', body), { to: order.watcherIds, side: 'resident', title: '订单已自动确认', body: `${body}您还可以评价。` }],
  }
}
/** Until 30 days after completion, and once. */
export function isRatingOpen(order: Order, now: string): boolean {
  return order.status === 'completed' && !order.rating && !!order.confirmation && now < later(order.confirmation.at, CLOCKS.rating)
}
/** RATING_ALREADY, CONFIRM_BY_SERVER_REFUSED, ORDER_WRONG_STATUS (also when it is too late). */
export function rateOrder(order: Order, isServer: boolean, rating: Omit<Rating, 'at'>, now: string): Decision {
  mustAllow(order, 'rate')
  if (isServer) fail('CONFIRM_BY_SERVER_REFUSED')
  if (order.rating) fail('RATING_ALREADY')
  if (!isRatingOpen(order, now)) fail('ORDER_WRONG_STATUS', { status: order.status })
  return { change: { rating: { ...rating, at: now } }, what: '评价' }
}
