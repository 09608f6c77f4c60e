// The day cut into cells, the ways through it, and the plan with its reasons.
import fc from 'fast-check'
import { later } from '../../../cloudfunctions/_platform/china-time'
import { cellsOf } from '../../../cloudfunctions/dispatch/domain/day/cells'
import { checkMove } from '../../../cloudfunctions/dispatch/domain/day/check-move'
import { planDay } from '../../../cloudfunctions/dispatch/domain/day/plan-day'
import type { DayOrder } from '../../../cloudfunctions/dispatch/domain/day/ways'
import type { RankPartner } from '../../../cloudfunctions/dispatch/domain/eligibility/facts'

const NOW = '2026-11-24T02:00:00.000Z'
const DAY = '2026-11-25'
const NINE = '2026-11-25T01:00:00.000Z'
const hour = (at: number) => later(NINE, (at - 9) * 60)
const stretch = (from: number, until: number) => ({ startAt: hour(from), endAt: hour(until) })
const WINDOW = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1200 }
const order = (_id: string, more: Partial<DayOrder> = {}, durationMinutes = 60): DayOrder => ({
  _id, communityId: 'c1', isUrgent: false, gridId: 'g1', wishes: [NINE], isAnyTime: false, lastPartnerId: null, askedPartnerIds: [],
  item: { category: 'haircut', durationMinutes, leadMinutes: 60, qualifications: [], windows: [WINDOW] }, ...more,
})
const partner = (_id: string, workers = 1, more: Partial<RankPartner> = {}): RankPartner => ({
  _id, communityId: 'c1', name: _id, kind: 'group', status: 'active', categories: ['haircut'], gridIds: [], homeGridId: 'g2', windows: [WINDOW], qualifications: [],
  workers: Array.from({ length: workers }, (_, index) => ({ personId: `${_id}-w${index + 1}` })), stats: { jobs30: 4, ratingAverage: 4.5 }, ...more,
})
const planOf = (orders: DayOrder[], partners: RankPartner[], busy = new Map<string, { startAt: string; endAt: string }[]>()) => planDay({ orders, partners, busy, now: NOW, day: DAY })

