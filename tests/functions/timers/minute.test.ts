// The clock's work (I9, I31): due steps, swept messages, counted partners; once, twice, late or in parallel with the same effect.
import { keyOfId } from '../../../tools/local-cloud/engine/values'
import { assertInvariants, brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, MINUTE_MS, RATING, type Doc } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

const HOUR_MS = 60 * MINUTE_MS
let world: World
let loop: ReturnType<typeof loopOf>
beforeEach(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterEach(() => {
  assertInvariants(world)
  return world.close()
})
const entries = (accountId: string) => world.read('creditPages').filter((page) => page.accountId === accountId).flatMap((page) => page.entries as Doc[])
const inbox = (personId: string, orderId: string) => world.read('messages').filter((message) => message.personId === personId && String(message.page).includes(orderId)).map(({ kind }) => kind)

test('offers expire at their hour and not before; the order waits again and may be offered again', async () => {
  const id = await loop.place()
  await loop.offer(id, ['pt-c1-01'], { answerMinutes: 5 })
  world.cloud.clock.jump(4 * MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(loop.order(id)).toMatchObject({ status: 'offering' })
  world.cloud.clock.jump(MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(loop.order(id)).toMatchObject({ status: 'placed', offeredPartnerIds: [], dueAt: null })
  expect((await world.as('staff-c1').call('dispatch', 'board', { communityId: 'd1-s1-c1', lane: 'waiting' })).items.map((card) => card.id)).toContain(id)
  expect(await loop.offer(id, ['pt-c1-01'])).toMatchObject({ status: 'offering' })
})
test('the trigger itself runs once a minute', async () => {
  const id = await loop.place()
  await loop.offer(id, ['pt-c1-01'], { answerMinutes: 5 })
  await world.cloud.clock.advance(6 * MINUTE_MS)
  expect(loop.order(id)).toMatchObject({ status: 'placed' })
})
test('silence confirms after 72 hours, is marked, tells both sides, and may still be rated', async () => {
  const id = await loop.place()
  await loop.offer(id)
  await loop.accept(id)
  await loop.start(id)
  await loop.deliver(id)
  world.cloud.clock.jump(72 * HOUR_MS - MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(loop.order(id)).toMatchObject({ status: 'delivered' })
  world.cloud.clock.jump(MINUTE_MS)
  await world.cloud.fireTimer('timers', 3)
  expect(loop.order(id)).toMatchObject({ status: 'completed', version: 6, confirmation: { way: 'auto', outcome: 'done' } })
  expect([inbox('p-owner-c1', id).filter((kind) => kind === 'autoConfirm'), inbox('p-resident-c1', id).filter((kind) => kind === 'autoConfirm')]).toEqual([['autoConfirm'], ['autoConfirm']])
  expect(await world.as('resident-c1').call('orders', 'rate', { orderId: id, rating: RATING })).toMatchObject({ status: 'completed' })
  // The entry of what the clock confirmed comes with the sweep, once.
  world.cloud.clock.jump(3 * MINUTE_MS)
  await world.cloud.fireTimer('timers', 3)
  expect(entries('pt-c1-01')).toMatchObject([{ businessKey: `order:${id}:settle`, minutes: 1, isDeclared: false, memo: 'order' }])
})
test('a confirmed service whose entry never came gets it two minutes later, once; the standing follows', async () => {
  const id = await loop.place()
  await loop.offer(id)
  await loop.accept(id)
  await loop.start(id)
  world.cloud.clock.jump(30 * MINUTE_MS)
  await loop.deliver(id)
  await loop.confirm(id)
  const [posted] = entries('pt-c1-01')
  expect(posted).toMatchObject({ minutes: 31, pair: { serverId: 'p-owner-c1', residentId: 'p-resident-c1' } })
  // As a call leaves it that is killed between the order's write and the ledger's.
  await world.cloud.store.write(() => ({ writes: ['creditPages', 'creditAccounts'].flatMap((name) => world.read(name).map(({ _id }) => [name, keyOfId(_id), null] as const)) as never, result: undefined }))
  expect(brokenInvariants(world)).toHaveLength(1)
  world.cloud.clock.jump(3 * MINUTE_MS)
  await world.cloud.fireTimer('timers', 3)
  expect(entries('pt-c1-01')).toMatchObject([{ businessKey: posted!.businessKey, minutes: 31, occurredAt: posted!.occurredAt }])
})
test('an urgent order alarms staff every ten minutes, is never cancelled, and falls silent with an accept', async () => {
  const id = await loop.place({ itemId: 'it-c1-urgent', wishes: [], isAnyTime: true })
  for (const minutes of [9, 1, 5, 5]) {
    world.cloud.clock.jump(minutes * MINUTE_MS)
    await world.cloud.fireTimer('timers', 2)
  }
  expect(inbox('p-staff-c1', id)).toEqual(['place', 'alarm', 'alarm'])
  await loop.offer(id, ['pt-c1-03'])
  world.cloud.clock.jump(10 * MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(loop.order(id)).toMatchObject({ status: 'placed' })
  await loop.offer(id, ['pt-c1-03'])
  await loop.accept(id, 'group-c1', 'pt-c1-03', new Date(Math.ceil(Date.parse(world.now()) / 60_000) * 60_000).toISOString())
  const before = inbox('p-staff-c1', id).length
  world.cloud.clock.jump(60 * MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(inbox('p-staff-c1', id)).toHaveLength(before)
})
test('twice, late and in parallel: what is due happens once', async () => {
  const ids = await Promise.all([8, 9, 10, 11, 12, 13].map((hour) => loop.place({ wishes: [chinaTime(world, hour)] })))
  for (const id of ids) await loop.offer(id, ['pt-c1-01', 'pt-c1-02'])
  world.cloud.clock.jump(5 * HOUR_MS)
  await world.cloud.fireTimer('timers', 8)
  await world.cloud.fireTimer('timers', 8)
  for (const id of ids) {
    expect(loop.order(id)).toMatchObject({ status: 'placed', version: 3 })
    expect((loop.order(id).timeline as Doc[]).filter(({ action }) => action === 'expireOffers')).toHaveLength(1)
  }
})
test('a timer and an accept at the same moment: one of them', async () => {
  for (const hour of [9, 10, 11]) {
    const id = await loop.place({ wishes: [chinaTime(world, hour, 2)] })
    await loop.offer(id, ['pt-c1-01'], { answerMinutes: 5 })
    world.cloud.clock.jump(5 * MINUTE_MS - 200)
    const startAt = (loop.order(id).wishes as string[])[0]
    await Promise.all([world.ask('owner-c1', 'orders', 'accept', { orderId: id, partnerId: 'pt-c1-01', startAt }), world.cloud.fireTimer('timers', 2)])
    expect(brokenInvariants(world)).toEqual([])
  }
})
test('more than one run can do: the rest is done the next minute', async () => {
  const id = await loop.place()
  await loop.offer(id)
  const order = loop.order(id)
  await world.cloud.write('orders', Array.from({ length: 250 }, (_, index) => ({ ...order, _id: `o-many-${index}`, outbox: [], dueAt: world.now(), offers: (order.offers as Doc[]).map((offer) => ({ ...offer, expiresAt: world.now() })) })) as never)
  const waiting = () => world.read('orders').filter(({ _id, status }) => String(_id).startsWith('o-many') && status === 'placed').length
  await world.cloud.fireTimer('timers')
  expect(waiting()).toBe(200)
  await world.cloud.fireTimer('timers')
  expect(waiting()).toBe(250)
})
test('a message that never reached its inbox is delivered by the sweep, the others are left alone', async () => {
  const id = await loop.place()
  await loop.offer(id)
  await loop.accept(id)
  const lost = world.read('messages').find((message) => message.personId === 'p-resident-c1' && message.kind === 'accept')!
  const count = world.read('messages').length
  await world.cloud.store.write(() => ({ writes: [['messages', keyOfId(lost._id), null]], result: undefined }))
  expect(brokenInvariants(world)).toHaveLength(1)
  await world.cloud.fireTimer('timers')
  // Not yet: the call that wrote it still has its time.
  expect(world.read('messages')).toHaveLength(count - 1)
  world.cloud.clock.jump(3 * MINUTE_MS)
  await world.cloud.fireTimer('timers', 3)
  expect(world.read('messages')).toHaveLength(count)
  expect(brokenInvariants(world)).toEqual([])
  await world.cloud.fireTimer('timers')
  world.cloud.resetStats()
  await world.cloud.fireTimer('timers')
  // A minute without work: a look at orders, outbox, numbers of partners, their papers, four at the ledger, three at rooms, and two at demand; at a full hour two of tidying.
  expect(world.cloud.stats().totals.databaseOperations).toBeLessThanOrEqual(19)
})
test('partners are counted from their orders once an hour, by what was done and how long it took', async () => {
  for (const hour of [9, 10, 11, 14]) {
    const id = await loop.place({ wishes: [chinaTime(world, hour)] })
    await loop.offer(id)
    await loop.accept(id)
    await loop.start(id)
    world.cloud.clock.jump(7 * MINUTE_MS)
    await loop.deliver(id)
    await loop.confirm(id, 'resident-c1', { outcome: hour === 11 ? 'not' : hour === 14 ? 'half' : 'done', ...(hour === 9 ? { rating: RATING } : {}) })
  }
  const stats = () => world.read('partners').find(({ _id }) => _id === 'pt-c1-01')?.stats as Doc
  // Seven minutes and a little, not the forty that were planned: twice in full, once half, once not at all.
  await world.cloud.fireTimer('timers')
  expect(stats()).toMatchObject({ jobs30: 4, servedCount: 3, ratingAverage: 4.75, ratingCount: 1, minutes90: 20 })
  const { asOf } = stats()
  world.cloud.clock.jump(59 * MINUTE_MS)
  await world.cloud.fireTimer('timers')
  expect(stats().asOf).toBe(asOf)
  world.cloud.clock.jump(31 * 24 * HOUR_MS)
  await world.cloud.fireTimer('timers')
  expect(stats()).toMatchObject({ jobs30: 0, servedCount: 3 })
})
test('no client can call the timers', async () => {
  expect(await world.refusal('staff-c1', 'timers', 'runMinute', {})).toBe('ACTION_UNKNOWN')
})
