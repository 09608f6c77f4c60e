// The inbox: only one's own, newest first, at the cost of what is shown; the badge; reading; consents that a retry does not multiply.
import { deliverMessages } from '../../../cloudfunctions/messages/public'
import { becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  becomeInstance(world)
})
afterAll(() => world.close())
const row = (id: string, personId: string, minute: number) => ({ _id: id, personId, kind: 'orderAccepted', title: '有人接单了', body: '李师傅理发 9 月 2 日 9:00 上门。', page: '/packages/resident/order/index?id=o1', at: `2026-09-01T01:${String(minute).padStart(2, '0')}:00.000Z` })
const unread = async (persona: string) => (await world.as(persona).call('messages', 'unread', {})).count

test('45 messages come in three pages, newest first, each once; no page costs more than itself', async () => {
  await deliverMessages(Array.from({ length: 45 }, (_, n) => row(`in-${n}`, 'p-resident-c1', n)))
  await deliverMessages([row('other', 'p-resident2-c1', 59)])
  const seen: string[] = []
  let cursor: string | undefined
  do {
    world.cloud.resetStats()
    const page = await world.as('resident-c1').call('messages', 'inbox', { cursor })
    expect(world.cloud.stats().functions.messages!.inbox!.scanned).toBeLessThanOrEqual(1 + 21 + 1)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `in-${44 - n}`))
})
test('a message says what to read and where it leads, nothing of whose it is', async () => {
  const { items } = await world.as('resident2-c1').call('messages', 'inbox', {})
  expect(items).toEqual([{ id: 'other', kind: 'orderAccepted', title: '有人接单了', body: '李师傅理发 9 月 2 日 9:00 上门。', page: '/packages/resident/order/index?id=o1', at: '2026-09-01T01:59:00.000Z', isRead: false }])
})
test('the badge counts by one bounded read; a visitor has none', async () => {
  expect([await unread('resident-c1'), await unread('resident2-c1'), await unread('staff-c1'), await unread('visitor')]).toEqual([45, 1, 0, 0])
  await deliverMessages(Array.from({ length: 150 }, (_, n) => row(`many-${n}`, 'p-owner-c3', n % 60)))
  world.cloud.resetStats()
  expect(await unread('owner-c3')).toBe(100)
  expect(world.cloud.stats().totals).toMatchObject({ databaseOperations: 2, scanned: 101 })
})
test('reading named ones, own ones only; the same request again changes nothing and answers the same', async () => {
  const first = await world.ask('resident-c1', 'messages', 'markRead', { messageIds: ['in-1', 'in-2', 'other', 'none'] }, 'request-read')
  expect(first).toEqual({ ok: true, data: {} })
  expect([await unread('resident-c1'), await unread('resident2-c1')]).toEqual([43, 1])
  const hash = world.cloud.hash()
  expect(await world.ask('resident-c1', 'messages', 'markRead', { messageIds: ['in-1', 'in-2', 'other', 'none'] }, 'request-read')).toEqual(first)
  expect(world.cloud.hash()).toBe(hash)
  const { items } = await world.as('resident-c1').call('messages', 'inbox', { cursor: undefined })
  expect(items.every(({ isRead }) => !isRead)).toBe(true)
})
test("reading all leaves others' alone", async () => {
  await world.as('resident-c1').call('messages', 'markRead', {})
  expect([await unread('resident-c1'), await unread('resident2-c1')]).toEqual([0, 1])
  expect((await world.as('resident-c1').call('messages', 'inbox', {})).items.every(({ isRead }) => isRead)).toBe(true)
})
test("someone else's message and an unknown one get the same bytes", async () => {
  const ask = (id: string) => world.ask('staff-c1', 'messages', 'markRead', { messageIds: [id] }, 'request-same')
  expect(JSON.stringify(await ask('other'))).toBe(JSON.stringify(await ask('none')))
  expect(await unread('resident2-c1')).toBe(1)
})
test('a yes counts once however often the request is repeated; further ones add up', async () => {
  const consentsOf = () => world.read('people').find(({ _id }) => _id === 'p-owner-c1')!.consents
  const grant = (templates: string[], requestId: string) => world.ask('owner-c1', 'messages', 'grantConsents', { templates }, requestId)
  const answers = await Promise.all(Array.from({ length: 4 }, () => grant(['offerReceived', 'orderAccepted'], 'request-yes')))
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true,"data":{"granted":2}}']))
  expect(consentsOf()).toEqual({ offerReceived: 1, orderAccepted: 1 })
  await grant(['offerReceived', 'offerReceived'], 'request-yes2')
  expect(consentsOf()).toEqual({ offerReceived: 2, orderAccepted: 1 })
})
test('a visitor has an empty inbox, and nothing they do is kept', async () => {
  const hash = world.cloud.hash()
  const visitor = world.as('visitor')
  expect(await visitor.call('messages', 'inbox', {})).toEqual({ items: [], nextCursor: null })
  expect([await visitor.call('messages', 'markRead', {}), await visitor.call('messages', 'grantConsents', { templates: ['offerReceived'] })]).toEqual([{}, { granted: 0 }])
  expect(world.cloud.hash()).toBe(hash)
})
test('who wears no hat yet, as after an application, or none any more, is written to and reads it', async () => {
  await world.cloud.write('people', [{ ...world.read('people').find(({ _id }) => _id === 'p-resident2-c3' || _id === 'p-resident-c3')!, _id: 'p-visitor', openid: 'demo-visitor', hats: [] }])
  await deliverMessages([row('farewell', 'p-visitor', 5)])
  expect((await world.as('visitor').call('messages', 'inbox', {})).items.map(({ id }) => id)).toEqual(['farewell'])
  await world.as('visitor').call('messages', 'markRead', {})
  expect(await unread('visitor')).toBe(0)
})
test('a cursor of one\'s own making is refused', async () => {
  expect(await world.refusal('resident-c1', 'messages', 'inbox', { cursor: 'WzEsMl0' })).toBe('INPUT_INVALID')
})
