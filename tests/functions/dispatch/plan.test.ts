// 排单 through the functions (A19): the day as one plan, moves checked live, carried out with a result for each order, once, also after a stop half-way.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, type Doc } from '../../support/order-loop'
import { newRequestId, startWorld, type World } from '../../support/world'

const COMMUNITY = 'd1-s1-c1'
let world: World
let loop: ReturnType<typeof loopOf>
beforeEach(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterEach(async () => {
  const broken = brokenInvariants(world)
  await world.close()
  expect(broken).toEqual([])
})
const day = () => new Date(Date.parse(chinaTime(world, 12))).toISOString().slice(0, 10)
const plan = (more: object = {}, who = 'staff-c1') => world.as(who).call('dispatch', 'plan', { communityId: COMMUNITY, day: day(), ...more })
const at = (hour: number) => loop.place({ wishes: [chinaTime(world, hour)] })
type Plan = Awaited<ReturnType<typeof plan>>
const itemsOf = ({ assigned }: Plan) => assigned.map(({ order, partnerId, startAt }) => ({ orderId: order.id, partnerId, startAt }))
const commit = (items: ReturnType<typeof itemsOf>, requestId = newRequestId(), who = 'staff-c1') => world.as(who).call('dispatch', 'commitPlan', { communityId: COMMUNITY, items }, requestId)
const offersOf = (orderId: string) => loop.order(orderId).offers as Doc[]

test('who, when and why for everybody there is time for; the rest with its reason; four reads', async () => {
  const ids = await Promise.all([9, 9, 9, 9, 9, 10].map(at))
  await loop.place({ wishes: [chinaTime(world, 9, 2)] })
  const cleaning = await loop.place({ itemId: 'it-c1-cleaning', wishes: [chinaTime(world, 9)] })
  world.cloud.resetStats()
  const { assigned, leftOver, partners, isExact, canGain, isCut } = await plan()
  expect(world.cloud.stats().functions.dispatch!.plan!.database.total).toBeLessThanOrEqual(4)
  const workers = partners.flatMap((partner) => partner.workers)
  expect(assigned).toHaveLength(Math.min(5, workers.length) + 1)
  expect(new Set(assigned.map(({ workerId, startAt }) => `${workerId} ${startAt}`)).size).toBe(assigned.length)
  for (const { reasons, order } of assigned) expect([reasons.join(), ids.includes(order.id)]).toEqual([expect.stringMatching(/有空/), true])
  expect(leftOver.find(({ order }) => order.id === cleaning)).toMatchObject({ why: '没有合适的伙伴：不做这类服务 3 家', rejected: [{ reason: 'category', count: 3 }] })
  expect(leftOver.filter(({ order }) => order.id !== cleaning).map(({ why }) => why)).toEqual(Array.from({ length: Math.max(0, 5 - workers.length) }, () => '合适的 3 家那时都排满了'))
  expect({ isExact, canGain, isCut }).toEqual({ isExact: true, canGain: 0, isCut: false })
})
test('what staff have set stays, and the rest is planned around it; a past wish is said', async () => {
  const first = await at(9)
  const { assigned: [alone] } = await plan()
  const second = await at(9)
  const { assigned } = await plan({ fixed: [{ orderId: first, partnerId: alone!.partnerId, workerId: alone!.workerId, startAt: alone!.startAt }] })
  expect(assigned.map(({ order }) => order.id)).toEqual([second])
  expect(assigned[0]!.workerId).not.toBe(alone!.workerId)
  const today = day()
  world.cloud.clock.jump(26 * 3_600_000)
  expect((await plan({ day: today })).leftOver.map(({ why }) => why)).toEqual(Array.from({ length: 2 }, () => '想要的时间已经过了，请和居民另约'))
})
test('a move is checked against the rules, the calendar and the rest of the plan', async () => {
  const [first, second] = [await at(9), await at(9)]
  const { assigned } = await plan()
  const given = assigned.find(({ order }) => order.id === first)!
  const partner = (await plan()).partners.find(({ partnerId }) => partnerId === given.partnerId)!
  const others = partner.workers.map(({ id }) => ({ orderId: first, workerId: id, startAt: given.startAt, endAt: given.endAt }))
  const check = (more: object = {}) => world.as('staff-c1').call('dispatch', 'checkMove', { orderId: second, partnerId: given.partnerId, startAt: given.startAt, others: [], ...more })
  world.cloud.resetStats()
  expect(await check()).toMatchObject({ refusal: null, workerId: expect.any(String), endAt: given.endAt, reasons: expect.arrayContaining([expect.stringMatching(/有空/)]) })
  expect(world.cloud.stats().functions.dispatch!.checkMove!.database.total).toBeLessThanOrEqual(4)
  expect(await check({ others })).toMatchObject({ refusal: 'slot' })
  expect(await check({ startAt: chinaTime(world, 11) })).toMatchObject({ refusal: 'wish' })
  expect(await check({ workerId: 'p-nobody' })).toMatchObject({ refusal: 'slot' })
  expect(await world.refusal('staff-c1', 'dispatch', 'checkMove', { orderId: second, partnerId: 'pt-c2-01', startAt: given.startAt, others: [] })).toBe('NOT_FOUND')
})
test('carried out: every order is offered to its partner, by hand with a reason that is audited; a refusal stops no other', async () => {
  const [first, second, third] = [await at(9), await at(10), await at(11)]
  const items = itemsOf(await plan())
  await loop.offer(second)
  const moved = items.map((item) => (item.orderId === third ? { ...item, reason: '居民点名要他' } : item))
  const requestId = newRequestId()
  const result = await commit(moved, requestId)
  expect(result).toMatchObject({ total: 3, isFinished: true })
  expect(Object.fromEntries(result.results.map(({ orderId, code }) => [orderId, code]))).toEqual({ [first]: null, [second]: 'ORDER_WRONG_STATUS', [third]: null })
  expect(result.results.find(({ code }) => code)?.message).toMatch(/状态/)
  for (const { orderId, partnerId } of items) expect(offersOf(orderId).map((offer) => offer.partnerId)).toEqual([orderId === second ? 'pt-c1-01' : partnerId])
  expect(world.read('audit').filter(({ action }) => String(action).startsWith('dispatch.plan') || action === 'order.planOverridden').map(({ action, reason }) => [action, reason])).toEqual([['dispatch.planCommitted', '3 单，其中人工改动 1 单'], ['order.planOverridden', '居民点名要他']])
  expect(await world.as('staff-c1').call('dispatch', 'planProgress', { commitId: requestId })).toEqual(result)
  expect(await world.refusal('staff2-c1', 'dispatch', 'planProgress', { commitId: requestId })).toBe('NOT_FOUND')
})
test('the same request again: the same answer and nothing new; with other orders it is refused', async () => {
  await Promise.all([at(9), at(10)])
  const items = itemsOf(await plan())
  const requestId = newRequestId()
  const [one, two] = await Promise.all([commit(items, requestId), commit(items, requestId)])
  const before = world.read('orders')
  expect([two, await commit(items, requestId)]).toEqual([one, one])
  expect(world.read('orders')).toEqual(before)
  for (const { orderId } of items) expect(offersOf(orderId)).toHaveLength(1)
  expect(await world.ask('staff-c1', 'dispatch', 'commitPlan', { communityId: COMMUNITY, items: items.slice(1) }, requestId)).toMatchObject({ error: { code: 'REQUEST_ID_REUSED' } })
})
test('stopped half-way, before and after a result was kept, the same request goes on to the same end', async () => {
  await Promise.all([9, 9, 9, 10, 10, 10, 11, 11].map(at))
  const items = itemsOf(await plan())
  expect(items.length).toBeGreaterThanOrEqual(7)
  const untouched = new Map(world.read('orders').map((order) => [order._id, order]))
  const requestId = newRequestId()
  const whole = await commit(items, requestId)
  const [stored] = world.read('dispatchPlans') as unknown as (Doc & { results: object[] })[]
  // As a stop leaves it: the first five kept and the sixth offered but not kept; or three of the first five offered and nothing kept.
  for (const [done, offered] of [[5, 6], [0, 3]] as const) {
    await world.cloud.write('dispatchPlans', [{ ...stored!, done, results: stored!.results.slice(0, done) }] as never)
    await world.cloud.write('orders', items.slice(offered).map(({ orderId }) => untouched.get(orderId)) as never)
    expect(await world.as('staff-c1').call('dispatch', 'planProgress', { commitId: requestId })).toMatchObject({ isFinished: false, total: items.length })
    expect(await commit(items, requestId)).toEqual(whole)
    for (const { orderId } of items) expect(offersOf(orderId)).toHaveLength(1)
  }
})
test('two of the staff at once: every order is offered once, and one of them reads that the other was first', async () => {
  await Promise.all([9, 10, 11].map(at))
  const items = itemsOf(await plan())
  const both = await Promise.all([commit(items), commit(items, newRequestId(), 'staff2-c1')])
  for (const { orderId } of items) {
    expect(offersOf(orderId)).toHaveLength(1)
    expect(both.map(({ results }) => results.find((result) => result.orderId === orderId)!.code).sort()).toEqual(['ORDER_WRONG_STATUS', null].sort())
  }
})
test('a plan costs at most four operations an order and four besides', async () => {
  await Promise.all([9, 10, 11, 12].map(at))
  const items = itemsOf(await plan())
  world.cloud.resetStats()
  await commit(items)
  expect(world.cloud.stats().functions.dispatch!.commitPlan!.database.total).toBeLessThanOrEqual(4 * items.length + 6)
})
test('orders of another community are as unknown as none', async () => {
  expect(await world.refusal('staff-c1', 'dispatch', 'plan', { communityId: COMMUNITY, otherCommunityIds: ['d1-s1-c2'], day: day() })).toBe('NOT_FOUND')
  const id = await at(9)
  expect(await world.as('staff-c2').call('dispatch', 'commitPlan', { communityId: 'd1-s1-c2', items: [{ orderId: id, partnerId: 'pt-c1-01', startAt: chinaTime(world, 9) }] }, newRequestId())).toMatchObject({ results: [{ code: 'NOT_FOUND' }] })
})
