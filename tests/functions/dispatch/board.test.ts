// The board (A18): lanes, order, filters, search, counts, load of each partner; and who may look.
import { chinaTime, loopOf, MINUTE_MS } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

const C1 = 'd1-s1-c1'
let world: World
let ids: Record<'waiting' | 'urgent' | 'offering' | 'accepted' | 'inService' | 'delivered' | 'completed' | 'refused', string>
beforeAll(async () => {
  world = await startWorld()
  const loop = loopOf(world)
  const at = (hour: number) => ({ wishes: [chinaTime(world, hour, 2)] })
  const upTo = async (hour: number, ...steps: ((id: string) => Promise<unknown>)[]) => {
    const id = await loop.place(at(hour))
    for (const step of steps) await step(id)
    return id
  }
  const offer = (id: string) => loop.offer(id)
  const [accept, start, deliver, confirm] = [(id: string) => loop.accept(id), (id: string) => loop.start(id), (id: string) => loop.deliver(id), (id: string) => loop.confirm(id)]
  ids = {
    waiting: await loop.place({ ...at(8), residentId: 'p-elder-c1' }, 'family-c1'), offering: await upTo(9, offer), accepted: await upTo(10, offer, accept), inService: await upTo(11, offer, accept, start),
    delivered: await upTo(12, offer, accept, start, deliver), completed: await upTo(13, offer, accept, start, deliver, confirm), refused: await upTo(14, (id) => world.as('staff-c1').call('dispatch', 'refuse', { orderId: id, reason: '重复下单' })),
    urgent: await loop.place({ itemId: 'it-c1-urgent', wishes: [], isAnyTime: true }, 'resident2-c1'),
  }
})
afterAll(() => world.close())
const board = async (input: object, persona = 'staff-c1') => (await world.as(persona).call('dispatch', 'board', { communityId: C1, lane: 'waiting', ...input } as never)).items
const found = async (input: object, persona?: string) => (await board(input, persona)).map(({ id }) => id)

test('each lane has its orders; urgent first, then longest waiting; ended ones latest first', async () => {
  expect(await found({ lane: 'waiting' })).toEqual([ids.urgent, ids.waiting])
  for (const lane of ['offering', 'accepted', 'inService', 'delivered'] as const) expect([lane, await found({ lane })]).toEqual([lane, [ids[lane]]])
  expect(await found({ lane: 'ended' })).toEqual([ids.refused, ids.completed])
})
test('counts', async () => {
  expect(await world.as('staff-c1').call('dispatch', 'counts', { communityId: C1 })).toEqual({ waiting: 2, overdue: 0, offering: 1, accepted: 1, inService: 1, delivered: 1, urgent: 1, review: 0 })
})
test('the load of every partner, those without work too', async () => {
  const { partners } = await world.as('staff-c1').call('dispatch', 'byPartner', { communityId: C1 })
  expect(partners.find(({ partnerId }) => partnerId === 'pt-c1-01')).toMatchObject({ offering: 1, accepted: 1, inService: 1, delivered: 1, status: 'active' })
  expect(partners.find(({ partnerId }) => partnerId === 'pt-c1-03')).toMatchObject({ offering: 0, accepted: 0 })
})
test('search: item, resident, number and its beginning; what a person types is never a pattern', async () => {
  expect(await found({ text: '理发' })).toEqual([ids.waiting])
  expect(await found({ text: '王德' })).toEqual([ids.waiting])
  expect(await found({ text: '不存在' })).toEqual([])
  expect(await found({ text: '.*' })).toEqual([])
  const [card] = await board({ lane: 'ended' })
  expect(await found({ lane: 'ended', text: card!.number })).toEqual([ids.refused])
  expect(await found({ lane: 'ended', text: card!.number.toLowerCase() })).toEqual([ids.refused])
  expect((await found({ lane: 'ended', text: card!.number.slice(0, 6) })).sort()).toEqual([ids.completed, ids.refused].sort())
})
test('filters: category, partner, day', async () => {
  expect(await found({ category: 'urgentHelp' })).toEqual([ids.urgent])
  expect(await found({ lane: 'offering', partnerId: 'pt-c1-01' })).toEqual([ids.offering])
  expect(await found({ lane: 'offering', partnerId: 'pt-c1-02' })).toEqual([])
  const dayOf = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(await found({ lane: 'accepted', day: dayOf(chinaTime(world, 10, 2)) })).toEqual([ids.accepted])
  expect(await found({ lane: 'accepted', day: dayOf(chinaTime(world, 10, 3)) })).toEqual([])
  expect(await found({ lane: 'ended', partnerId: 'pt-c1-01' })).toEqual([ids.completed])
})
test('street and district staff look on: masked names, nothing to do, no search by name', async () => {
  for (const persona of ['subdistrict-s1', 'district-d1']) {
    const cards = await board({ lane: 'waiting' }, persona)
    expect(cards.map(({ id, forName, actions }) => [id, forName, actions])).toEqual([[ids.urgent, '赵**', []], [ids.waiting, '王**', []]])
    expect(await found({ text: '王德' }, persona)).toEqual([])
    expect(await world.as(persona).call('orders', 'get', { orderId: ids.waiting })).toMatchObject({ forName: '王**', address: null, phoneMasked: null, note: null, actions: [] })
    expect(await world.refusal(persona, 'dispatch', 'offer', { orderId: ids.waiting })).toBe('PERMISSION_DENIED')
  }
})
test.each(['counts', 'board', 'byPartner', 'reviews'])('%s of another community is as unknown as none', async (action) => {
  const extra = action === 'board' ? { lane: 'waiting' } : {}
  for (const communityId of [C1, 'd9-s9-c9']) expect(await world.refusal('staff-c2', 'dispatch', action, { communityId, ...extra })).toBe('NOT_FOUND')
  if (action !== 'reviews') expect(await world.refusal('subdistrict-s2', 'dispatch', action, { communityId: C1, ...extra })).toBe('NOT_FOUND')
})
test('overdue: derived by the hour, urgent ones first however many there are, page by page', async () => {
  const [model] = world.read('orders').filter(({ _id }) => _id === ids.waiting)
  const crowd = Array.from({ length: 45 }, (_, index) => ({ ...model, _id: `o-late-${String(index).padStart(2, '0')}`, outbox: [], overdueAt: new Date(Date.parse(world.now()) - (100 - index) * MINUTE_MS).toISOString() }))
  await world.cloud.write('orders', crowd as never)
  world.cloud.clock.jump(31 * MINUTE_MS)
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await world.as('staff-c1').call('dispatch', 'board', { communityId: C1, lane: 'overdue', cursor })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen.slice(0, 2)).toEqual([ids.urgent, 'o-late-00'])
  expect(seen).toHaveLength(47)
  expect(new Set(seen).size).toBe(47)
  expect((await world.as('staff-c1').call('dispatch', 'counts', { communityId: C1 })).overdue).toBe(47)
  expect(await world.ask('staff-c1', 'dispatch', 'board', { communityId: C1, lane: 'overdue', cursor: 'xyz' })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
})
