// Asking partners (A6): who may be asked, how long an offer is open, who wins, and that a closed offer never opens again (I2, I6).
import { later } from '../../../cloudfunctions/_platform/china-time'
import { acceptOffer, askedPartnerIds, declineOffer, expireOffers, offerTo, openOffers, recallOffers } from '../../../cloudfunctions/orders/domain/offers'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { redispatchOrder } from '../../../cloudfunctions/orders/domain/triage'
import { accepted, ASKED, CLOCK, codeOf, ITEM, NOW, offering, PARTNER, placed, STAFF, take, WISH } from './fixtures'

const accepting = (partnerId = 'pt-1', startAt = WISH) => ({ partnerId, worker: { id: 'p-li', name: '李长顺' }, startAt })
const statuses = (order: StoredOrder) => order.offers.map(({ partnerId, status }) => `${partnerId} ${status}`)
const decline = (order: StoredOrder, partnerId: string, at = NOW) => take(order, 'decline', PARTNER, declineOffer(order, { partnerId, reason: 'busy', remark: null }, at), at)

test('offers are open for two hours, urgent ones for ten minutes, or as long as staff say', () => {
  const ends = (order: StoredOrder, minutes?: number) => offerTo(order, ASKED, { minutes, reason: null }, NOW).change.offers!.map(({ expiresAt }) => expiresAt)
  expect(ends(placed())).toEqual([later(NOW, 120), later(NOW, 120)])
  expect(ends(placed({ item: { ...ITEM, isUrgent: true } }))[0]).toBe(later(NOW, 10))
  expect(ends(placed(), 45)[0]).toBe(later(NOW, 45))
})
test('the owners of every asked partner hear of it, with the zone and no address', () => {
  const order = placed()
  const { notices } = offerTo(order, ASKED, { reason: null }, NOW)
  expect(notices!.map(({ to }) => to)).toEqual([['p-li'], ['p-zhou']])
  expect(JSON.stringify(notices)).not.toMatch(/3 号楼|101 室|王秀兰|10012345678/)
})
test('the first accept wins; the other offer is lost and its owner hears of it', () => {
  const order = offering()
  const decision = acceptOffer(order, accepting(), NOW)
  const next = take(order, 'accept', PARTNER, decision)
  expect(statuses(next)).toEqual(['pt-1 accepted', 'pt-2 lost'])
  expect(next.assignment).toMatchObject({ partnerId: 'pt-1', workerId: 'p-li', startAt: WISH, endAt: later(WISH, 40) })
  expect(decision.notices!.filter(({ partnerId }) => partnerId === 'pt-2')).toHaveLength(1)
  expect(codeOf(() => acceptOffer(next, accepting('pt-2'), NOW))).toBe('OFFER_CLOSED')
  expect(codeOf(() => acceptOffer(next, accepting('pt-1'), NOW))).toBe('ORDER_WRONG_STATUS')
})
test.each<[string, (order: StoredOrder) => StoredOrder]>([
  ['declined', (order) => decline(order, 'pt-1')],
  ['recalled', (order) => take(order, 'recall', STAFF, recallOffers(order, '换人', NOW))],
  ['expired by the timer', (order) => take(order, 'expireOffers', CLOCK, expireOffers(order, later(NOW, 120))!, later(NOW, 120))],
  ['lost', (order) => take(order, 'accept', PARTNER, acceptOffer(order, accepting('pt-2'), NOW))],
])('an offer that was %s can be neither accepted nor declined', (_, close) => {
  const order = close(offering())
  expect(codeOf(() => acceptOffer(order, accepting(), NOW))).toBe('OFFER_CLOSED')
  expect(codeOf(() => declineOffer(order, { partnerId: 'pt-1', reason: 'busy', remark: null }, NOW))).toBe('OFFER_CLOSED')
})
test('an offer is over at its expiry, whether or not a timer has been there', () => {
  const order = offering()
  expect(openOffers(order, later(NOW, 119))).toHaveLength(2)
  expect(openOffers(order, later(NOW, 120))).toHaveLength(0)
  expect(codeOf(() => acceptOffer(order, accepting(), later(NOW, 120)))).toBe('OFFER_CLOSED')
  expect(codeOf(() => declineOffer(order, { partnerId: 'pt-1', reason: 'busy', remark: null }, later(NOW, 120)))).toBe('OFFER_CLOSED')
  expect(expireOffers(order, later(NOW, 119))).toBeNull()
  const next = take(order, 'expireOffers', CLOCK, expireOffers(order, later(NOW, 120))!, later(NOW, 120))
  expect([next.status, next.waitingSince, ...statuses(next)]).toEqual(['placed', later(NOW, 120), 'pt-1 expired', 'pt-2 expired'])
})
test('one offer expires while another is still open: the order goes on asking', () => {
  const first = take(placed(), 'offer', STAFF, offerTo(placed(), [ASKED[0]!], { minutes: 10, reason: null }, NOW))
  const both = take(first, 'offer', STAFF, offerTo(first, [ASKED[1]!], { minutes: 60, reason: null }, NOW))
  const next = take(both, 'expireOffers', CLOCK, expireOffers(both, later(NOW, 10))!, later(NOW, 10))
  expect([next.status, ...statuses(next)]).toEqual(['offering', 'pt-1 expired', 'pt-2 open'])
})
test('the last no returns the order to waiting, and the wait begins anew', () => {
  const one = decline(offering(), 'pt-1', later(NOW, 5))
  expect([one.status, one.waitingSince]).toEqual(['offering', NOW])
  const none = decline(one, 'pt-2', later(NOW, 9))
  expect([none.status, none.waitingSince]).toEqual(['placed', later(NOW, 9)])
  expect(none.timeline.at(-1)).toMatchObject({ why: '时间排满了', whyFor: 'staff', partnerId: 'pt-2' })
})
test('who is being asked or has said no is not asked again; who was recalled, too late or beaten may be', () => {
  const order = offering()
  expect(codeOf(() => offerTo(order, [ASKED[1]!], { reason: null }, NOW))).toBe('OFFER_DUPLICATE')
  expect(codeOf(() => offerTo(decline(order, 'pt-1'), [ASKED[0]!], { reason: null }, NOW))).toBe('OFFER_DUPLICATE')
  expect(codeOf(() => offerTo(order, ASKED, { reason: null }, later(NOW, 120)))).toBeNull()
  const recalled = take(order, 'recall', STAFF, recallOffers(order, '换人', NOW))
  expect(codeOf(() => offerTo(recalled, ASKED, { reason: null }, NOW))).toBeNull()
  const back = take(accepted(order), 'redispatch', STAFF, redispatchOrder(accepted(order), '病了', '0815', NOW))
  expect([back.assignment, back.partnerId, back.serviceCode]).toEqual([null, null, '0815'])
  expect(askedPartnerIds(back, NOW)).toEqual([])
  const again = take(back, 'offer', STAFF, offerTo(back, ASKED, { reason: null }, NOW))
  expect(take(again, 'accept', PARTNER, acceptOffer(again, accepting('pt-2'), NOW)).assignment?.partnerId).toBe('pt-2')
})
test('a partner comes at a wished time, or within the hours when any time will do', () => {
  const code = (order: StoredOrder, startAt: string, at = NOW) => codeOf(() => acceptOffer(order, accepting('pt-1', startAt), at))
  expect(code(offering(), later(WISH, 30))).toBe('ORDER_TIME_INVALID')
  const soon = offering(placed({ wishes: [later(NOW, 125)] }))
  expect(code({ ...soon, offers: soon.offers.map((offer) => ({ ...offer, expiresAt: later(NOW, 300) })) }, later(NOW, 125), later(NOW, 141))).toBe('ORDER_TIME_INVALID')
  const anyTime = offering(placed({ wishes: [], isAnyTime: true }))
  expect(code(anyTime, later(WISH, 30))).toBeNull()
  expect(code(anyTime, later(WISH, -61))).toBe('ORDER_TIME_INVALID')
  expect(code(anyTime, later(NOW, 31 * 1440))).toBe('ORDER_TIME_INVALID')
  expect(code(anyTime, later(NOW, -16))).toBe('ORDER_TIME_INVALID')
})
