// Staff and the residents of their community: lists by scope, the private lists behind free services, elders without a phone.
import { chinaTime } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(() => world.close())
const C1 = 'd1-s1-c1'
const ELDER = { communityId: C1, gridId: `${C1}-g3`, name: '吴大爷', address: '团结路 12 号院 5 号楼' }

test('a list for the community and those above, phones masked; a foreign community is an unknown one', async () => {
  const { items } = await world.as('staff-c1').call('identity', 'residents', { communityId: C1 })
  expect(items.map(({ name }) => name).sort()).toEqual(['王小雨', '王德厚', '王秀兰', '赵建国'].sort())
  expect(items.every(({ phoneMasked, hasPhone }) => (hasPhone ? /^100\*{6}\d\d$/.test(phoneMasked!) : phoneMasked === null))).toBe(true)
  expect(await world.refusal('subdistrict-s1', 'identity', 'residents', { communityId: C1 })).toBe('ok')
  for (const persona of ['staff-c2', 'subdistrict-s2']) {
    const [foreign, unknown] = await Promise.all([C1, 'd7-s1-c1'].map((communityId) => world.ask(persona, 'identity', 'residents', { communityId }, 'same-request')))
    expect(foreign).toEqual(unknown)
  }
})
test('private lists: staff see and set them, every look leaves a row first; the levels above see none', async () => {
  const { items } = await world.as('staff-c1').call('identity', 'residents', { communityId: C1, text: '王德' })
  expect(items).toMatchObject([{ name: '王德厚', eligibilities: ['elder80', 'livingAlone'] }])
  expect(world.read('audit')).toMatchObject([{ action: 'resident.eligibilitiesRead', personId: 'p-staff-c1', subjectId: 'p-elder-c1', unitId: C1 }])
  expect((await world.as('subdistrict-s1').call('identity', 'residents', { communityId: C1, text: '王德' })).items).toMatchObject([{ eligibilities: [] }])
  expect(await world.refusal('staff-c2', 'identity', 'setEligibility', { residentId: 'p-elder-c1', eligibilities: [] })).toBe('NOT_FOUND')
  await world.as('staff-c1').call('identity', 'setEligibility', { residentId: 'p-elder-c1', eligibilities: ['lowIncome', 'disabled', 'disabled'] })
  expect(world.read('people').find(({ _id }) => _id === 'p-elder-c1')).toMatchObject({ eligibilities: ['disabled', 'lowIncome'] })
  expect(world.read('audit')).toHaveLength(2)
  expect(JSON.stringify(world.read('audit'))).not.toContain('lowIncome')
})
test('an elder without a phone is entered once, however often the request comes', async () => {
  const first = await world.ask('staff-c1', 'identity', 'registerResident', ELDER, 'register-elder-1')
  expect(await world.ask('staff-c1', 'identity', 'registerResident', ELDER, 'register-elder-1')).toEqual(first)
  await world.as('staff-c1').call('identity', 'registerResident', { ...ELDER, name: '吴大妈' })
  expect(world.read('people').filter(({ name }) => String(name).startsWith('吴大'))).toMatchObject([{ openid: null, phone: null, hats: [{ hat: 'resident', unitId: C1 }] }, { openid: null }])
  expect(await world.refusal('staff-c2', 'identity', 'registerResident', ELDER)).toBe('NOT_FOUND')
  expect(await world.refusal('staff-c1', 'identity', 'registerResident', { ...ELDER, gridId: 'd1-s1-c2-g1' })).toBe('UNIT_NOT_FOUND')
  expect(await world.refusal('staff-c1', 'identity', 'registerResident', { ...ELDER, name: '疑似测试' })).toBe('TEXT_REFUSED')
})
test('the list pages to its end, by arrival and by text, each resident once', async () => {
  const more = Array.from({ length: 45 }, (_, index) => ({
    _id: `p-more-${index}`, openid: null, name: index < 25 ? `王家${index}` : `钱家${index}`, phone: null, communityId: C1, gridId: `${C1}-g1`, address: index % 2 ? `王府路 ${index} 号` : `西街 ${index} 号`,
    hats: [], eligibilities: [], consents: {}, createdAt: `2026-09-02T00:00:${String(index % 60).padStart(2, '0')}.000Z`, version: 1,
  }))
  await world.cloud.write('people', more)
  const all = async (text?: string) => {
    const ids: string[] = []
    for (let cursor: string | undefined, page = 0; page < 10; page++) {
      const { items, nextCursor } = await world.as('staff-c1').call('identity', 'residents', { communityId: C1, text, cursor })
      ids.push(...items.map(({ id }) => id))
      if (!nextCursor) return ids
      cursor = nextCursor
    }
    throw new Error('the list has no end')
  }
  const everyone = await all()
  expect([everyone.length, new Set(everyone).size]).toEqual([49, 49])
  expect(everyone[0]).toBe('p-more-44')
  const kings = await all('王')
  expect([kings.length, new Set(kings).size]).toEqual([25 + 3 + 10, 38])
  expect(await all('没有')).toEqual([])
  expect(await world.refusal('staff-c1', 'identity', 'residents', { communityId: C1, text: '王', cursor: 'zzzz' })).toBe('INPUT_INVALID')
})