test('stretches that all overlap share one cell; others are cut where they begin and end', () => {
  const same = cellsOf([stretch(9, 10), stretch(9, 9.5), stretch(11, 12)])
  expect([same.count, same.rangeOf(stretch(9, 9.5)), same.rangeOf(stretch(11, 12))]).toEqual([2, { block: 0, length: 1 }, { block: 1, length: 1 }])
  const chain = cellsOf([stretch(9, 10.5), stretch(10, 11), stretch(10.5, 12)])
  expect(chain.rangeOf(stretch(10, 11))).toEqual({ block: 1, length: 2 })
  expect(cellsOf([]).count).toBe(0)
})
test('two stretches share a cell exactly when they overlap', () => {
  const any = fc.record({ from: fc.integer({ min: 0, max: 40 }), minutes: fc.integer({ min: 1, max: 12 }) }).map(({ from, minutes }) => ({ startAt: later(NINE, from * 10), endAt: later(NINE, (from + minutes) * 10) }))
  fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 14 }), (stretches) => {
    const cells = cellsOf(stretches)
    const ranges = stretches.map(cells.rangeOf)
    ranges.forEach((a, i) => ranges.forEach((b, j) => {
      const share = a.block < b.block + b.length && b.block < a.block + a.length
      const overlap = stretches[i]!.startAt < stretches[j]!.endAt && stretches[j]!.startAt < stretches[i]!.endAt
      expect([i, j, share]).toEqual([i, j, overlap])
    }))
  }))
})
test('urgent before others, who has one way before who has two, and a reason for whoever is left', () => {
  const orders = [order('both', { wishes: [NINE, hour(10)] }), order('nine'), order('late'), order('urgent', { isUrgent: true })]
  const plan = planOf(orders, [partner('a')])
  expect(plan.assigned.map(({ orderId, startAt }) => [orderId, startAt])).toEqual([['both', hour(10)], ['urgent', NINE]])
  expect(plan.leftOver.map(({ orderId, why }) => [orderId, why])).toEqual([['nine', '合适的 1 家那时都排满了'], ['late', '合适的 1 家那时都排满了']])
})
test('a debt that comes due, fairness and the own grid decide in this order', () => {
  const debt = { owedMinutes: 120, nextDueOn: '2026-12-01', isOverHardLine: false }
  const owing = partner('owing', 1, { stats: { jobs30: 30, ratingAverage: 3, debt } })
  const [few, near] = [partner('few', 1, { stats: { jobs30: 1, ratingAverage: 3 } }), partner('near', 1, { homeGridId: 'g1' })]
  const free = order('o', { quote: { mode: 'free', priceFen: 0 } })
  const winner = (one: DayOrder, ...partners: RankPartner[]) => planOf([one], partners).assigned[0]!
  expect(winner(free, few, near, owing)).toMatchObject({ partnerId: 'owing', reasons: expect.arrayContaining(['欠服务 2 小时，7 天后到期']) })
  expect(winner(order('o'), few, near, owing).partnerId).toBe('few')
  expect(winner(order('o'), partner('far'), near).partnerId).toBe('near')
})
test('bookings, other lengths and other communities are respected', () => {
  const busy = new Map([['a-w1', [{ startAt: hour(9.5), endAt: hour(10) }]]])
  expect(planOf([order('o')], [partner('a')], busy).assigned).toEqual([])
  expect(planOf([order('o', {}, 30)], [partner('a')], busy).assigned).toHaveLength(1)
  expect(planOf([order('o')], [partner('a', 1, { communityId: 'c2' })]).leftOver).toMatchObject([{ why: '没有合适的伙伴', rejected: [] }])
  const chain = planOf([order('long', {}, 120), order('short', { wishes: [hour(10)] }), order('any', { wishes: [], isAnyTime: true })], [partner('a', 2)])
  expect(chain.assigned).toHaveLength(3)
  expect(chain.leftOver).toEqual([])
})
test('nobody works twice at once, whatever the day', () => {
  const some = fc.record({ at: fc.integer({ min: 0, max: 10 }), minutes: fc.constantFrom(30, 60, 90), isUrgent: fc.boolean(), isAnyTime: fc.boolean() })
  fc.assert(fc.property(fc.array(some, { maxLength: 12 }), (wanted) => {
    const orders = wanted.map(({ at, minutes, isUrgent, isAnyTime }, index) => order(`o${index}`, { wishes: isAnyTime ? [] : [later(NINE, at * 30)], isAnyTime, isUrgent }, minutes))
    const { assigned, leftOver } = planOf(orders, [partner('a', 2), partner('b')])
    expect(assigned.length + leftOver.length).toBe(orders.length)
    assigned.forEach((a, i) => assigned.slice(i + 1).forEach((b) => expect(a.workerId === b.workerId && a.startAt < b.endAt && b.startAt < a.endAt).toBe(false)))
  }), { numRuns: 60 })
})
test.each<[string, Partial<DayOrder>, Partial<RankPartner>, string, string | null]>([
  ['possible', {}, {}, NINE, null], ['not wished', {}, {}, hour(10), 'wish'], ['past', { wishes: [later(NOW, -60)] }, {}, later(NOW, -60), 'wish'], ['any time', { isAnyTime: true, wishes: [] }, {}, hour(15), null], ['asked', { askedPartnerIds: ['a'] }, {}, NINE, 'asked'],
  ['closed', {}, { windows: [{ ...WINDOW, fromMinute: 600 }] }, NINE, 'hours'], ['no category', {}, { categories: ['repair'] }, NINE, 'category'],
])('a move that is %s', (_, change, more, startAt, refusal) => expect(checkMove(order('o', change), partner('a', 1, more), { startAt }, new Map(), NOW).refusal).toBe(refusal))
test('a move onto somebody busy', () => {
  const busy = new Map([['a-w1', [stretch(9.5, 11)]]])
  expect(checkMove(order('o'), partner('a'), { startAt: NINE }, busy, NOW).refusal).toBe('slot')
  expect(checkMove(order('o'), partner('a', 2), { startAt: NINE }, busy, NOW)).toMatchObject({ refusal: null, workerId: 'a-w2' })
  expect(checkMove(order('o'), partner('a', 2), { startAt: NINE, workerId: 'a-w1' }, busy, NOW).refusal).toBe('slot')
})
