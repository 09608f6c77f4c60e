// What the loop costs (issue 2, "must show"; PLATFORM §2): database operations and function calls of one order's life, the longest
// chain of each step, and lists that read what they return at any size.
import { chinaTime, loopOf, RATING } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

/** Database commands of accepting (a transaction of two documents) and of confirming, identity and messages included. */
const COMMANDS = [8, 6]
let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

/** One order that repays credit, from placing to rating. */
async function wholeLoop(loop: ReturnType<typeof loopOf>, hour: number): Promise<string> {
  const orderId = await loop.place({ wishes: [chinaTime(world, hour)] })
  await loop.offer(orderId)
  await loop.accept(orderId)
  await loop.start(orderId)
  await loop.deliver(orderId)
  await loop.confirm(orderId, 'resident-c1', { rating: RATING })
  return orderId
}
test('one order from placing to rating, its credit included: at most 32 database operations and 12 function calls', async () => {
  const loop = loopOf(world)
  // The first of the month opens the page; the others find it.
  await wholeLoop(loop, 9)
  world.cloud.resetStats()
  const orderId = await wholeLoop(loop, 11)
  expect(loop.order(orderId).status).toBe('completed')
  const { totals } = world.cloud.stats()
  expect(totals.databaseOperations).toBeLessThanOrEqual(32)
  expect(loop.order(orderId).creditHold).toMatchObject({ status: 'posted' })
  const { accept, confirm } = world.cloud.stats().functions.orders!
  // The hold is a field of what accepting writes anyway; confirming adds the ledger's read and write.
  expect([accept!.database.total, confirm!.database.total]).toEqual(COMMANDS)
  expect(totals.functionCalls).toBeLessThanOrEqual(12)
})
test('in series: at most 4 requests where one document is written, 8 in a transaction', async () => {
  const far = await startWorld({ databaseLatencyMilliseconds: 40 })
  const loop = loopOf(far)
  // Once before, so that what an instance keeps (the unit tree) and the month's page are there, as they are on a working day.
  await wholeLoop(loop, 12)
  far.cloud.resetStats()
  const orderId = await loop.place()
  await loop.offer(orderId, ['pt-c1-01', 'pt-c1-02'])
  await loop.accept(orderId)
  await loop.start(orderId)
  await loop.deliver(orderId)
  await loop.confirm(orderId, 'resident-c1', { rating: RATING })
  const { dispatch, orders } = far.cloud.stats().functions
  const inSeries = Object.fromEntries(Object.entries({ ...dispatch, ...orders }).map(([action, stats]) => [action, stats.inSeries]))
  await far.close()
  expect(inSeries.accept).toBeLessThanOrEqual(8)
  for (const action of ['place', 'offer', 'start', 'deliver', 'confirm']) expect([action, inSeries[action]! <= 4]).toEqual([action, true])
})
test('candidates take at most four reads, the counts three, identity included', async () => {
  const loop = loopOf(world)
  const orderId = await loop.place()
  world.cloud.resetStats()
  await world.as('staff-c1').call('dispatch', 'candidates', { orderId })
  await world.as('staff-c1').call('dispatch', 'counts', { communityId: 'd1-s1-c1' })
  await world.as('staff-c1').call('dispatch', 'byPartner', { communityId: 'd1-s1-c1' })
  const { candidates, counts, byPartner } = world.cloud.stats().functions.dispatch!
  expect([candidates!.database.total <= 4, counts!.database.total, byPartner!.database.total]).toEqual([true, 3, 3])
})

describe('lists at size', () => {
  const COMMUNITY = 'd1-s1-c1'
  beforeAll(async () => {
    const loop = loopOf(world)
    const orderId = await loop.place()
    await loop.offer(orderId)
    const model = loop.order(orderId)
    const placed = { ...model, status: 'placed', offers: [], offeredPartnerIds: [] }
    const copies = (from: object, name: string, count: number, more: (index: number) => object) => Array.from({ length: count }, (_, index) => {
      const at = new Date(Date.parse('2026-10-01T00:00:00Z') + index * 60_000).toISOString()
      return { ...from, _id: `o-${name}-${index}`, updatedAt: at, waitingSince: at, queueKey: `1 ${at}`, overdueAt: at, outbox: [], ...more(index) }
    })
    const asked = copies(model, 'asked', 400, () => ({}))
    const mine = copies(placed, 'mine', 400, () => ({}))
    const others = copies(placed, 'others', 400, () => ({ resident: { ...(model.resident as object), personId: 'p-other' } }))
    const held = copies(placed, 'held', 400, (index) => ({ status: ['accepted', 'completed'][index % 2], partnerId: 'pt-c1-03', startAt: new Date(Date.parse('2026-12-01T00:00:00Z') + index * 60_000).toISOString(), resident: { ...(model.resident as object), personId: 'p-other' } }))
    await world.cloud.write('orders', [...asked, ...mine, ...others, ...held] as never)
  })
  test.each<[string, () => Promise<{ items: unknown[]; nextCursor: string | null }>]>([
    ['my live orders', () => world.as('resident-c1').call('orders', 'mine', { tab: 'live' })],
    ['offers to answer', () => world.as('owner-c1').call('orders', 'partnerTasks', { partnerId: 'pt-c1-01', tab: 'offers' })],
    ['agreed work', () => world.as('group-c1').call('orders', 'partnerTasks', { partnerId: 'pt-c1-03', tab: 'upcoming' })],
    ['ended work', () => world.as('group-c1').call('orders', 'partnerTasks', { partnerId: 'pt-c1-03', tab: 'ended' })],
    ['the waiting lane', () => world.as('staff-c1').call('dispatch', 'board', { communityId: COMMUNITY, lane: 'waiting' })],
    ['the overdue lane', () => world.as('staff-c1').call('dispatch', 'board', { communityId: COMMUNITY, lane: 'overdue' })],
    ['the ended lane', () => world.as('staff-c1').call('dispatch', 'board', { communityId: COMMUNITY, lane: 'ended' })],
  ])('%s: what is read is what is returned', async (_, list) => {
    await list()
    world.cloud.resetStats()
    const { items } = await list()
    expect(items.length).toBeGreaterThan(0)
    const { scanned, returned } = world.cloud.stats().totals
    expect(scanned / returned).toBeLessThanOrEqual(1.1)
  })
  test('page after page of my orders has every order once, on no page more than twenty', async () => {
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await world.as('resident-c1').call('orders', 'mine', { tab: 'live', cursor })
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ id }) => id))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    const expected = (world.read('orders') as unknown as { _id: string; status: string; resident: { personId: string } }[]).filter(({ status, resident }) => resident.personId === 'p-resident-c1' && ['placed', 'offering', 'accepted', 'inService', 'delivered'].includes(status)).map(({ _id }) => _id)
    expect([...seen].sort()).toEqual(expected.sort())
  })
})
