// The day's figures, the range they add up to, supply and fairness: by example, and what must hold whatever the orders.
import fc from 'fast-check'
import { countedDay, type CountedOrder } from '../../../cloudfunctions/demand/domain/day-figures'
import { dashboardOf, heatOf, medianOf } from '../../../cloudfunctions/demand/domain/dashboard'
import { fairnessOf, giniOf, supplyOf, type SupplyPartner } from '../../../cloudfunctions/demand/domain/supply'
import { CATEGORY, OFFER_STATUS, ORDER_STATUS, type Category, type OfferStatus, type OrderStatus } from '../../../contract/terms'

const DAY = '2026-11-24'
const at = (hour: number, minute = 0) => new Date(Date.parse(DAY) + ((hour - 8) * 60 + minute) * 60_000).toISOString()
const order = (more: Partial<CountedOrder> = {}): CountedOrder => ({
  status: 'completed', category: 'haircut', isUrgent: false, isUnmet: false, placedAt: at(9), starts: [at(34)], acceptedAt: at(9, 40), withdrawnAt: null,
  offers: [{ status: 'accepted', offeredAt: at(9, 5), answeredAt: at(9, 40) }], isResolved: true, rating: 5, ...more,
})
const waiting = (more: Partial<CountedOrder> = {}) => order({ status: 'placed', acceptedAt: null, offers: [], isResolved: false, rating: null, ...more })

test('a served order: answered, in time, resolved, satisfied', () => {
  expect(countedDay([order()])).toEqual({
    placed: 1, completed: 1, unmet: 0, answerMinutes: [40], accepted: 1, declined: 0, expired: 0, rounds: [1, 0, 0, 0], inTime: 1, late: 0, answerBy: [], decided: 1, resolved: 1, rated: 1, satisfied: 1,
    categories: { haircut: { orders: 1, unmet: 0, hours: { 10: 1 } } },
  })
})
test.each([
  ['accepted within a day', order({ acceptedAt: at(33) }), 'inTime'], ['accepted after a day', order({ acceptedAt: at(33, 1) }), 'late'],
  ['urgent, within two hours', order({ isUrgent: true, acceptedAt: at(11) }), 'inTime'], ['urgent, after two hours', order({ isUrgent: true, acceptedAt: at(11, 1) }), 'late'],
  ['nobody could do it', waiting({ status: 'unserved', isUnmet: true }), 'late'], ['cancelled by the resident in time', waiting({ status: 'cancelled', withdrawnAt: at(10) }), 'neither'],
  ['cancelled after waiting too long', waiting({ status: 'cancelled', withdrawnAt: at(40) }), 'late'], ['still waiting', waiting(), 'answerBy'],
] as const)('response, %s: %#', (_name, one, outcome) => {
  const { inTime, late, answerBy } = countedDay([one])
  expect({ inTime, late, answerBy: answerBy.length }).toEqual({ inTime: Number(outcome === 'inTime'), late: Number(outcome === 'late'), answerBy: Number(outcome === 'answerBy') })
})
test('an order that waits turns late when its day is over, without being counted again', () => {
  const day = { day: DAY, ...countedDay([order(), waiting()]) }
  expect(dashboardOf([day], 30, at(32)).rates.response).toEqual({ part: 1, whole: 1 })
  expect(dashboardOf([day], 30, at(33)).rates.response).toEqual({ part: 1, whole: 2 })
})
test('refused as misuse is nobody\'s failure; unserved and half done are', () => {
  const day = countedDay([order({ isResolved: false }), waiting({ status: 'unserved', isUnmet: true }), waiting({ status: 'refused', withdrawnAt: at(10) }), order({ rating: 3.75 })])
  expect([day.resolved, day.decided, day.satisfied, day.rated]).toEqual([1, 3, 1, 2])
})
test('rounds are times of asking, not partners asked', () => {
  const offers = [{ status: 'declined', offeredAt: at(9), answeredAt: at(9, 10) }, { status: 'expired', offeredAt: at(10), answeredAt: at(12) }, { status: 'expired', offeredAt: at(10), answeredAt: at(12) }] as const
  expect(countedDay([waiting({ offers })])).toMatchObject({ rounds: [0, 1, 0, 0], declined: 1, expired: 2, answerMinutes: [10] })
})
test('demand and supply stand in the same week and the same two hours', () => {
  const partners: SupplyPartner[] = [{ categories: ['haircut', 'convenience'], windows: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 12 * 60 }], workers: 2, jobs30: 3 }]
  expect(supplyOf(partners).get('haircut')).toEqual({ partners: 1, places: [0, 0, 0, 0, 10, 10, 0, 0, 0, 0, 0, 0] })
  const days = [{ day: DAY, ...countedDay(Array.from({ length: 30 }, () => order())) }]
  expect(heatOf(days, 30, partners)).toEqual([
    { category: 'haircut', orders: 30, unmet: 0, partners: 1, cells: [{ hour: 8, demand: 0, supply: 10 }, { hour: 10, demand: 7, supply: 10 }] },
    { category: 'convenience', orders: 0, unmet: 0, partners: 1, cells: [{ hour: 8, demand: 0, supply: 10 }, { hour: 10, demand: 0, supply: 10 }] },
  ])
})
test.each([[[], null], [[4], 4], [[1, 2, 9], 2], [[1, 2, 3, 4], 3]])('the median of %j is %s', (values, median) => expect(medianOf(values)).toBe(median))

