// The visit, its end and second thoughts: codes, proof, money, who confirms, clocks (A9–A14, C6, I7).
import fc from 'fast-check'
import { later } from '../../../cloudfunctions/_platform/china-time'
import { autoConfirm, confirmOrder, isRatingOpen, rateOrder } from '../../../cloudfunctions/orders/domain/confirm'
import { isOverdue } from '../../../cloudfunctions/orders/domain/index-keys'
import type { Actor, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { cancelOrder, freeStarts, nudgeOrder, rescheduleOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { deliverService, recordPayment, startService } from '../../../cloudfunctions/orders/domain/serve-order'
import { alarmStaff } from '../../../cloudfunctions/orders/domain/triage'
import { accepted, CLOCK, codeOf, completed, delivered, DELIVERED_AT, inService, ITEM, NOW, offering, PARTNER, placed, RESIDENT, STAFF, take, WISH } from './fixtures'

const RATING = { punctuality: 5, attitude: 5, quality: 5, tidiness: 5, tags: [], comment: null }
const confirming = { outcome: 'done' as const, remark: null, rating: null }
const text = (personId: string) => ({ text: '好', check: 'pass' as const, personId, at: NOW, by: '' })

test('five wrong codes within the hour lock the right one too; an hour later it opens again', () => {
  let order: StoredOrder = accepted()
  for (const n of [1, 2, 3, 4, 5]) {
    const decision = startService(order, '0000', `request-${n}`, WISH)
    expect(decision.refusal).toEqual({ code: 'SERVICE_CODE_WRONG', data: { triesLeft: 5 - n } })
    order = { ...order, ...decision.change }
    expect(codeOf(() => startService(order, '4711', `request-${n}`, WISH))).toBe('SERVICE_CODE_WRONG')
  }
  expect(order.wrongCodes).toHaveLength(5)
  expect(codeOf(() => startService(order, '4711', 'request-6', later(WISH, 59)))).toBe('SERVICE_CODE_LOCKED')
  expect(startService(order, '4711', 'request-6', later(WISH, 60)).refusal).toBeUndefined()
})
test('the resident stands beside the partner; only family hears that it has begun', () => {
  expect(startService(accepted(), '4711', 'request-1', WISH).notices![0]!.to).toEqual([])
  expect(startService({ ...accepted(), watcherIds: ['p-wang', 'p-daughter'] }, '4711', 'request-1', WISH).notices![0]!.to).toEqual(['p-daughter'])
})
test.each([
  [['note'], { note: text('p-li'), pictureIds: [], signedBy: null }, null], [['note'], { note: null, pictureIds: ['pic'], signedBy: '王' }, 'PROOF_MISSING'],
  [['photo'], { note: null, pictureIds: ['pic'], signedBy: null }, null], [['photo'], { note: text('p-li'), pictureIds: [], signedBy: null }, 'PROOF_MISSING'],
  [['signature'], { note: null, pictureIds: [], signedBy: '王秀兰' }, null], [['signature'], { note: null, pictureIds: [], signedBy: null }, 'PROOF_MISSING'],
  [['photo', 'note', 'signature'], { note: text('p-li'), pictureIds: ['pic'], signedBy: null }, 'PROOF_MISSING'], [[], { note: null, pictureIds: [], signedBy: null }, null],
] as const)('proof %j', (proofs, delivery, expected) => {
  const order = inService(accepted(offering(placed({ item: { ...ITEM, proofs: [...proofs] } }))))
  expect(codeOf(() => deliverService(order, { ...delivery, pictureIds: [...delivery.pictureIds] }, DELIVERED_AT))).toBe(expected)
})
test('a payment is written down up to the quote, never above, and never for a free order', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), (amountFen) => {
    expect(codeOf(() => recordPayment(inService(), PARTNER, amountFen, 'cash', NOW))).toBe(amountFen <= 2000 ? null : 'PAYMENT_OVER_QUOTE')
  }))
  expect(codeOf(() => recordPayment({ ...inService(), quote: { mode: 'free', priceFen: 0, priceUnit: '次', isEligibilityUsed: false } }, PARTNER, 0, 'cash', NOW))).toBe('PAYMENT_NOT_NEEDED')
})
test.each<[Actor['hat'], 'staffCall' | 'staffVisit' | undefined, string]>([['resident', undefined, 'self'], ['resident', 'staffVisit', 'self'], ['familyProxy', 'staffCall', 'family'], ['staff', undefined, 'staffCall'], ['staff', 'staffVisit', 'staffVisit']])('%s confirming with way %s counts as %s', (hat, way, expected) => {
  expect(confirmOrder(delivered(), { personId: 'p-1', hat, label: '' }, false, { ...confirming, way }, DELIVERED_AT).change.confirmation?.way).toBe(expected)
})
test('who served neither confirms nor rates', () => {
  expect(codeOf(() => confirmOrder(delivered(), RESIDENT, true, confirming, DELIVERED_AT))).toBe('CONFIRM_BY_SERVER_REFUSED')
  expect(codeOf(() => rateOrder(completed(), true, RATING, DELIVERED_AT))).toBe('CONFIRM_BY_SERVER_REFUSED')
})
test('half and not reach staff, done does not; the partner hears of all three', () => {
  const heard = (outcome: 'done' | 'half' | 'not') => confirmOrder(delivered(), RESIDENT, false, { ...confirming, outcome }, DELIVERED_AT).notices!.map(({ side }) => side)
  expect([heard('done'), heard('half'), heard('not')]).toEqual([['partner'], ['partner', 'staff'], ['partner', 'staff']])
})
test('silence confirms after 72 hours, not a minute before, and is marked', () => {
  expect(autoConfirm(delivered(), CLOCK, later(DELIVERED_AT, 72 * 60 - 1))).toBeNull()
  const order = take(delivered(), 'autoConfirm', CLOCK, autoConfirm(delivered(), CLOCK, later(DELIVERED_AT, 72 * 60))!, later(DELIVERED_AT, 72 * 60))
  expect(order.confirmation).toMatchObject({ outcome: 'done', way: 'auto', by: CLOCK })
  expect(codeOf(() => rateOrder(order, false, RATING, later(DELIVERED_AT, 80 * 60)))).toBeNull()
})
test('a rating is given once, within 30 days, also together with the confirmation', () => {
  const rated = take(completed(), 'rate', RESIDENT, rateOrder(completed(), false, RATING, DELIVERED_AT), DELIVERED_AT)
  expect(codeOf(() => rateOrder(rated, false, RATING, DELIVERED_AT))).toBe('RATING_ALREADY')
  expect([later(DELIVERED_AT, 30 * 1440 - 1), later(DELIVERED_AT, 30 * 1440)].map((at) => isRatingOpen(completed(), at))).toEqual([true, false])
  expect(codeOf(() => rateOrder(completed(), false, RATING, later(DELIVERED_AT, 30 * 1440)))).toBe('ORDER_WRONG_STATUS')
  const both = take(delivered(), 'confirm', RESIDENT, confirmOrder(delivered(), RESIDENT, false, { ...confirming, rating: RATING }, DELIVERED_AT), DELIVERED_AT)
  expect(codeOf(() => rateOrder(both, false, RATING, DELIVERED_AT))).toBe('RATING_ALREADY')
})

