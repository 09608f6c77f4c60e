// The staff's steps through the function (A4–A6): asking, taking back, redispatching, refusing; every refusal it declares.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, type Doc } from '../../support/order-loop'
import { newRequestId, startWorld, type World } from '../../support/world'

let world: World
let loop: ReturnType<typeof loopOf>
let hour = 0
beforeAll(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterAll(() => world.close())
const nextHour = () => chinaTime(world, 8 + (hour++ % 9), 2 + Math.floor(hour / 9))
const place = (more: object = {}) => loop.place({ wishes: [nextHour()], ...more })
const refuse = (persona: string, action: string, input: object) => world.refusal(persona, 'dispatch', action, input)
const told = (orderId: string) => world.read('messages').filter(({ page }) => String(page).includes(orderId)).map(({ personId, kind }) => `${String(kind)} ${String(personId)}`)
const partner = (id: string) => world.read('partners').find(({ _id }) => _id === id) as unknown as Doc
const withPartner = async (id: string, more: object, work: () => Promise<void>) => {
  const before = partner(id)
  await world.cloud.write('partners', [{ ...before, ...more }] as never)
  await work()
  await world.cloud.write('partners', [before] as never)
}

test('candidates: ranked with reasons, those that do not fit counted', async () => {
  const id = await place()
  const { candidates, rejected, total } = await world.as('staff-c1').call('dispatch', 'candidates', { orderId: id })
  expect(total).toBe(candidates.length)
  expect(candidates.map(({ partnerId }) => partnerId).sort()).toEqual(['pt-c1-01', 'pt-c1-02', 'pt-c1-03'])
  expect(candidates.find(({ partnerId }) => partnerId === 'pt-c1-02')).toMatchObject({ freeWorkers: 2 })
  for (const { reasons } of candidates) expect(reasons.join()).toMatch(/有空/)
  expect(rejected).toEqual([])
  const cleaning = await place({ itemId: 'it-c1-cleaning' })
  expect(await world.as('staff-c1').call('dispatch', 'candidates', { orderId: cleaning })).toEqual({ candidates: [], rejected: [{ reason: 'category', count: 3 }], total: 0 })
})
test('candidates know who is busy, who was asked and who was here last', async () => {
  const startAt = nextHour()
  const first = await place({ wishes: [startAt] })
  await loop.offer(first)
  await loop.accept(first)
  const second = await place({ wishes: [startAt] })
  await loop.offer(second, ['pt-c1-02'])
  const { candidates, rejected } = await world.as('staff-c1').call('dispatch', 'candidates', { orderId: second })
  expect(candidates.map(({ partnerId }) => partnerId)).toEqual(['pt-c1-03'])
  expect(rejected).toEqual(expect.arrayContaining([{ reason: 'slot', count: 1 }, { reason: 'asked', count: 1 }]))
  await loop.start(first)
  await loop.deliver(first)
  await loop.confirm(first)
  const third = await place()
  const { candidates: known } = await world.as('staff-c1').call('dispatch', 'candidates', { orderId: third })
  expect(known.filter(({ servedBefore }) => servedBefore).map(({ partnerId }) => partnerId)).toEqual(['pt-c1-01'])
  expect(known.find(({ servedBefore }) => servedBefore)?.reasons).toContain('上次就是它')
})
test('offer: chosen partners are asked, or the first candidate; a colleague sees it at once', async () => {
  const id = await place()
  expect(await world.as('staff-c1').call('dispatch', 'offer', { orderId: id, partnerIds: ['pt-c1-01', 'pt-c1-02'], answerMinutes: 45, overrideReason: '居民点名要他' })).toMatchObject({ status: 'offering', version: 2 })
  expect(told(id).sort()).toEqual(['offer p-merchant-c1', 'offer p-owner-c1'])
  const seen = await world.as('staff2-c1').call('orders', 'get', { orderId: id })
  expect(seen).toMatchObject({ asking: { count: 2 }, timeline: [{}, { why: '居民点名要他' }] })
  expect(JSON.stringify(await world.as('owner-c1').call('orders', 'get', { orderId: id }))).not.toMatch(/居民点名要他|康养护理站|王秀兰|号楼/)
  const other = await place()
  const { candidates } = await world.as('staff-c1').call('dispatch', 'candidates', { orderId: other })
  await world.as('staff-c1').call('dispatch', 'offer', { orderId: other })
  expect((loop.order(other).offers as Doc[]).map(({ partnerId }) => partnerId)).toEqual([candidates[0]!.partnerId])
})
test('offer: the order of an open house is asked again with the same request: one effect, whoever is first by then', async () => {
  const id = await place()
  const requestId = newRequestId()
  const [one, two] = [await world.ask('staff-c1', 'dispatch', 'offer', { orderId: id }, requestId), await world.ask('staff-c1', 'dispatch', 'offer', { orderId: id }, requestId)]
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual(one)
  expect(loop.order(id).offers).toHaveLength(1)
})
test('offer: a standing consent sends one message, and is used up', async () => {
  await world.as('owner-c1').call('messages', 'grantConsents', { templates: ['offerReceived'] })
  const sent = () => world.cloud.apis.outbox.filter(({ touser }) => touser === 'demo-owner-c1').length
  const before = sent()
  for (const _ of [1, 2]) await loop.offer(await place())
  expect(sent() - before).toBe(1)
})
test('accept and delivery send what the resident agreed to, once each, and the inbox has both', async () => {
  const id = await place({ consents: ['orderAccepted', 'serviceDelivered'] })
  await loop.offer(id)
  await loop.accept(id)
  await loop.start(id)
  await loop.deliver(id)
  const pages = world.cloud.apis.outbox.filter(({ touser, page }) => touser === 'demo-resident-c1' && page.includes(id))
  expect(pages).toHaveLength(2)
  expect(loop.order(id).consents).toEqual([])
  expect(told(id)).toEqual(expect.arrayContaining(['accept p-resident-c1', 'deliver p-resident-c1']))
})
test('a message that WeChat refuses does not undo the step', async () => {
  const id = await place({ consents: ['orderAccepted'] })
  await loop.offer(id)
  world.cloud.apis.fail('subscribeMessage.send', 43101)
  expect(await loop.accept(id)).toMatchObject({ status: 'accepted' })
  expect(told(id)).toContain('accept p-resident-c1')
})
test.each<[string, string, () => Promise<object>, string]>([
  ['an unknown order', 'offer', async () => ({ orderId: 'o-none', partnerIds: ['pt-c1-01'] }), 'NOT_FOUND'],
  ['an unknown partner', 'offer', async () => ({ orderId: await place(), partnerIds: ['pt-none'] }), 'NOT_FOUND'],
  ['a partner of another community', 'offer', async () => ({ orderId: await place(), partnerIds: ['pt-c2-01'] }), 'NOT_FOUND'],
  ['a partner of another trade', 'offer', async () => ({ orderId: await place({ itemId: 'it-c1-escort' }), partnerIds: ['pt-c1-01'] }), 'PARTNER_NOT_SUITABLE'],
  ['nobody fits', 'offer', async () => ({ orderId: await place({ itemId: 'it-c1-cleaning' }) }), 'CANDIDATES_NONE'],
  ['a refused text', 'offer', async () => ({ orderId: await place(), partnerIds: ['pt-c1-01'], overrideReason: '违规测试' }), 'TEXT_REFUSED'],
  ['recall before asking', 'recall', async () => ({ orderId: await place(), reason: '换人' }), 'ORDER_WRONG_STATUS'],
  ['redispatch before an accept', 'redispatch', async () => ({ orderId: await place(), reason: '换人' }), 'ORDER_WRONG_STATUS'],
  ...['recall', 'redispatch', 'refuse', 'markUnserved'].map((action) => [`${action} with a refused text`, action, async () => ({ orderId: await place(), reason: '违规测试' }), 'TEXT_REFUSED'] as [string, string, () => Promise<object>, string]),
])('refused: %s', async (_, action, make, code) => expect(await refuse('staff-c1', action, await make())).toBe(code))
test('refused: asked already, declined, suspended, without a valid certificate', async () => {
  const id = await place()
  await loop.offer(id)
  expect(await refuse('staff-c1', 'offer', { orderId: id, partnerIds: ['pt-c1-01'] })).toBe('OFFER_DUPLICATE')
  await world.as('owner-c1').call('orders', 'decline', { orderId: id, partnerId: 'pt-c1-01', reason: 'busy' })
  expect(await refuse('staff-c1', 'offer', { orderId: id, partnerIds: ['pt-c1-01'] })).toBe('OFFER_DUPLICATE')
  const other = await place()
  await withPartner('pt-c1-01', { status: 'suspended' }, async () => expect(await refuse('staff-c1', 'offer', { orderId: other, partnerIds: ['pt-c1-01'] })).toBe('PARTNER_NOT_ACTIVE'))
  await withPartner('pt-c1-01', { qualifications: [] }, async () => expect(await refuse('staff-c1', 'offer', { orderId: other, partnerIds: ['pt-c1-01'] })).toBe('PARTNER_NOT_SUITABLE'))
})
test('the check is down: staff\'s reasons wait, nothing changes', async () => {
  const id = await place()
  world.cloud.apis.fail('security.msgSecCheck', -1, 10)
  for (const action of ['refuse', 'markUnserved', 'recall', 'redispatch']) expect(await refuse('staff-c1', action, { orderId: id, reason: '换人' })).toBe('TEXT_CHECK_UNAVAILABLE')
  expect(await refuse('staff-c1', 'offer', { orderId: id, partnerIds: ['pt-c1-01'], overrideReason: '换人' })).toBe('TEXT_CHECK_UNAVAILABLE')
  world.cloud.apis.fail('security.msgSecCheck', -1, 0)
  expect(loop.order(id)).toMatchObject({ status: 'placed', version: 1 })
})
test('refuse and markUnserved: the reason reaches the resident side, and only from waiting', async () => {
  const refused = await place()
  await world.as('staff-c1').call('dispatch', 'refuse', { orderId: refused, reason: '这项服务需要先评估' })
  expect(await world.as('resident-c1').call('orders', 'get', { orderId: refused })).toMatchObject({ status: 'refused', refusedReason: '这项服务需要先评估', actions: [] })
  const unserved = await place()
  await world.as('staff-c1').call('dispatch', 'markUnserved', { orderId: unserved, reason: '周末没有师傅' })
  expect(told(unserved)).toContain('markUnserved p-resident-c1')
  const asking = await place()
  await loop.offer(asking)
  for (const action of ['refuse', 'markUnserved']) expect(await refuse('staff-c1', action, { orderId: asking, reason: '晚了' })).toBe('ORDER_WRONG_STATUS')
})
test('recall and redispatch: partners hear of it, never why; the slot and the code are new', async () => {
  const id = await place()
  await loop.offer(id, ['pt-c1-01', 'pt-c1-02'])
  await world.as('staff-c1').call('dispatch', 'recall', { orderId: id, reason: '居民不想要这两家' })
  expect(told(id)).toEqual(expect.arrayContaining(['recall p-owner-c1', 'recall p-merchant-c1']))
  await loop.offer(id)
  await loop.accept(id)
  const code = loop.order(id).serviceCode
  await world.as('staff-c1').call('dispatch', 'redispatch', { orderId: id, reason: '师傅手艺不行' })
  expect(loop.order(id)).toMatchObject({ status: 'placed', assignment: null, partnerId: null })
  expect(world.read('workerDays').flatMap(({ bookings }) => bookings as Doc[]).filter(({ orderId }) => orderId === id)).toEqual([])
  expect(told(id)).toEqual(expect.arrayContaining(['redispatch p-owner-c1', 'redispatch p-resident-c1']))
  for (const persona of ['owner-c1', 'merchant-c1']) expect(JSON.stringify(await world.as(persona).call('orders', 'get', { orderId: id }))).not.toMatch(/不想要|手艺不行|王秀兰|号楼/)
  await loop.offer(id, ['pt-c1-02'])
  await loop.accept(id, 'merchant-c1', 'pt-c1-02')
  // One time in ten thousand the new code is the old one; the change itself is what redispatch must make.
  expect(typeof code).toBe('string')
  expect(loop.order(id).wrongCodes).toEqual([])
})
test.each(['offer', 'recall', 'redispatch', 'refuse', 'markUnserved', 'candidates', 'decideReview'])('%s: staff of another community are answered as for an unknown order, to the byte', async (action) => {
  const id = await place()
  const input = (orderId: string) => ({ orderId, ...(['recall', 'redispatch', 'refuse', 'markUnserved'].includes(action) ? { reason: '换人' } : action === 'decideReview' ? { field: 'note', verdict: 'pass' } : {}) })
  const requestId = newRequestId()
  const [foreign, unknown] = [await world.ask('staff-c2', 'dispatch', action, input(id), requestId), await world.ask('staff-c2', 'dispatch', action, input('o-none'), requestId)]
  expect(foreign).toEqual(unknown)
  expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})
test('the store holds together', () => expect(brokenInvariants(world)).toEqual([]))
