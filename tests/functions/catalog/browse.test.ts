// The catalogue as anyone browses it: before logging in, by category, price mode and words; closed items and private lists stay out.
import { startWorld, type World } from '../../support/world'

const C1 = 'd1-s1-c1'
let world: World
beforeAll(async () => {
  world = await startWorld()
  const model = world.read('items').find(({ _id }) => _id === 'it-c1-haircut')!
  await world.cloud.write('items', [{ ...model, _id: 'it-c1-closed', name: '旧衣缝补', status: 'closed' }])
})
afterAll(() => world.close())
const names = async (persona: string, input: object) => (await world.as(persona).call('catalog', 'items', { communityId: C1, ...input })).items.map(({ name }) => name)

test.each(['visitor', 'resident-c1', 'staff-c2', 'owner-c3'])('%s sees the open items of any community', async (persona) => {
  expect((await names(persona, {})).sort()).toEqual(['上门保洁', '上门理发', '爱心送餐', '紧急帮助', '陪诊'].sort())
})
test.each<[object, string[]]>([
  [{ category: 'haircut' }, ['上门理发']], [{ category: 'repair' }, []], [{ priceMode: 'market' }, ['上门保洁']], [{ priceMode: 'free', category: 'mealHelp' }, ['爱心送餐']], [{ priceMode: 'lowCost', category: 'mealHelp' }, []],
  [{ text: '理发' }, ['上门理发']], [{ text: '取药' }, ['陪诊']], [{ text: '上门', priceMode: 'market' }, ['上门保洁']], [{ text: '.*' }, []], [{ text: '缝补' }, []], [{ communityId: 'd1-s9-c9' }, []],
])('narrowed by %j: %j', async (input, expected) => {
  expect(await names('visitor', input)).toEqual(expected)
})
test('an item tells that it needs an eligibility, not which; and an unknown one is not found', async () => {
  const envelope = await world.ask('visitor', 'catalog', 'item', { itemId: 'it-c1-meal' })
  expect(envelope).toMatchObject({ ok: true, data: { id: 'it-c1-meal', communityId: C1, needsEligibility: true, priceFen: 0 } })
  expect(JSON.stringify(envelope)).not.toMatch(/elder80|eligibilities|capFen|version/)
  expect(JSON.stringify(await world.ask('visitor', 'catalog', 'items', { communityId: C1 }))).not.toMatch(/elder80|eligibilities|capFen/)
  expect(await world.refusal('visitor', 'catalog', 'item', { itemId: 'it-none' })).toBe('NOT_FOUND')
})
test('an old link to a closed item still says what it was', async () => {
  expect(await world.as('visitor').call('catalog', 'item', { itemId: 'it-c1-closed' })).toMatchObject({ status: 'closed', needsEligibility: false })
})
test('long lists come in pages, each item once, at the cost of one page', async () => {
  const model = world.read('items').find(({ _id }) => _id === 'it-c1-haircut')!
  await world.cloud.write('items', Array.from({ length: 45 }, (_, n) => ({ ...model, _id: `it-long-${n}`, communityId: 'd1-s1-c9', name: `第 ${String(n % 9)} 类` })))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    world.cloud.resetStats()
    const page = await world.as('visitor').call('catalog', 'items', { communityId: 'd1-s1-c9', cursor })
    expect(world.cloud.stats().totals.scanned).toBeLessThanOrEqual(21 + 5)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect([seen.length, new Set(seen).size]).toEqual([45, 45])
  expect(await world.refusal('visitor', 'catalog', 'items', { communityId: C1, cursor: 'bm9uZQ' })).toBe('INPUT_INVALID')
})
