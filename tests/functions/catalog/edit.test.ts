// Staff keep the catalogue of their own community: prices within the cap, words checked, nobody's change lost.
import type { ItemFields } from '../../../contract/catalog'
import { newRequestId, startWorld, type World } from '../../support/world'

const C1 = 'd1-s1-c1'
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())
const fields = (more: Partial<ItemFields> = {}): ItemFields => ({
  name: '代买药品', category: 'convenience', summary: '跑腿买药', description: '凭处方代买', priceMode: 'lowCost', priceFen: 500, priceUnit: '次', capFen: 800, durationMinutes: 60, leadMinutes: 30,
  windows: [{ weekdays: [1, 2, 3], fromMinute: 480, toMinute: 600 }], proofs: ['note'], qualifications: [], eligibilities: [], ...more,
})
const save = (persona: string, input: object, requestId?: string) => world.ask(persona, 'catalog', 'saveItem', input, requestId)
const codeOf = async (answer: Promise<{ ok: boolean; error?: { code: string } }>) => (await answer).error?.code ?? 'ok'
const stored = (id: string) => world.read('items').find(({ _id }) => _id === id)

test('a new item is open at once and can be read again for editing, its lists included', async () => {
  const { itemId } = await world.as('staff-c1').call('catalog', 'saveItem', { communityId: C1, fields: fields({ eligibilities: ['elder80', 'elder80'], proofs: ['note', 'note'] }) })
  expect(await world.as('staff2-c1').call('catalog', 'editItem', { itemId })).toEqual({ itemId, communityId: C1, version: 1, status: 'open', fields: fields({ eligibilities: ['elder80'] }) })
  expect(stored(itemId)).toMatchObject({ isUrgent: false, createdAt: expect.stringMatching(/Z$/) })
})
test('助急 is urgent because of its category, and stops being so with it', async () => {
  const { itemId } = await world.as('staff-c1').call('catalog', 'saveItem', { communityId: C1, fields: fields({ category: 'urgentHelp' }) })
  expect(stored(itemId)).toMatchObject({ isUrgent: true })
  await world.as('staff-c1').call('catalog', 'saveItem', { communityId: C1, itemId, version: 1, fields: fields() })
  expect(stored(itemId)).toMatchObject({ isUrgent: false, version: 2 })
})
test('the same request again changes nothing and answers the same, for a new item and for a change', async () => {
  const requestId = newRequestId()
  const first = await save('staff-c1', { communityId: C1, fields: fields() }, requestId)
  const hash = world.cloud.hash()
  expect(await save('staff-c1', { communityId: C1, fields: fields() }, requestId)).toEqual(first)
  expect(world.cloud.hash()).toBe(hash)
  const change = { communityId: C1, itemId: 'it-c1-escort', version: 1, fields: fields({ name: '陪同就医' }) }
  const second = await save('staff-c1', change, 'change-0001')
  expect(await save('staff-c1', change, 'change-0001')).toEqual(second)
  expect(stored('it-c1-escort')).toMatchObject({ version: 2, name: '陪同就医' })
  expect(await codeOf(world.ask('staff-c1', 'catalog', 'setItemStatus', { itemId: 'it-c1-escort', status: 'closed' }, 'change-0001'))).toBe('REQUEST_ID_REUSED')
})
test('of two changes of the same version one is kept, the other is asked to look again', async () => {
  const answers = await Promise.all(['甲', '乙'].map((name) => codeOf(save('staff-c1', { communityId: C1, itemId: 'it-c1-haircut', version: 1, fields: fields({ name }) }))))
  expect(answers.sort()).toEqual(['CONFLICT_RETRY', 'ok'])
  expect(stored('it-c1-haircut')).toMatchObject({ version: 2 })
})
test.each<[string, Partial<ItemFields>]>([
  ['公益 with a price', { priceMode: 'free', priceFen: 1 }], ['低偿 for nothing', { priceFen: 0 }], ['低偿 above the cap', { priceFen: 801 }], ['市场 above the cap', { priceMode: 'market', priceFen: 801 }], ['市场 without a cap', { priceMode: 'market', capFen: 0 }],
])('%s is refused', async (_name, more) => {
  const hash = world.cloud.hash()
  expect(await codeOf(save('staff-c1', { communityId: C1, fields: fields(more) }))).toBe('ITEM_PRICE_INVALID')
  expect(world.cloud.hash()).toBe(hash)
})
test('a window too short for the service, or turned round, names its field', async () => {
  for (const window of [{ weekdays: [1], fromMinute: 480, toMinute: 500 }, { weekdays: [1], fromMinute: 600, toMinute: 480 }]) {
    expect(await save('staff-c1', { communityId: C1, fields: fields({ windows: [window] }) })).toMatchObject({ error: { code: 'INPUT_INVALID', data: { field: 'fields.windows' } } })
  }
})
test.each<[string, Partial<ItemFields>]>([['a risky name', { name: '违规测试' }], ['a risky summary', { summary: '违规测试' }], ['a doubtful description', { description: '疑似测试' }]])('%s is refused, since everyone would read it at once', async (_name, more) => {
  const hash = world.cloud.hash()
  expect(await codeOf(save('staff-c1', { communityId: C1, fields: fields(more) }))).toBe('TEXT_REFUSED')
  expect(world.cloud.hash()).toBe(hash)
})
test('while the check is down nothing is saved', async () => {
  world.cloud.apis.fail('security.msgSecCheck', 61010, 3)
  const hash = world.cloud.hash()
  expect(await codeOf(save('staff-c1', { communityId: C1, fields: fields() }))).toBe('TEXT_CHECK_UNAVAILABLE')
  expect(world.cloud.hash()).toBe(hash)
  world.cloud.apis.fail('security.msgSecCheck', 61010, 0)
  const first = await save('staff-c1', { communityId: C1, fields: fields() }, 'request-down')
  expect(first.ok).toBe(true)
  // A retry asks nobody again: it gets its answer even now.
  world.cloud.apis.fail('security.msgSecCheck', 61010, 3)
  expect(await save('staff-c1', { communityId: C1, fields: fields() }, 'request-down')).toEqual(first)
  world.cloud.apis.fail('security.msgSecCheck', 61010, 0)
})
test('closing takes an item from the list and leaves it with its staff; opening brings it back', async () => {
  const isListed = async () => (await world.as('visitor').call('catalog', 'items', { communityId: C1, category: 'mealHelp' })).items.length === 1
  const set = (status: 'open' | 'closed') => world.as('staff-c1').call('catalog', 'setItemStatus', { itemId: 'it-c1-meal', status })
  expect(await set('closed')).toEqual({ itemId: 'it-c1-meal', status: 'closed' })
  expect(await isListed()).toBe(false)
  expect((await world.as('staff-c1').call('catalog', 'manageItems', { communityId: C1 })).items).toContainEqual(expect.objectContaining({ id: 'it-c1-meal', status: 'closed' }))
  const hash = world.read('items').find(({ _id }) => _id === 'it-c1-meal')
  await set('closed')
  expect(stored('it-c1-meal')).toEqual(hash)
  await set('open')
  expect(await isListed()).toBe(true)
})
test.each(['staff-c2', 'staff-c3'])("another community's staff (%s) get for a foreign item the bytes of an unknown one", async (persona) => {
  const hash = world.cloud.hash()
  const inputs: [string, (id: string, communityId: string) => object][] = [
    ['manageItems', (_id, communityId) => ({ communityId })], ['editItem', (itemId) => ({ itemId })], ['setItemStatus', (itemId) => ({ itemId, status: 'closed' })],
    ['saveItem', (itemId, communityId) => ({ communityId, itemId, version: 1, fields: fields() })], ['saveItem', (_id, communityId) => ({ communityId, fields: fields() })],
  ]
  for (const [action, input] of inputs) {
    const foreign = await world.ask(persona, 'catalog', action, input('it-c1-cleaning', C1), 'request-same')
    const unknown = await world.ask(persona, 'catalog', action, input('it-none', 'd1-s1-c7'), 'request-same')
    expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown))
  }
  expect(world.cloud.hash()).toBe(hash)
})
test("one's own community does not open another's item, nor does a grid of it stand for it", async () => {
  expect(await codeOf(save('staff-c2', { communityId: 'd1-s1-c2', itemId: 'it-c1-cleaning', version: 1, fields: fields() }))).toBe('NOT_FOUND')
  expect(await codeOf(save('staff-c1', { communityId: 'd1-s1-c1-g1', fields: fields() }))).toBe('NOT_FOUND')
})
test.each(['visitor', 'resident-c1', 'owner-c1', 'subdistrict-s1', 'district-d1'])('%s may not edit', async (persona) => {
  for (const [action, input] of [['manageItems', { communityId: C1 }], ['editItem', { itemId: 'it-c1-meal' }], ['setItemStatus', { itemId: 'it-c1-meal', status: 'closed' }], ['saveItem', { communityId: C1, fields: fields() }]] as const) {
    expect(await world.refusal(persona, 'catalog', action, input)).toBe('PERMISSION_DENIED')
  }
})
