// Every step in every status (I3): where it leads, or that it is refused. The table is written by hand, not read from the code's own.
import { later } from '../../../cloudfunctions/_platform/china-time'
import { applied } from '../../../cloudfunctions/orders/domain/apply'
import { replaceWorker, reportAbsence } from '../../../cloudfunctions/orders/domain/assignment'
import { autoConfirm, confirmOrder, rateOrder } from '../../../cloudfunctions/orders/domain/confirm'
import type { Decision } from '../../../cloudfunctions/orders/domain/decision'
import { climbByStaff, stopLadder } from '../../../cloudfunctions/orders/domain/ladder'
import { acceptOffer, declineOffer, expireOffers, offerTo, recallOffers, recallPartner } from '../../../cloudfunctions/orders/domain/offers'
import type { Actor, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { cancelOrder, nudgeOrder, rescheduleOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { deliverService, recordPayment, startService } from '../../../cloudfunctions/orders/domain/serve-order'
import { TRANSITIONS, type Step } from '../../../cloudfunctions/orders/domain/transitions'
import { alarmStaff, decideReview, markUnserved, redispatchOrder, refuseOrder } from '../../../cloudfunctions/orders/domain/triage'
import type { OrderStatus } from '../../../contract/terms'
import { carried, CLOCK, codeOf, DELIVERED_AT, IN_STATUS, NOW, PARTNER, placed, RESIDENT, STAFF, STATUSES, WISH } from './fixtures'

interface StepCase { by: Actor; decide: (order: StoredOrder) => Decision | null; from: Partial<Record<OrderStatus, OrderStatus>>; at?: string; otherwise?: string | null }
const THIRD = [{ id: 'pt-3', name: '邻里互助队', kind: 'group', ownerIds: ['p-sun'] }]
const NOTE = { text: '好', check: 'pass' as const, personId: 'p-li', at: NOW, by: '李师傅理发' }
const RATING = { punctuality: 5, attitude: 5, quality: 5, tidiness: 5, tags: [], comment: null }
const EXPIRED = later(NOW, 121)
const same = (...statuses: OrderStatus[]) => Object.fromEntries(statuses.map((status) => [status, status]))
const CASES: Record<Exclude<Step, 'place' | 'revealPhone'>, StepCase> = {
  offer: { by: STAFF, decide: (order) => offerTo(order, THIRD, { reason: null }, NOW), from: { placed: 'offering', offering: 'offering' } },
  climb: { by: STAFF, decide: (order) => climbByStaff(order, null, { community: THIRD, neighbours: [] }, NOW), from: { placed: 'offering', offering: 'offering' } },
  stopLadder: { by: STAFF, decide: (order) => stopLadder({ ...order, ladder: { state: 'climbing', rung: 'one', nextAt: null } }), from: same('placed', 'offering') },
  reportAbsence: { by: PARTNER, decide: (order) => reportAbsence(order, '敲门没有人应', '0815', WISH), from: { accepted: 'placed' }, at: WISH },
  replaceWorker: { by: PARTNER, decide: (order) => replaceWorker(order, { id: 'p-helper', name: '小周' }), from: { accepted: 'accepted' } },
  recall: { by: STAFF, decide: (order) => recallOffers(order, '换人', NOW), from: { offering: 'placed' } },
  recallPartner: { by: CLOCK, decide: (order) => recallPartner(order, 'pt-1', '暂停合作', NOW), from: { offering: 'offering' }, otherwise: null },
  expireOffers: { by: CLOCK, decide: (order) => expireOffers(order, EXPIRED), from: { offering: 'placed' }, at: EXPIRED, otherwise: null },
  decline: { by: PARTNER, decide: (order) => declineOffer(order, { partnerId: 'pt-1', reason: 'busy', remark: null }, NOW), from: { offering: 'offering' }, otherwise: 'OFFER_CLOSED' },
  accept: { by: PARTNER, decide: (order) => acceptOffer(order, { partnerId: 'pt-1', worker: { id: 'p-li', name: '李长顺' }, startAt: WISH }, NOW), from: { offering: 'accepted' }, otherwise: 'OFFER_CLOSED' },
  redispatch: { by: STAFF, decide: (order) => redispatchOrder(order, '病了', '0815', NOW), from: { accepted: 'placed' } },
  start: { by: PARTNER, decide: (order) => startService(order, '4711', 'request-1', WISH), from: { accepted: 'inService' }, at: WISH },
  deliver: { by: PARTNER, decide: (order) => deliverService(order, { note: NOTE, pictureIds: [], signedBy: null }, DELIVERED_AT), from: { inService: 'delivered' }, at: DELIVERED_AT },
  confirm: { by: RESIDENT, decide: (order) => confirmOrder(order, RESIDENT, false, { outcome: 'half', remark: null, rating: null }, DELIVERED_AT), from: { delivered: 'completed' }, at: DELIVERED_AT },
  autoConfirm: { by: CLOCK, decide: (order) => autoConfirm(order, CLOCK, later(DELIVERED_AT, 72 * 60)), from: { delivered: 'completed' }, at: later(DELIVERED_AT, 72 * 60), otherwise: null },
  rate: { by: RESIDENT, decide: (order) => rateOrder(order, false, RATING, DELIVERED_AT), from: same('completed'), at: DELIVERED_AT },
  cancel: { by: RESIDENT, decide: (order) => cancelOrder(order, RESIDENT, null, NOW), from: { placed: 'cancelled', offering: 'cancelled', accepted: 'cancelled' } },
  reschedule: { by: RESIDENT, decide: (order) => rescheduleOrder(order, RESIDENT, [later(WISH, 60)], NOW), from: same('placed', 'offering', 'accepted') },
  nudge: { by: RESIDENT, decide: (order) => nudgeOrder(order, NOW), from: same('placed', 'offering', 'accepted') },
  refuse: { by: STAFF, decide: (order) => refuseOrder(order, '不受理'), from: { placed: 'refused' } },
  markUnserved: { by: STAFF, decide: (order) => markUnserved(order, '没有人'), from: { placed: 'unserved' } },
  recordPayment: { by: PARTNER, decide: (order) => recordPayment(order, PARTNER, 2000, 'cash', DELIVERED_AT), from: same('inService', 'delivered', 'completed'), at: DELIVERED_AT },
  alarm: { by: CLOCK, decide: (order) => alarmStaff({ ...order, isUrgent: true }, later(NOW, 10)), from: same('placed', 'offering'), otherwise: null },
  decideReview: { by: STAFF, decide: (order) => decideReview(order, 'note', 'pass'), from: same(...STATUSES), at: later(DELIVERED_AT, 60) },
}
const ROWS = Object.entries(CASES).flatMap(([step, one]) => STATUSES.map((status) => [step as Step, status, one] as const))
/** A partner whose offer was accepted hears that the order has moved on, not that its offer is closed. */
const OWN_OFFER_ACCEPTED: OrderStatus[] = ['accepted', 'inService', 'delivered', 'completed']

test.each(ROWS)('%s from %s', (step, status, { by, decide, from, at = NOW, otherwise = 'ORDER_WRONG_STATUS' }) => {
  const order = IN_STATUS[status]()
  expect(order.status).toBe(status)
  const to = from[status]
  if (!to) {
    const expected = ['accept', 'decline'].includes(step) && OWN_OFFER_ACCEPTED.includes(status) ? 'ORDER_WRONG_STATUS' : otherwise
    if (expected === null) expect(decide(order)).toBeNull()
    else expect(codeOf(() => decide(order))).toBe(expected)
    return
  }
  const decision = decide(order)!
  const next = applied(order, { step, by, at, requestId: 'request-1', action: step }, carried(order, decision, at), []).order
  expect(next.status).toBe(to)
  expect(next.version).toBe(order.version + 1)
  expect(next.updatedAt).toBe(at)
  // The story grows by exactly one line and keeps every earlier one.
  expect(next.timeline.slice(0, -1)).toEqual(order.timeline)
  expect(next.timeline.at(-1)).toMatchObject({ at, by, status: to, version: next.version, requestId: 'request-1', action: step })
  expect(next.quote).toEqual(order.quote)
})

test('the table has a case for every step, and an applied step that it does not know is refused', () => {
  expect([...Object.keys(CASES), 'place', 'revealPhone'].sort()).toEqual(Object.keys(TRANSITIONS).sort())
  for (const status of STATUSES.filter((one) => one !== 'placed')) {
    expect(codeOf(() => applied(IN_STATUS[status](), { step: 'refuse', by: STAFF, at: NOW, requestId: 'request-1', action: 'refuse' }, { change: {}, what: '不受理' }))).toBe('ORDER_WRONG_STATUS')
  }
})
test('a call that began earlier and waited for another does not take the story back in time', () => {
  const order = { ...IN_STATUS.offering(), updatedAt: later(NOW, 1) }
  const next = applied(order, { step: 'nudge', by: RESIDENT, at: NOW, requestId: 'request-1', action: 'nudge' }, nudgeOrder(order, NOW)).order
  expect([next.updatedAt, next.timeline.at(-1)?.at]).toEqual([later(NOW, 1), later(NOW, 1)])
})
test('a step cannot be sent where the table does not lead', () => {
  const decision = { change: {}, what: '', to: 'completed' as const }
  expect(codeOf(() => applied(IN_STATUS.offering(), { step: 'decline', by: PARTNER, at: NOW, requestId: 'request-1', action: 'decline' }, decision))).toBe('ORDER_WRONG_STATUS')
})
test('no step of a decided order mutates the one before', () => {
  const order = placed()
  const before = structuredClone(order)
  CASES.offer.decide(order)
  applied(order, { step: 'offer', by: STAFF, at: NOW, requestId: 'request-1', action: 'offer' }, CASES.offer.decide(order)!)
  expect(order).toEqual(before)
})
