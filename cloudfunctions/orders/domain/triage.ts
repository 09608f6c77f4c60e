// What staff decide about an order besides asking partners (A4, A6), the alarm of the clock (L2) and verdicts on texts (A17).
import type { RefusalKind } from '../../../contract/terms'
import { later } from '../../_platform/china-time'
import { creditAtReturn } from './credit'
import type { Decision, Notice } from './decision'
import { CLOCKS } from './clocks'
import type { CheckedText, Order } from './order'
import { urgentNotice } from './place'
import { mustAllow } from './transitions'

const toWatchers = (order: Order, title: string, body: string): Notice[] => [{ to: order.watcherIds, side: 'resident', title, body }]

/** 不受理. The reason is for the resident side and staff; its kind says whether it is unmet demand. */
export function refuseOrder(order: Order, reason: string, refusalKind: RefusalKind = 'other'): Decision {
  mustAllow(order, 'refuse')
  return { change: { refusalKind }, what: '不受理', why: reason, whyFor: 'residentSide', notices: toWatchers(order, '社区没有受理您的订单', `${order.item.name}（编号 ${order.number}）没有受理，点开看原因。`) }
}
/** Kept as unmet demand. */
export function markUnserved(order: Order, reason: string): Decision {
  mustAllow(order, 'markUnserved')
  return { change: {}, what: '没有伙伴能接', why: reason, whyFor: 'residentSide', notices: toWatchers(order, '没有伙伴能接您的订单', `${order.item.name}（编号 ${order.number}）这次没有伙伴能接，社区已记下。`) }
}
/** Takes the order from its partner and frees the worker's time; the code changes with the partner. @param serviceCode a fresh one */
export function redispatchOrder(order: Order, reason: string, serviceCode: string, now: string): Decision {
  mustAllow(order, 'redispatch')
  const { assignment } = order
  const offers = order.offers.map((offer) => (offer.id === assignment?.offerId ? { ...offer, status: 'recalled' as const, answeredAt: now } : offer))
  return {
    change: { assignment: null, partnerId: null, offers, waitingSince: now, serviceCode, wrongCodes: [], creditRate: null }, credit: creditAtReturn(order), what: '改派，重新找伙伴', why: reason, whyFor: 'residentSide',
    ...(assignment ? { slots: { workerId: assignment.workerId, partnerId: assignment.partnerId, release: assignment } } : {}),
    notices: [
      ...(assignment ? [{ to: [...assignment.ownerIds, assignment.workerId], side: 'partner' as const, partnerId: assignment.partnerId, title: '订单已改派', body: `${order.item.name}（编号 ${order.number}）由社区另行安排，不用上门了。` }] : []),
      ...toWatchers(order, '正在为您换一家伙伴', `${order.item.name}（编号 ${order.number}）正在重新安排伙伴。`),
    ],
  }
}
/** The clock's step for an urgent order that nobody has accepted; null when it is not time. */
export function alarmStaff(order: Order, now: string): Decision | null {
  const isWaiting = order.status === 'placed' || order.status === 'offering'
  if (!order.isUrgent || !isWaiting || now < later(order.alarmedAt ?? order.placedAt, CLOCKS.alarm)) return null
  return { change: { alarmedAt: now }, what: '还没有人接，再次提醒社区', notices: [urgentNotice(order, true)] }
}
export type ReviewField = 'note' | 'proofNote' | 'comment' | 'remark'
/** The text that waits for a person's verdict in this field, or null. */
export function textInReview(order: Order, field: ReviewField): CheckedText | null {
  const text = { note: order.note, proofNote: order.proof?.note, comment: order.rating?.comment, remark: order.confirmation?.remark }[field]
  return text?.check === 'review' ? text : null
}
export function decideReview(order: Order, field: ReviewField, verdict: 'pass' | 'risky'): Decision {
  const text = textInReview(order, field)
  const decided = text && { ...text, check: verdict }
  const what = verdict === 'pass' ? '文字审核通过' : '文字审核不通过'
  if (!decided) return { change: {}, what }
  switch (field) {
    case 'note': return { change: { note: decided }, what }
    case 'proofNote': return { change: order.proof ? { proof: { ...order.proof, note: decided } } : {}, what }
    case 'comment': return { change: order.rating ? { rating: { ...order.rating, comment: decided } } : {}, what }
    case 'remark': return { change: order.confirmation ? { confirmation: { ...order.confirmation, remark: decided } } : {}, what }
  }
}