test.each([['resident', 120, null], ['resident', 119, 'ORDER_CUTOFF_PASSED'], ['staff', 119, null], ['staff', 0, null], ['staff', -1, 'ORDER_CUTOFF_PASSED']] as const)('%s changes an accepted order %i minutes before its start: %s', (hat, minutes, expected) => {
  const by = hat === 'staff' ? STAFF : RESIDENT
  const at = later(WISH, -minutes)
  expect(codeOf(() => cancelOrder(accepted(), by, '不需要了', at))).toBe(expected)
  expect(codeOf(() => rescheduleOrder(accepted(), by, [later(WISH, 300)], at))).toBe(expected)
})
test('a cancelled order gives its slot back and keeps its partner for that partner\'s list', () => {
  const decision = cancelOrder(accepted(), RESIDENT, '不需要了', NOW)
  expect(decision.slots).toMatchObject({ workerId: 'p-li', release: { startAt: WISH } })
  const order = take(accepted(), 'cancel', RESIDENT, decision)
  expect([order.partnerId, order.dueAt, order.overdueAt]).toEqual(['pt-1', null, null])
  expect(take(offering(), 'cancel', RESIDENT, cancelOrder(offering(), RESIDENT, '不需要了', NOW)).offers.map(({ status }) => status)).toEqual(['recalled', 'recalled'])
})
test('an accepted order moves to exactly one start, and asks for the worker\'s time', () => {
  expect(codeOf(() => rescheduleOrder(accepted(), RESIDENT, [later(WISH, 60), later(WISH, 120)], NOW))).toBe('ORDER_TIME_INVALID')
  expect(rescheduleOrder(accepted(), RESIDENT, [later(WISH, 60)], NOW)).toMatchObject({ change: { assignment: { startAt: later(WISH, 60), endAt: later(WISH, 100) } }, slots: { release: { startAt: WISH }, take: { startAt: later(WISH, 60) } } })
  expect(codeOf(() => rescheduleOrder(placed(), RESIDENT, [later(NOW, 60)], NOW))).toBe('ORDER_TIME_INVALID')
  expect(rescheduleOrder(placed({ wishes: [], isAnyTime: true }), RESIDENT, [WISH], NOW).change).toEqual({ wishes: [WISH], isAnyTime: false })
})
test('free starts are those a reschedule would be given', () => {
  const order = accepted()
  const bookings = [{ orderId: order._id, startAt: WISH, endAt: later(WISH, 40) }, { orderId: 'o-2', startAt: later(WISH, 120), endAt: later(WISH, 160) }]
  const starts = freeStarts(order, '2026-11-25', bookings, NOW)
  expect(starts[0]).toBe('2026-11-25T00:00:00.000Z')
  expect(starts.at(-1)).toBe('2026-11-25T09:00:00.000Z')
  expect(starts).toContain(WISH)
  for (const minutes of [90, 120, 150]) expect(starts).not.toContain(later(WISH, minutes))
  for (const start of starts) expect(codeOf(() => rescheduleOrder(order, RESIDENT, [start], NOW))).toBeNull()
  expect(codeOf(() => freeStarts(inService(), '2026-11-25', [], NOW))).toBe('ORDER_WRONG_STATUS')
})
test('a nudge reaches the community, after an accept the partner, and not again for half an hour', () => {
  const nudged = take(placed(), 'nudge', RESIDENT, nudgeOrder(placed(), NOW))
  expect(codeOf(() => nudgeOrder(nudged, later(NOW, 29)))).toBe('NUDGE_TOO_SOON')
  expect(codeOf(() => nudgeOrder(nudged, later(NOW, 30)))).toBeNull()
  expect(nudgeOrder(placed(), NOW).notices![0]!.to).toBe('staff')
  expect(nudgeOrder(accepted(), NOW).notices![0]).toMatchObject({ to: ['p-li', 'p-li'], side: 'partner' })
})
test('an urgent order alarms staff every ten minutes until somebody has accepted', () => {
  const urgent = placed({ item: { ...ITEM, isUrgent: true } })
  expect([urgent.dueAt, alarmStaff(urgent, later(NOW, 9))]).toEqual([later(NOW, 10), null])
  const alarmed = take(urgent, 'alarm', CLOCK, alarmStaff(urgent, later(NOW, 10))!, later(NOW, 10))
  expect([alarmed.dueAt, alarmed.status]).toEqual([later(NOW, 20), 'placed'])
  expect(alarmStaff(placed(), later(NOW, 60))).toBeNull()
  expect(accepted(offering(urgent)).dueAt).toBeNull()
})
test.each<[string, StoredOrder, string]>([
  ['waiting 30 minutes', placed(), later(NOW, 30)], ['urgent waiting 5 minutes', placed({ item: { ...ITEM, isUrgent: true } }), later(NOW, 5)], ['the last offer past its expiry', offering(), later(NOW, 120)],
  ['30 minutes past the agreed start', accepted(), later(WISH, 30)], ['2 hours past the end in service', inService(), later(WISH, 160)], ['72 hours after delivery', delivered(), later(DELIVERED_AT, 72 * 60)],
])('overdue: %s', (_, order, at) => {
  expect(isOverdue(order, at)).toBe(false)
  expect(isOverdue(order, later(at, 1))).toBe(true)
  expect(order.overdueAt).toBe(at)
})
test('an ended order is never overdue', () => expect(isOverdue(completed(), '2099-01-01T00:00:00.000Z')).toBe(false))
