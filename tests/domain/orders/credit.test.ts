// The hold's way through an order (B9, I10, I14): placed at accept, posted or given back at every end, and never twice.
import { later } from '../../../cloudfunctions/_platform/china-time'
import { applied } from '../../../cloudfunctions/orders/domain/apply'
import { autoConfirm, confirmOrder } from '../../../cloudfunctions/orders/domain/confirm'
import { creditMinutesOf, rateOf, servedMinutes } from '../../../cloudfunctions/orders/domain/credit'
import { acceptOffer, offerTo } from '../../../cloudfunctions/orders/domain/offers'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { cancelOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { redispatchOrder } from '../../../cloudfunctions/orders/domain/triage'
import { viewOf } from '../../../cloudfunctions/orders/domain/view'
import type { ConfirmOutcome, PriceMode } from '../../../contract/terms'
import { accepted, ASKED, cancelled, CLOCK, codeOf, delivered, DELIVERED_AT, IN_STATUS, inService, ITEM, NOW, offering, PARTNER, placed, RESIDENT, STAFF, STATUSES, take, VIEWERS, WISH } from './fixtures'

const placedIn = (priceMode: PriceMode) => placed({ item: { ...ITEM, priceMode, priceFen: priceMode === 'free' ? 0 : 2000 } })
const acceptedIn = (priceMode: PriceMode) => accepted(offering(placedIn(priceMode)))
/** Delivered so many minutes after the start. */
const servedFor = (minutes: number, from = acceptedIn('free')): StoredOrder => {
  const order = delivered(inService(from))
  return { ...order, proof: { ...order.proof!, at: later(WISH, minutes) } }
}
const confirmed = (order: StoredOrder, outcome: ConfirmOutcome) => take(order, 'confirm', RESIDENT, confirmOrder(order, RESIDENT, false, { outcome, remark: null, rating: null }, DELIVERED_AT), DELIVERED_AT)

test.each<[PriceMode, { numerator: number; denominator: number } | null]>([['free', { numerator: 1, denominator: 1 }], ['lowCost', { numerator: 1, denominator: 2 }], ['market', null]])('%s is held at the rate of its mode', (mode, rate) => {
  const order = acceptedIn(mode)
  expect(order.creditRate).toEqual(rate)
  expect(rateOf(mode)).toEqual(rate)
  if (rate) expect(order.creditHold).toEqual({ status: 'held', heldMinutes: 40, postedMinutes: 0, releasedMinutes: 0, resolvedAt: null })
  else expect(order.creditHold).toBeNull()
})
test.each(STATUSES)('%s holds credit exactly while a partner has the order', (status) => {
  const hold = IN_STATUS[status]().creditHold
  const expected = ['accepted', 'inService', 'delivered'].includes(status) ? 'held' : status === 'completed' ? 'posted' : undefined
  expect(hold?.status).toBe(expected)
})
test.each<[number, ConfirmOutcome, number]>([
  [40, 'done', 40], [55, 'done', 40], [25, 'done', 25], [25.2, 'done', 26], [0, 'done', 1], [0.01, 'done', 1],
  [40, 'half', 20], [25, 'half', 12], [55, 'half', 20], [1, 'half', 1], [40, 'not', 0],
])('%s minutes served, confirmed as %s: %s posted, the rest given back', (minutes, outcome, posted) => {
  const { creditHold } = confirmed(servedFor(minutes), outcome)
  expect(creditHold).toEqual({ status: outcome === 'not' ? 'voided' : 'posted', heldMinutes: 40, postedMinutes: posted, releasedMinutes: 40 - posted, resolvedAt: DELIVERED_AT })
})
test('silence posts what was served, like a person\'s yes', () => {
  const order = servedFor(30)
  const at = later(order.proof!.at, 72 * 60)
  expect(take(order, 'autoConfirm', CLOCK, autoConfirm(order, CLOCK, at)!, at).creditHold).toMatchObject({ status: 'posted', postedMinutes: 30, resolvedAt: at })
})
test('cancelled after the accept: given back; before it: there was nothing', () => {
  const order = acceptedIn('free')
  expect(take(order, 'cancel', RESIDENT, cancelOrder(order, RESIDENT, null, NOW)).creditHold).toMatchObject({ status: 'voided', releasedMinutes: 40 })
  expect(cancelled().creditHold).toBeNull()
})
test('taken from its partner: given back, and the next accept holds anew', () => {
  const first = acceptedIn('free')
  const back = take(first, 'redispatch', STAFF, redispatchOrder(first, '换一家', '1234', NOW))
  expect([back.creditHold?.status, back.creditRate]).toEqual(['voided', null])
  const asked = take(back, 'offer', STAFF, offerTo(back, [ASKED[1]!], { reason: null }, NOW))
  const again = take(asked, 'accept', { ...PARTNER, personId: 'p-zhou' }, acceptOffer(asked, { partnerId: 'pt-2', worker: { id: 'p-zhou', name: '周' }, startAt: WISH }, NOW))
  expect(again.creditHold).toMatchObject({ status: 'held', heldMinutes: 40 })
})
test('market work passes through without any hold', () => {
  const done = confirmed(servedFor(40, acceptedIn('market')), 'done')
  expect([done.status, done.creditHold]).toEqual(['completed', null])
})
test('credit that nobody has carried out is never stored', () => {
  const order = IN_STATUS.offering()
  const decision = acceptOffer(order, { partnerId: 'pt-1', worker: { id: 'p-li', name: '李长顺' }, startAt: WISH }, NOW)
  expect(codeOf(() => applied(order, { step: 'accept', by: PARTNER, at: NOW, requestId: 'request-1', action: 'accept' }, decision))).toBe('INTERNAL')
})
test('what an order of an item repays at most: all, half rounded down, nothing', () => {
  expect((['free', 'lowCost', 'market'] as const).map((priceMode) => creditMinutesOf({ priceMode, durationMinutes: 45 }))).toEqual([45, 22, 0])
})
test('the minutes are those between the last start and the proof', () => {
  expect(servedMinutes(servedFor(33))).toBe(33)
  expect(servedMinutes({ timeline: [], proof: null })).toBe(1)
})
test('its partner and staff read what it earns; the resident, family and who was only asked do not', () => {
  const order = confirmed(servedFor(30), 'done')
  const seen = (viewer: keyof typeof VIEWERS) => viewOf(order, [VIEWERS[viewer]], DELIVERED_AT, { communityPhone: '', photos: [], proofPhotos: [] }).credit
  for (const viewer of ['holder', 'colleague', 'staff', 'street'] as const) expect(seen(viewer)).toEqual({ status: 'posted', heldMinutes: 40, postedMinutes: 30, rate: { numerator: 1, denominator: 1 } })
  for (const viewer of ['resident', 'family', 'loser'] as const) expect(seen(viewer)).toBeNull()
})