describe('fairness', () => {
  const partner = (jobs30: number, workers = 1): SupplyPartner => ({ categories: [], windows: [], workers, jobs30 })
  test('four times the people have twice the fair share', () => {
    expect(fairnessOf([partner(10), partner(10), partner(20, 4)])).toEqual({ partners: 3, orders: 40, gini: 0, bands: [0, 0, 0, 3, 0, 0] })
  })
  test('one has everything', () => {
    expect(fairnessOf([partner(0), partner(0), partner(0), partner(12)])).toEqual({ partners: 4, orders: 12, gini: 0.75, bands: [3, 0, 0, 0, 0, 1] })
  })
  test('with two partners or no orders nothing is said', () => {
    expect(fairnessOf([partner(3), partner(9)]).bands).toEqual([0, 0, 0, 0, 0, 0])
    expect(fairnessOf([partner(0), partner(0), partner(0)]).gini).toBeNull()
  })
  test('every partner is in one band, the index lies in 0 to 1, and nobody\'s place in the list matters', () => {
    fc.assert(fc.property(fc.array(fc.record({ jobs30: fc.nat(200), workers: fc.integer({ min: 1, max: 30 }) }), { minLength: 3, maxLength: 40 }), (rows) => {
      const partners = rows.map(({ jobs30, workers }) => partner(jobs30, workers))
      const fairness = fairnessOf(partners)
      expect(fairnessOf([...partners].reverse())).toEqual(fairness)
      if (fairness.gini === null) return
      expect(fairness.bands.reduce((sum, count) => sum + count, 0)).toBe(partners.length)
      expect(fairness.gini >= 0 && fairness.gini < 1).toBe(true)
    }))
    expect(giniOf([1, 1, 1, 1])).toBe(0)
  })
})
describe('any orders', () => {
  const instant = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => at(0, minutes))
  const any = fc.array(fc.record({
    status: fc.constantFrom(...(Object.keys(ORDER_STATUS) as OrderStatus[])), category: fc.constantFrom(...(Object.keys(CATEGORY) as Category[])), isUrgent: fc.boolean(), isUnmet: fc.boolean(), placedAt: instant,
    starts: fc.array(instant, { maxLength: 3 }), acceptedAt: fc.option(instant), withdrawnAt: fc.option(instant), isResolved: fc.boolean(), rating: fc.option(fc.integer({ min: 1, max: 5 })),
    offers: fc.array(fc.record({ status: fc.constantFrom(...(Object.keys(OFFER_STATUS) as OfferStatus[])), offeredAt: instant, answeredAt: fc.option(instant) }), { maxLength: 4 }),
  }), { maxLength: 25 })
  test('counting again in another order gives the same day, and no part is larger than its whole', () => {
    fc.assert(fc.property(any, (orders) => {
      const day = countedDay(orders)
      expect(countedDay([...orders].reverse())).toEqual(day)
      expect([day.resolved <= day.decided, day.satisfied <= day.rated, day.inTime + day.late + day.answerBy.length <= day.placed]).toEqual([true, true, true])
      expect(Object.values(day.categories).reduce((sum, { orders: count }) => sum + count, 0)).toBe(orders.length)
    }), { numRuns: 300 })
  })
})
