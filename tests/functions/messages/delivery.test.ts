// Reaching people after a committed step: every row arrives once, a push uses one consent at most, and nothing ever throws back into the step.
import { deliverMessages, pushAll, pushStanding, type PushRow } from '../../../cloudfunctions/messages/public'
import { becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

let world: World
let printed: string[] = []
beforeEach(async () => {
  world = await startWorld()
  becomeInstance(world)
  printed = []
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(async () => {
  jest.restoreAllMocks()
  await world.close()
})
const row = (id: string, extra: object = {}) => ({ _id: id, personId: 'p-resident-c1', kind: 'k', title: 't', body: 'b', page: '/p', at: '2026-09-01T01:00:00.000Z', ...extra })
const push = (personId: string, more: Partial<PushRow> = {}): PushRow => ({ personId, template: 'orderAccepted', page: '/packages/resident/order/index?id=o1', data: { item: '上门理发', partner: '李师傅理发', startAt: '2026-09-02T01:00:00.000Z' }, ...more }) as PushRow
const consentsOf = (personId: string) => world.read('people').find(({ _id }) => _id === personId)!.consents as Record<string, number>
const grant = (persona: string, times = 1) => Promise.all(Array.from({ length: times }, () => world.as(persona).call('messages', 'grantConsents', { templates: ['orderAccepted'] })))
const inbox = () => world.read('messages').map(({ _id }) => _id).sort()

test('all rows go by one command; extra fields stay behind', async () => {
  world.cloud.resetStats()
  await deliverMessages(['a', 'b', 'c'].map((id) => row(id, { communityId: 'd1-s1-c1' })))
  expect(world.cloud.stats().totals.databaseOperations).toBe(1)
  expect(world.read('messages').find(({ _id }) => _id === 'a')).toEqual({ ...row('a'), readAt: null })
})
test('when some are there already the others still arrive, and a read one stays read', async () => {
  await deliverMessages([row('b')])
  await world.as('resident-c1').call('messages', 'markRead', {})
  await deliverMessages(['a', 'b', 'c', 'd'].map((id) => row(id)))
  expect(inbox()).toEqual(['a', 'b', 'c', 'd'])
  expect(world.read('messages').find(({ _id }) => _id === 'b')!.readAt).not.toBeNull()
  expect(printed).toEqual([])
})
test('deliveries of the same rows at once leave each once', async () => {
  const rows = Array.from({ length: 8 }, (_, n) => row(`r${n}`))
  await Promise.all([deliverMessages(rows), deliverMessages([...rows].reverse()), deliverMessages(rows)])
  expect(inbox()).toEqual(rows.map(({ _id }) => _id))
})
test('a row that cannot be stored is logged without its words and holds up nobody', async () => {
  expect(await deliverMessages([row('fine'), { ...row('fine2'), _id: '$bad', body: '王秀兰' }])).toBe(false)
  expect(inbox()).toEqual(['fine'])
  expect(printed.join()).toContain('MESSAGE_SEND_FAILED')
  expect(printed.join()).not.toContain('王秀兰')
})
test('nothing to deliver or to push costs nothing', async () => {
  world.cloud.resetStats()
  await Promise.all([deliverMessages([]), pushAll([]), pushStanding([])])
  expect(world.cloud.stats().totals).toMatchObject({ databaseOperations: 0, functionCalls: 0 })
})
test('a push whose consent was given with the order goes out by one read and one call', async () => {
  world.cloud.resetStats()
  await pushAll([push('p-resident-c1'), push('p-resident2-c1'), push('p-elder-c1'), push('p-nobody')])
  expect(world.cloud.stats().totals).toMatchObject({ databaseOperations: 1, functionCalls: 1, openapi: 2 })
  expect(world.cloud.apis.outbox.map(({ touser, template_id: id, page }) => [touser, id, page])).toEqual(expect.arrayContaining([
    ['demo-resident-c1', 'local-order-accepted', 'packages/resident/order/index?id=o1'], ['demo-resident2-c1', 'local-order-accepted', 'packages/resident/order/index?id=o1'],
  ]))
  expect(world.cloud.apis.outbox[0]!.data).toEqual({ thing1: { value: '上门理发' }, thing2: { value: '李师傅理发' }, time3: { value: '2026年9月2日 09:00' } })
})
test('a standing consent is used up by its send: one yes, one message, also when two pushes race', async () => {
  await grant('resident-c1')
  await Promise.all([pushStanding([push('p-resident-c1'), push('p-resident2-c1')]), pushStanding([push('p-resident-c1')])])
  expect(world.cloud.apis.outbox.map(({ touser }) => touser)).toEqual(['demo-resident-c1'])
  expect(consentsOf('p-resident-c1')).toEqual({ orderAccepted: 0 })
  await pushStanding([push('p-resident-c1')])
  expect(world.cloud.apis.outbox).toHaveLength(1)
})
test('43101: the platform knows of no consent, so ours becomes 0', async () => {
  await grant('resident-c1', 3)
  world.cloud.apis.fail('subscribeMessage.send', 43101)
  await pushAll([push('p-resident-c1')])
  expect(consentsOf('p-resident-c1')).toEqual({ orderAccepted: 0 })
  expect(world.cloud.apis.outbox).toHaveLength(0)
})
test('more than one call can hold are sent in several', async () => {
  await pushAll(Array.from({ length: 23 }, () => push('p-resident-c1')))
  expect(world.cloud.apis.outbox).toHaveLength(23)
})
test('a push that cannot be made is logged by its code and breaks nothing', async () => {
  await pushAll([push('p-resident-c1', { data: { item: 'x' } } as unknown as Partial<PushRow>)])
  expect(printed.join()).toContain('MESSAGE_SEND_FAILED')
  expect(world.cloud.apis.outbox).toHaveLength(0)
})
