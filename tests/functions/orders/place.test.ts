// Placing, through the function: for whom, by whom, what it answers, and every refusal it declares.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, DAY_MS, loopOf, type Doc } from '../../support/order-loop'
import { newRequestId, startWorld, type World } from '../../support/world'

let world: World
let loop: ReturnType<typeof loopOf>
beforeAll(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterAll(() => world.close())
const wish = () => chinaTime(world, 9)
const placing = (more: object = {}) => ({ itemId: 'it-c1-haircut', wishes: [wish()], isAnyTime: false, ...more })
const inbox = (personId: string) => world.read('messages').filter((message) => message.personId === personId)
const count = () => world.read('orders').length

test('for oneself: the quote and the address are taken over, no phone and no house number into the zone', async () => {
  const id = await loop.place({ note: '门口有台阶' })
  expect(loop.order(id)).toMatchObject({ status: 'placed', version: 1, communityId: 'd1-s1-c1', quote: { mode: 'free', priceFen: 0 }, resident: { personId: 'p-resident-c1', name: '王秀兰', zone: expect.not.stringContaining('号楼') as string }, watcherIds: ['p-resident-c1'] })
  expect(await world.as('resident-c1').call('orders', 'get', { orderId: id })).toMatchObject({ forSelf: true, note: '门口有台阶', placedByName: '王秀兰', viewer: 'resident', communityPhone: '10000000011' })
})
test('by family for the elder who agreed: the elder is the resident, family hears of it', async () => {
  const id = await loop.place({ residentId: 'p-elder-c1' }, 'family-c1')
  expect(loop.order(id)).toMatchObject({ resident: { personId: 'p-elder-c1', phone: null }, watcherIds: ['p-elder-c1', 'p-family-c1'], placedBy: { hat: 'familyProxy', label: '王小雨（家属）' } })
  expect((await world.as('family-c1').call('orders', 'mine', { tab: 'live', residentId: 'p-elder-c1' })).items.map((one) => one.id)).toContain(id)
})
test('by staff for an elder without a phone: the family hears of it, staff are not the resident', async () => {
  const id = await loop.place({ residentId: 'p-elder-c1', itemId: 'it-c1-meal', wishes: [chinaTime(world, 11)] }, 'staff-c1')
  expect(loop.order(id)).toMatchObject({ watcherIds: ['p-elder-c1', 'p-family-c1'], placedBy: { hat: 'staff', label: '社区' }, quote: { isEligibilityUsed: true } })
})
test('urgent: everyone on duty is told at once, nobody else', async () => {
  const id = await loop.place({ itemId: 'it-c1-urgent', wishes: [], isAnyTime: true })
  for (const person of ['p-staff-c1', 'p-staff2-c1']) expect(inbox(person).filter(({ page }) => String(page).includes(id))).toHaveLength(1)
  expect(world.read('messages').filter(({ page }) => String(page).includes(id))).toHaveLength(2)
})
test('consents for this order are kept, others are not', async () => {
  const id = await loop.place({ consents: ['orderAccepted', 'offerReceived'] })
  expect(loop.order(id).consents).toEqual([{ personId: 'p-resident-c1', template: 'orderAccepted' }])
})

describe('refusals leave nothing behind', () => {
  const refused = async (persona: string, input: object) => {
    const before = count()
    const code = await world.refusal(persona, 'orders', 'place', input)
    expect(count()).toBe(before)
    return code
  }
  test.each<[string, string, () => object, string]>([
    ['an unknown item', 'resident-c1', () => placing({ itemId: 'it-none' }), 'ITEM_UNAVAILABLE'],
    ['an item of another community', 'resident-c1', () => placing({ itemId: 'it-c2-haircut' }), 'ITEM_UNAVAILABLE'],
    ['too near', 'resident-c1', () => placing({ wishes: [world.now()] }), 'ORDER_TIME_INVALID'],
    ['outside the hours', 'resident-c1', () => placing({ wishes: [chinaTime(world, 3)] }), 'ORDER_TIME_INVALID'],
    ['too far', 'resident-c1', () => placing({ wishes: [chinaTime(world, 9, 32)] }), 'ORDER_TIME_INVALID'],
    ['no wish', 'resident-c1', () => placing({ wishes: [] }), 'ORDER_TIME_INVALID'],
    ['not on the list', 'resident-c1', () => placing({ itemId: 'it-c1-meal', wishes: [chinaTime(world, 11)] }), 'ORDER_NOT_ELIGIBLE'],
    ['a price that has risen', 'resident-c1', () => placing({ itemId: 'it-c1-escort', expectedPriceFen: 1900 }), 'ITEM_PRICE_INVALID'],
    ['for somebody one does not act for', 'resident-c1', () => placing({ residentId: 'p-elder-c1' }), 'FAMILY_NOT_LINKED'],
    ['for nobody', 'resident-c1', () => placing({ residentId: 'p-nobody' }), 'FAMILY_NOT_LINKED'],
    ['staff for a resident of another community', 'staff-c1', () => placing({ residentId: 'p-resident-c2' }), 'NOT_FOUND'],
    ['staff for nobody', 'staff-c1', () => placing({ residentId: 'p-nobody' }), 'NOT_FOUND'],
    ['staff for themselves, who live elsewhere', 'staff-c1', () => placing(), 'PROFILE_INCOMPLETE'],
    ['a text the check refuses', 'resident-c1', () => placing({ note: '违规测试' }), 'TEXT_REFUSED'],
    ['an address a person would have to read first', 'resident-c1', () => placing({ address: '疑似测试' }), 'TEXT_REFUSED'],
    ['somebody else\'s picture', 'resident-c1', () => placing({ photos: ['pic-none'] }), 'PICTURE_NOT_YOURS'],
    ['a partner', 'owner-c1', () => placing(), 'PERMISSION_DENIED'], ['a visitor', 'visitor', () => placing(), 'PERMISSION_DENIED'],
  ])('%s', async (_, persona, input, code) => expect(await refused(persona, input())).toBe(code))
  test('the check is down', async () => {
    world.cloud.apis.fail('security.msgSecCheck', -1, 3)
    expect(await refused('resident-c1', placing({ note: '请早点来' }))).toBe('TEXT_CHECK_UNAVAILABLE')
    world.cloud.apis.fail('security.msgSecCheck', -1, 0)
  })
  test('a resident without an address', async () => {
    const person = world.read('people').find(({ _id }) => _id === 'p-resident2-c1') as unknown as Doc
    await world.cloud.write('people', [{ ...person, address: '' }] as never)
    expect(await refused('resident2-c1', placing())).toBe('PROFILE_INCOMPLETE')
    const other = await loop.place({ address: '团结路 12 号院 9 号楼 909 室' }, 'resident2-c1')
    expect(loop.order(other)).toMatchObject({ resident: { address: '团结路 12 号院 9 号楼 909 室', zone: expect.stringContaining('团结路 12 号院') as string } })
  })
  test('a closed item, and the new price is told when it has risen', async () => {
    const item = world.read('items').find(({ _id }) => _id === 'it-c1-cleaning') as unknown as Doc
    await world.cloud.write('items', [{ ...item, priceFen: 9000 }] as never)
    const answer = await world.ask('resident-c1', 'orders', 'place', placing({ itemId: 'it-c1-cleaning', expectedPriceFen: 8000 }))
    expect(answer).toMatchObject({ ok: false, error: { code: 'ITEM_PRICE_INVALID', data: { priceFen: 9000 } } })
    await world.cloud.write('items', [{ ...item, status: 'closed' }] as never)
    expect(await refused('resident-c1', placing({ itemId: 'it-c1-cleaning' }))).toBe('ITEM_UNAVAILABLE')
    await world.cloud.write('items', [item] as never)
  })
})
test('a text that a person must read first is hidden from all but its writer and staff', async () => {
  const id = await loop.place({ note: '疑似测试，请带工具', residentId: 'p-elder-c1' }, 'family-c1')
  const note = async (persona: string) => (await world.as(persona).call('orders', 'get', { orderId: id })).note
  expect([await note('family-c1'), await note('staff-c1')]).toEqual(['疑似测试，请带工具', '疑似测试，请带工具'])
  await loop.offer(id)
  await loop.accept(id)
  expect(await note('owner-c1')).toBeNull()
  expect((await world.as('staff-c1').call('dispatch', 'reviews', { communityId: 'd1-s1-c1' })).items).toEqual([expect.objectContaining({ orderId: id, field: 'note', by: '王小雨（家属）' })])
  await world.as('staff-c1').call('dispatch', 'decideReview', { orderId: id, field: 'note', verdict: 'pass' })
  expect(await note('owner-c1')).toBe('疑似测试，请带工具')
  expect((await world.as('staff-c1').call('dispatch', 'reviews', { communityId: 'd1-s1-c1' })).items).toEqual([])
  expect(await world.refusal('staff2-c1', 'dispatch', 'decideReview', { orderId: id, field: 'note', verdict: 'risky' })).toBe('NOT_FOUND')
})
test('the same request again, at once or a day later, is the same order', async () => {
  const requestId = newRequestId()
  const input = placing({ itemId: 'it-c1-escort', wishes: [chinaTime(world, 10)], expectedPriceFen: 2000, note: '请早点来' })
  const before = count()
  const answers = await Promise.all([1, 2, 3].map(() => world.ask('resident-c1', 'orders', 'place', input, requestId)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ ok: true, data: { status: 'placed', version: 1 } })
  expect(count()).toBe(before + 1)
  const orderId = String(answers[0]!.ok && answers[0]!.data.orderId)
  await world.as('resident-c1').call('orders', 'cancel', { orderId })
  world.cloud.clock.jump(DAY_MS)
  // The wish is too near by now and the check is down: the retry asks for neither.
  world.cloud.apis.fail('security.msgSecCheck', -1, 99)
  expect(await world.ask('resident-c1', 'orders', 'place', { ...input, wishes: [world.now()] }, requestId)).toEqual(answers[0])
  world.cloud.apis.fail('security.msgSecCheck', -1, 0)
  expect(count()).toBe(before + 1)
  // Another person's request with the same id is another order.
  expect(await world.as('resident2-c1').call('orders', 'place', placing({ address: '团结路 12 号院' }), requestId)).not.toMatchObject({ orderId })
})
test('the store holds together', () => expect(brokenInvariants(world)).toEqual([]))
