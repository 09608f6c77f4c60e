// Many at once (I1, I2, I4, I5): one winner, one slot, one effect. Each race is run once more on a store without locks, where it must be lost:
// a race test that cannot see the race proves nothing.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, type Doc } from '../../support/order-loop'
import { newRequestId, startWorld, type World } from '../../support/world'

type Answer = { ok: boolean; error?: { code: string } }
const count = (answers: Answer[], code?: string) => answers.filter((answer) => (code ? answer.error?.code === code : answer.ok)).length
const partnerId = (n: number) => `pt-c1-r${n}`
const openid = (n: number) => `demo-racer-${n}`

/** Fifty partners of one worker each, all asked for the same order. */
async function fiftyAsked(world: World): Promise<{ orderId: string; accept: (n: number) => Promise<Answer> }> {
  const loop = loopOf(world)
  const numbers = Array.from({ length: 50 }, (_, n) => n)
  const model = world.read('people').find(({ _id }) => _id === 'p-owner-c1') as unknown as Doc
  await world.cloud.write('people', numbers.map((n) => ({ ...model, _id: `p-racer-${n}`, openid: openid(n), hats: [{ hat: 'partner', unitId: 'd1-s1-c1', partnerId: partnerId(n), partnerName: `伙伴 ${n}`, role: 'owner' }] })) as never)
  const orderId = await loop.place()
  await loop.offer(orderId)
  const order = loop.order(orderId)
  const [offer] = order.offers as Doc[]
  await world.cloud.write('orders', [{ ...order, offers: numbers.map((n) => ({ ...offer!, id: `${orderId}-r${n}`, partnerId: partnerId(n), partnerName: `伙伴 ${n}`, ownerIds: [`p-racer-${n}`] })), offeredPartnerIds: numbers.map(partnerId) }] as never)
  const startAt = (order.wishes as string[])[0]
  const accept = async (n: number) => (await world.cloud.invoke('orders', { action: 'accept', input: { orderId, partnerId: partnerId(n), startAt }, requestId: newRequestId() }, { openid: openid(n), source: 'wx_client' })) as Answer
  return { orderId, accept }
}
/** One person works for two partners; two orders of the same hour, one offered to each. */
async function twoForOneWorker(world: World): Promise<(() => Promise<Answer>)[]> {
  const loop = loopOf(world)
  const worker = world.read('people').find(({ _id }) => _id === 'p-owner-c1') as unknown as Doc
  await world.cloud.write('people', [{ ...worker, hats: [...worker.hats as object[], { hat: 'partner', unitId: 'd1-s1-c1', partnerId: 'pt-c1-03', partnerName: '邻里互助队', role: 'worker' }] }] as never)
  const startAt = chinaTime(world, 15)
  const ids = [await loop.place({ wishes: [startAt] }), await loop.place({ wishes: [chinaTime(world, 15.5)] })]
  await loop.offer(ids[0]!, ['pt-c1-01'])
  await loop.offer(ids[1]!, ['pt-c1-03'])
  return ids.map((orderId, index) => () => world.ask('owner-c1', 'orders', 'accept', { orderId, partnerId: ['pt-c1-01', 'pt-c1-03'][index], startAt: (loop.order(orderId).wishes as string[])[0] }) as Promise<Answer>)
}

