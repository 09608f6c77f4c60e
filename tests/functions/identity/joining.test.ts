// Coming in: a visitor looks around, joins a community once, and is then known by the platform's identity alone.
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())
const HOME = { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g2', name: '新来的人', address: '团结路 12 号院 9 号楼' }

test('a visitor is nobody yet and may read the unit tree', async () => {
  expect(await world.as('visitor').call('identity', 'me', {})).toEqual({ person: null })
  const { units } = await world.as('visitor').call('identity', 'units', {})
  expect(units).toContainEqual({ id: 'd1-s1-c1', name: '团结社区', level: 'community', parentId: 'd1-s1', phone: '10000000011' })
  expect(units.filter(({ level }) => level === 'grid')).toHaveLength(11)
})
test('me shows hats with unit names, the home, and the phone masked', async () => {
  const { person } = await world.as('family-c1').call('identity', 'me', {})
  expect(person!.hats.map(({ hat, unitName, residentName }) => [hat, unitName, residentName])).toEqual([['resident', '团结社区', null], ['familyProxy', '团结社区', '王德厚']])
  expect(person!.home).toMatchObject({ communityName: '团结社区', communityPhone: '10000000011' })
  expect(person!.phoneMasked).toMatch(/^100\*{6}\d\d$/)
})
test('a grid of another community is refused, and no person appears', async () => {
  expect(await world.refusal('visitor', 'identity', 'joinCommunity', { ...HOME, gridId: 'd1-s1-c2-g1' })).toBe('UNIT_NOT_FOUND')
  expect(await world.refusal('visitor', 'identity', 'joinCommunity', { ...HOME, communityId: 'd1-s1', gridId: 'd1-s1-c1' })).toBe('UNIT_NOT_FOUND')
  expect(world.read('people').some(({ openid }) => openid === 'demo-visitor')).toBe(false)
})
test('many joins at once make one person; the same request again gets the same answer', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => world.ask('visitor', 'identity', 'joinCommunity', HOME)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : answer.error.code)))).toEqual(new Set(['RESIDENT_ALREADY']))
  expect(world.read('people').filter(({ openid }) => openid === 'demo-visitor')).toHaveLength(1)
  const input = { ...HOME, communityId: 'd1-s1-c2', gridId: 'd1-s1-c2-g1', phone: '10012345678' }
  const first = await world.ask('visitor', 'identity', 'joinCommunity', input, 'moving-house-1')
  expect(await world.ask('visitor', 'identity', 'joinCommunity', input, 'moving-house-1')).toEqual(first)
  const { person } = await world.as('visitor').call('identity', 'me', {})
  expect(person).toMatchObject({ phoneMasked: '100******78', home: { communityId: 'd1-s1-c2' }, hats: [{ hat: 'resident', unitId: 'd1-s1-c2' }] })
})
test('a name of signs without a shape is no name, and shapeless signs inside one are dropped', async () => {
  const home = { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', address: '团结路 12 号院' }
  expect(await world.refusal('subdistrict-s1', 'identity', 'joinCommunity', { ...home, name: '\u200b\u202e' })).toBe('INPUT_INVALID')
  expect(await world.refusal('subdistrict-s1', 'identity', 'joinCommunity', { ...home, name: '方圆', address: '\u200b' })).toBe('INPUT_INVALID')
  const { person } = await world.as('subdistrict-s1').call('identity', 'joinCommunity', { ...home, name: '方\u202e圆\u200b' })
  expect(person.name).toBe('方圆')
})
