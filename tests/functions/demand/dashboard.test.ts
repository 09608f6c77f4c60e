// The dashboard through the functions: days counted by the clock from the orders themselves, again and again with the same result.
import { DAY_MS, loopOf, RATING } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'
import { COMMUNITY, fewHouseholds, writeUnmet } from './support'

const HOUR_MS = 3_600_000
let world: World
const dashboard = (days: 30 | 90 = 30, who = 'staff-c1') => world.as(who).call('demand', 'dashboard', { communityId: COMMUNITY, days })
/** Into the next hour, so that everything until now is counted. */
const hour = async () => { world.cloud.clock.jump(HOUR_MS); await world.cloud.timers.fireNow('timers', 1) }
const days = () => world.read('demandDays').map(({ countedAt: _countedAt, ...day }) => day)
beforeAll(async () => {
  world = await startWorld()
  const loop = loopOf(world)
  const served = await loop.place()
  await loop.offer(served)
  world.cloud.clock.jump(20 * 60_000)
  await loop.accept(served)
  await loop.start(served)
  await loop.deliver(served)
  await loop.confirm(served, 'resident-c1', { rating: RATING })
  const declined = await loop.place({}, 'resident2-c1')
  await loop.offer(declined, ['pt-c1-01'])
  await world.as('owner-c1').call('orders', 'decline', { orderId: declined, partnerId: 'pt-c1-01', reason: 'busy' })
  await writeUnmet(world, fewHouseholds(3))
})
afterAll(() => world.close())

test('before the first count it says so', async () => {
  expect(await dashboard()).toMatchObject({ countedUntil: null, placed: 0, byDay: [], answer: { medianMinutes: null } })
})
test('counted: what was placed, answered, solved and liked', async () => {
  await hour()
  const board = await dashboard()
  expect(board).toMatchObject({
    days: 30, placed: 6, unmet: 4, answer: { answered: 2, accepted: { part: 1, whole: 2 }, declined: 1, expired: 0, rounds: [2, 0, 0, 0] },
    rates: { response: { part: 1 }, resolution: { part: 1 }, satisfaction: { part: 1, whole: 1 } },
  })
  expect(board.countedUntil! <= world.now()).toBe(true)
  expect(board.heat.find(({ category }) => category === 'hobby')).toMatchObject({ orders: 3, unmet: 3 })
  expect(board.heat.find(({ category }) => category === 'haircut')!.cells.some(({ demand, supply }) => demand > 0 && supply > 0)).toBe(true)
  expect(board.fairness.bands).toHaveLength(6)
})
test('timers that fire twice, late or together, and a count from the very beginning, write the same days', async () => {
  const before = days()
  await Promise.all([1, 2, 3].map(() => world.cloud.timers.fireNow('timers', 1)))
  expect(days()).toEqual(before)
  // The way to rebuild: without its progress the count begins anew (docs/operations.md).
  const progress = world.read('demandProgress')[0]!
  await world.cloud.write('demandProgress', [{ ...progress, at: new Date(Date.parse(world.now()) - 90 * DAY_MS).toISOString(), id: '' }])
  await world.cloud.write('demandDays', before.map((day) => ({ ...day, placed: 999, categories: {}, countedAt: 'never' })) as never)
  await hour()
  expect(days()).toEqual(before)
})
test('an order that changes later changes the day it was placed on', async () => {
  const loop = loopOf(world)
  const orderId = await loop.place({}, 'resident2-c1')
  await hour()
  const { placed } = await dashboard()
  world.cloud.clock.jump(2 * DAY_MS)
  await world.as('resident2-c1').call('orders', 'cancel', { orderId })
  await hour()
  const after = await dashboard()
  expect([after.placed, after.byDay.length]).toEqual([placed, 1])
  expect(after.rates.response.whole).toBeGreaterThan(after.rates.response.part)
})
test('four reads for 30 and for 90 days, whatever was ordered', async () => {
  world.cloud.resetStats()
  await dashboard(90)
  expect(world.cloud.stats().functions.demand!.dashboard!.database.total).toBe(4)
})
test('nothing changed, nothing read but the progress', async () => {
  await world.cloud.timers.fireNow('timers', 1)
  world.cloud.resetStats()
  await world.cloud.timers.fireNow('timers', 1)
  const first = world.cloud.stats().totals.databaseOperations
  await world.cloud.write('demandDays', Array.from({ length: 90 }, (_, at) => ({ _id: `${COMMUNITY}:x${at}`, communityId: COMMUNITY, day: `2020-01-${at}` })) as never)
  world.cloud.resetStats()
  await world.cloud.timers.fireNow('timers', 1)
  expect(world.cloud.stats().totals.databaseOperations).toBe(first)
})
test('the subdistrict reads the same numbers, and they name nobody', async () => {
  const above = await dashboard(30, 'subdistrict-s1')
  expect(above).toEqual(await dashboard())
  expect(JSON.stringify(above)).not.toMatch(/pt-c1|居民|王|p-/)
  expect(await world.refusal('staff-c2', 'demand', 'dashboard', { communityId: COMMUNITY, days: 30 })).toBe('NOT_FOUND')
})