describe('with the locks of the cloud', () => {
  let world: World
  beforeEach(async () => { world = await startWorld() })
  afterEach(() => world.close())

  test('fifty accepts at once: exactly one wins, the others are told so', async () => {
    const { orderId, accept } = await fiftyAsked(world)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => accept(n)))
    expect(count(answers)).toBe(1)
    expect(count(answers, 'OFFER_CLOSED') + count(answers, 'CONFLICT_RETRY')).toBe(49)
    const order = loopOf(world).order(orderId)
    expect(order).toMatchObject({ status: 'accepted', version: 3 })
    expect((order.offers as Doc[]).filter(({ status }) => status === 'accepted')).toHaveLength(1)
    expect(world.read('workerDays').flatMap(({ bookings }) => bookings as unknown[])).toHaveLength(1)
    expect(brokenInvariants(world)).toEqual([])
  })
  test('one worker, two partners, two orders that overlap: one is accepted, the other finds the slot taken', async () => {
    for (let round = 0; round < 3; round++) {
      const fresh = round === 0 ? world : await startWorld()
      const accepts = await twoForOneWorker(fresh)
      const answers = await Promise.all(accepts.map((accept) => accept()))
      expect([count(answers), count(answers, 'SLOT_TAKEN')]).toEqual([1, 1])
      expect(brokenInvariants(fresh)).toEqual([])
      if (fresh !== world) await fresh.close()
    }
  })
  test('a booking over midnight meets the next day\'s', async () => {
    const loop = loopOf(world)
    const ids = await Promise.all([23.5, 24.25].map((hour) => loop.place({ itemId: 'it-c1-urgent', wishes: [chinaTime(world, hour)] })))
    for (const id of ids) await loop.offer(id, ['pt-c1-03'])
    await loop.accept(ids[0]!, 'group-c1', 'pt-c1-03')
    const startAt = (loop.order(ids[1]!).wishes as string[])[0]
    expect(await world.refusal('group-c1', 'orders', 'accept', { orderId: ids[1], partnerId: 'pt-c1-03', startAt })).toBe('SLOT_TAKEN')
    await world.as('resident-c1').call('orders', 'cancel', { orderId: ids[0]! })
    expect(await world.refusal('group-c1', 'orders', 'accept', { orderId: ids[1], partnerId: 'pt-c1-03', startAt })).toBe('ok')
    expect(brokenInvariants(world)).toEqual([])
  })
  test('accept, cancel, recall and redispatch at the same time leave one order with one story', async () => {
    const loop = loopOf(world)
    const id = await loop.place()
    await loop.offer(id, ['pt-c1-01', 'pt-c1-02'])
    const startAt = (loop.order(id).wishes as string[])[0]
    await Promise.all([
      world.ask('owner-c1', 'orders', 'accept', { orderId: id, partnerId: 'pt-c1-01', startAt }), world.ask('merchant-c1', 'orders', 'accept', { orderId: id, partnerId: 'pt-c1-02', startAt }),
      world.ask('staff-c1', 'dispatch', 'recall', { orderId: id, reason: '换人' }), world.ask('resident-c1', 'orders', 'cancel', { orderId: id }), world.ask('staff2-c1', 'dispatch', 'redispatch', { orderId: id, reason: '病了' }),
      world.ask('merchant-c1', 'orders', 'decline', { orderId: id, partnerId: 'pt-c1-02', reason: 'busy' }), world.ask('resident-c1', 'orders', 'nudge', { orderId: id }),
    ])
    expect(brokenInvariants(world)).toEqual([])
  })
  test.each<[string, string, string, string, (id: string, world: World) => object]>([
    ['accept', 'owner-c1', 'orders', 'accept', (orderId, here) => ({ orderId, partnerId: 'pt-c1-01', startAt: (loopOf(here).order(orderId).wishes as string[])[0] })],
    ['decline', 'owner-c1', 'orders', 'decline', (orderId) => ({ orderId, partnerId: 'pt-c1-01', reason: 'busy' })],
    ['offer', 'staff-c1', 'dispatch', 'offer', (orderId) => ({ orderId, partnerIds: ['pt-c1-03'] })],
    ['recall', 'staff-c1', 'dispatch', 'recall', (orderId) => ({ orderId, reason: '换人' })],
    ['cancel', 'resident-c1', 'orders', 'cancel', (orderId) => ({ orderId, reason: '不需要了' })],
    ['nudge', 'resident-c1', 'orders', 'nudge', (orderId) => ({ orderId })],
    ['reschedule', 'resident-c1', 'orders', 'reschedule', (orderId, here) => ({ orderId, wishes: [chinaTime(here, 14)] })],
  ])('the same %s sent five times at once, and once more later: one effect, one answer', async (_, persona, fn, action, inputOf) => {
    const loop = loopOf(world)
    const id = await loop.place()
    await loop.offer(id)
    const requestId = newRequestId()
    const input = inputOf(id, world)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.ask(persona, fn, action, input, requestId)))
    const order = loop.order(id)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: true, data: { orderId: id, version: 3 } })
    expect(order.version).toBe(3)
    const messages = world.read('messages').length
    await world.ask(persona === 'staff-c1' ? 'staff2-c1' : 'staff-c1', 'orders', 'cancel', { orderId: id })
    expect(await world.ask(persona, fn, action, input, requestId)).toEqual(answers[0])
    expect(world.read('messages').length).toBeLessThanOrEqual(messages + 3)
    // The same id for something else is a mistake of the caller, and said so.
    expect(await world.ask(persona, 'orders', action === 'cancel' ? 'nudge' : 'cancel', { orderId: id }, requestId)).toMatchObject({ ok: false, error: { code: persona === 'owner-c1' ? 'PERMISSION_DENIED' : 'REQUEST_ID_REUSED' } })
    expect(brokenInvariants(world)).toEqual([])
  })
})

/** Every instance is running, so that what is sent at once also arrives at once. */
const warm = (world: World) => Promise.all(Array.from({ length: 24 }, () => world.ask('owner-c1', 'orders', 'partnerTasks', { partnerId: 'pt-c1-01', tab: 'ended' })))

describe('without locks the races are seen', () => {
  /** A race is a matter of luck: five tries, each in a world of its own. */
  async function isSeen(race: (world: World) => Promise<boolean>): Promise<boolean> {
    for (let round = 0; round < 5; round++) {
      const world = await startWorld({ withoutLocks: true })
      const seen = await race(world).finally(() => world.close())
      if (seen) return true
    }
    return false
  }
  test('fifty accepts have more than one winner', async () => {
    expect(await isSeen(async (world) => {
      const { accept } = await fiftyAsked(world)
      await warm(world)
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => accept(n)))
      return count(answers) > 1
    })).toBe(true)
  })
  test('one worker is given to two orders', async () => {
    expect(await isSeen(async (world) => {
      const accepts = await twoForOneWorker(world)
      await warm(world)
      const answers = await Promise.all(accepts.map((accept) => accept()))
      return count(answers) === 2 && brokenInvariants(world).some((text) => text.startsWith('I4'))
    })).toBe(true)
  })
})
