// The day's plan: best in all five tiers, the same whoever wrote the orders down first, never overbooked, and the same in pieces.
import { instanceOf, type PlanOrder } from '../../../../cloudfunctions/dispatch/domain/plan/instance'
import { solveFlow } from '../../../../cloudfunctions/dispatch/domain/plan/flow'
import { solveGreedy } from '../../../../cloudfunctions/dispatch/domain/plan/greedy'
import { solveLengths } from '../../../../cloudfunctions/dispatch/domain/plan/fit'
import { piecesOf } from '../../../../cloudfunctions/dispatch/domain/plan/pieces'
import { solvePlan } from '../../../../cloudfunctions/dispatch/domain/plan/solve'
import { compareTiers, tiersOf } from '../../../../cloudfunctions/dispatch/domain/plan/tiers'
import { weightsOf } from '../../../../cloudfunctions/dispatch/domain/plan/weights'
import { dayOf, type DayShape } from '../../../../tools/bench/dispatch/day'
import { randomFrom } from '../../../../tools/bench/dispatch/random'
import { bestOfAll } from './every-plan'

const instanceFor = (seed: number, shape: DayShape) => {
  const { orders, partners, blocks } = dayOf(seed, shape)
  return instanceOf(orders, partners, blocks)
}
const seeds = Array.from({ length: 200 }, (_, index) => index + 1)
const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const random = randomFrom(seed)
  return list.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
}
const TINY = { orders: 7, partners: 3, blocks: 3, density: 0.9, categories: 3 }

test('on 200 tiny days no plan of all there are is better in any tier', () => {
  for (const seed of seeds) {
    const instance = instanceFor(seed, TINY)
    expect({ seed, ...tiersOf(instance, solveFlow(instance)) }).toEqual({ seed, ...bestOfAll(instance) })
  }
})
test('tiny days are not trivial: most leave somebody out, and the careful person is beaten on some', () => {
  const instances = seeds.map((seed) => instanceFor(seed, TINY))
  expect(instances.filter((instance) => tiersOf(instance, solveFlow(instance)).missed > 0).length).toBeGreaterThan(50)
  expect(instances.filter((instance) => compareTiers(tiersOf(instance, solveFlow(instance)), tiersOf(instance, solveGreedy(instance))) < 0).length).toBeGreaterThan(30)
})
test('on days of every size the careful person is never better', () => {
  for (const [orders, partners] of [[40, 8], [120, 30], [300, 60]] as const) {
    const instance = instanceFor(orders, { orders, partners })
    expect(compareTiers(tiersOf(instance, solveFlow(instance)), tiersOf(instance, solveGreedy(instance)))).toBeLessThanOrEqual(0)
  }
})
test('the plan does not depend on the order in which anything was written down', () => {
  for (const longest of [1, 3]) {
    const { orders, partners, blocks } = dayOf(7, { orders: 150, partners: 40, longest })
    const plan = solvePlan(orders, partners, blocks)
    for (const seed of [1, 2, 3]) {
      const mixed = shuffled(orders, seed).map((order): PlanOrder => ({ ...order, options: shuffled(order.options, seed) }))
      const again = solvePlan(mixed, shuffled(partners, seed + 9), blocks)
      expect(orders.map(({ id }) => again.chosen.get(id))).toEqual(orders.map(({ id }) => plan.chosen.get(id)))
    }
  }
})
test('communities that share no partner are planned apart, and together give the plan of the whole', () => {
  const days = [11, 12].map((seed) => dayOf(seed, { orders: 60, partners: 15 }))
  const renamed = days.map(({ orders, partners }, index) => ({
    partners: partners.map((partner) => ({ ...partner, id: `${index}${partner.id}` })),
    orders: orders.map((order) => ({ ...order, id: `${index}${order.id}`, options: order.options.map((option) => ({ ...option, partnerId: `${index}${option.partnerId}` })) })),
  }))
  const [orders, partners] = [renamed.flatMap((day) => day.orders), renamed.flatMap((day) => day.partners)]
  expect(piecesOf(orders, partners).filter((piece) => piece.orders.length > 1).length).toBeGreaterThanOrEqual(2)
  const whole = instanceOf(orders, partners, 8)
  expect(solvePlan(orders, partners, 8).tiers).toEqual(tiersOf(whole, solveFlow(whole)))
})
test('jobs of several blocks: never overbooked, never worse than the careful person, never better than its own bound, and best on most tiny days', () => {
  let best = 0
  for (const seed of seeds.slice(0, 60)) {
    const instance = instanceFor(seed, { orders: 5, partners: 2, blocks: 4, longest: 3, density: 0.9, categories: 3 })
    const { chosen, atMost } = solveLengths(instance)
    const tiers = tiersOf(instance, chosen)
    const ideal = bestOfAll(instance)
    expect(compareTiers(tiers, tiersOf(instance, solveGreedy(instance)))).toBeLessThanOrEqual(0)
    expect(compareTiers(ideal, tiers)).toBeLessThanOrEqual(0)
    expect(ideal.missed).toBeGreaterThanOrEqual(atMost.missed)
    if (ideal.missed === tiers.missed) best++
  }
  expect(best).toBeGreaterThanOrEqual(55)
})
test('an order without any way, and a day without orders', () => {
  const { partners, blocks } = dayOf(1, TINY)
  expect(solvePlan([{ id: 'lonely', isUrgent: true, options: [] }], partners, blocks)).toMatchObject({ tiers: { urgentMissed: 1, missed: 1 }, isExact: true, canGain: 0 })
  expect(solvePlan([], partners, blocks).chosen.size).toBe(0)
})
test('the weights keep the tiers in order and below 2^53, or refuse', () => {
  for (const count of [1, 50, 1000, 5000, 20_000]) {
    const sizes = { orders: { length: count } as PlanOrder[], capacity: Int32Array.of(count) }
    const { missed, urgentMissed, fairness } = weightsOf(sizes)
    expect(15 * count).toBeLessThan(missed)
    expect(missed * count + 15 * count).toBeLessThan(urgentMissed - missed)
    expect(1023 * count).toBeLessThan(fairness)
    expect(Number.isSafeInteger(2 * (urgentMissed * count + 15 * count))).toBe(true)
    expect(Number.isSafeInteger(2 * (4095 * fairness + 1023) * count)).toBe(true)
  }
  expect(() => weightsOf({ orders: { length: 100_000 } as PlanOrder[], capacity: Int32Array.of(100_000) })).toThrow('too many')
})
test.each([['outside the day', { block: 7, length: 2 }], ['outside the weights', { debt: 16 }], ['outside the day', { preference: 0.5 }], ['unknown partner', { partnerId: 'nobody' }]])('%s is refused: %j', (words, wrong) => {
  const { partners } = dayOf(1, TINY)
  const option = { partnerId: 'p0', row: 0, block: 0, length: 1, debt: 15, preference: 0, ...wrong }
  expect(() => instanceOf([{ id: 'o', isUrgent: false, options: [option] }], partners, 8)).toThrow(words)
})