describe('what staff entered for an elder', () => {
  const correct = (persona: string, input: object) => world.refusal(persona, 'identity', 'correctResident', { residentId: 'p-elder-c1', ...input })
  const remove = (persona: string, residentId = 'p-elder-c1') => world.refusal(persona, 'accounts', 'forgetResident', { residentId })
  const elder = () => world.read('people').find(({ _id }) => _id === 'p-elder-c1')

  test('is forgotten while a colleague orders for them: no order keeps who they were', async () => {
    for (let round = 0; round < 6; round++) {
      const name = `将走的人${round}号`
      const { residentId } = await world.as('staff-c1').call('identity', 'registerResident', { communityId: C1, gridId: `${C1}-g1`, name, address: `幸福小区 9 栋 ${round}` })
      await Promise.all([world.refusal('staff2-c1', 'orders', 'place', { itemId: 'it-c1-haircut', wishes: [chinaTime(world, 9, 2)], isAnyTime: false, residentId }), remove('staff-c1', residentId)])
      const isGone = world.read('people').find(({ _id }) => _id === residentId)?.communityId === null
      if (isGone) expect(JSON.stringify(world.read('orders'))).not.toContain(name)
    }
  })

  test('is put right by the staff of the community, the family sees the new name; an own account is its owner’s', async () => {
    const { token } = await world.as('staff-c1').call('identity', 'createInvite', { hat: 'familyProxy', residentId: 'p-elder-c1' })
    await world.as('visitor').call('identity', 'redeemInvite', { token, name: '侄女' })
    expect(await correct('staff-c1', { name: '王德后', gridId: `${C1}-g2`, phone: '10098765432' })).toBe('ok')
    expect(elder()).toMatchObject({ name: '王德后', gridId: `${C1}-g2`, phone: '10098765432', eligibilities: ['elder80', 'livingAlone'] })
    expect((await world.as('visitor').call('identity', 'me', {})).person!.hats).toMatchObject([{ residentName: '王德后' }])
    expect(await correct('staff-c1', { hasNoPhone: true })).toBe('ok')
    expect(elder()).toMatchObject({ name: '王德后', phone: null })
    expect(await correct('staff-c1', { gridId: 'd1-s1-c2-g1' })).toBe('UNIT_NOT_FOUND')
    expect(await correct('staff-c1', { name: '疑似测试' })).toBe('TEXT_REFUSED')
    expect(await correct('staff-c2', { name: '别人' })).toBe('NOT_FOUND')
    expect(await correct('staff-c1', { residentId: 'p-resident-c1', name: '别人' })).toBe('RESIDENT_KEEPS_OWN')
    expect(world.read('audit').filter(({ action }) => action === 'resident.corrected')).toHaveLength(2)
  })
  test('is removed once nothing is under way, a retry answers the same, and nothing says any more who it was', async () => {
    const { orderId } = await world.as('staff-c1').call('orders', 'place', { itemId: 'it-c1-haircut', residentId: 'p-elder-c1', wishes: [], isAnyTime: true })
    expect(await remove('staff-c1')).toBe('ACCOUNT_HAS_LIVE_ORDERS')
    await world.as('staff-c1').call('orders', 'cancel', { orderId, reason: '搬走了' })
    expect(await remove('staff-c2')).toBe('NOT_FOUND')
    expect(await remove('staff-c1', 'p-resident-c1')).toBe('RESIDENT_KEEPS_OWN')
    const first = await world.ask('staff-c1', 'accounts', 'forgetResident', { residentId: 'p-elder-c1' }, 'remove-elder-1')
    expect(first).toMatchObject({ ok: true })
    const before = world.cloud.hash()
    expect(await world.ask('staff-c1', 'accounts', 'forgetResident', { residentId: 'p-elder-c1' }, 'remove-elder-1')).toEqual(first)
    expect(world.cloud.hash()).toBe(before)
    expect(elder()).toMatchObject({ name: '', address: '', phone: null, communityId: null, hats: [], eligibilities: [] })
    for (const name of ['orders', 'people', 'messages']) expect(JSON.stringify(world.read(name))).not.toContain('王德厚')
    expect(world.read('audit')).toMatchObject([{ action: 'resident.removed', personId: 'p-staff-c1', subjectId: 'p-elder-c1' }, { action: 'account.deleted' }])
    expect(await remove('staff-c1')).toBe('NOT_FOUND')
  })
})
