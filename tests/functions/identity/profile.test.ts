// A person corrects their own data, and the places that show it follow.
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

test('a new name reaches the hats of those who act for me and the list of my partner', async () => {
  const { token } = await world.as('resident-c1').call('identity', 'createInvite', { hat: 'familyProxy' })
  await world.as('resident2-c1').call('identity', 'redeemInvite', { token })
  await world.as('resident-c1').call('identity', 'updateProfile', { name: '王秀兰（新）' })
  expect((await world.as('resident2-c1').call('identity', 'me', {})).person!.hats).toMatchObject([{ hat: 'resident' }, { residentName: '王秀兰（新）' }])
  await world.as('worker-c1').call('identity', 'updateProfile', { name: '陈满' })
  expect(world.read('partners').find(({ _id }) => _id === 'pt-c1-02')).toMatchObject({ workers: expect.arrayContaining([{ personId: 'p-worker-c1', name: '陈满', role: 'worker' }]) })
})
test('a home stays in its community, and who has none has no address', async () => {
  const { person } = await world.as('resident-c2').call('identity', 'updateProfile', { gridId: 'd1-s1-c2-g3', address: '和平里 8 号院 1 号楼', phone: '10011112222' })
  expect(person).toMatchObject({ phoneMasked: '100******22', home: { gridName: '3 号网格', address: '和平里 8 号院 1 号楼' } })
  expect(await world.refusal('resident-c2', 'identity', 'updateProfile', { gridId: 'd1-s1-c1-g1' })).toBe('UNIT_NOT_FOUND')
  expect(await world.refusal('staff-c2', 'identity', 'updateProfile', { address: '哪里都行' })).toBe('UNIT_NOT_FOUND')
  expect(await world.refusal('visitor', 'identity', 'updateProfile', { name: '访客' })).toBe('PERMISSION_DENIED')
  expect(await world.refusal('resident-c2', 'identity', 'updateProfile', { name: '违规测试' })).toBe('TEXT_REFUSED')
})
test('a phone code works once; the same request again gets the same answer without a second code', async () => {
  const code = world.cloud.apis.issuePhoneCode('10099998877')
  const first = await world.ask('resident-c1', 'identity', 'bindPhone', { code }, 'bind-phone-1')
  expect(first).toMatchObject({ ok: true, data: { phoneMasked: '100******77' } })
  expect(await world.ask('resident-c1', 'identity', 'bindPhone', { code }, 'bind-phone-1')).toEqual(first)
  expect(await world.refusal('resident-c1', 'identity', 'bindPhone', { code })).toBe('PHONE_CODE_INVALID')
  expect(JSON.stringify([world.read('requests'), world.logs])).not.toContain('10099998877')
})
test('a visitor may bind a phone before joining and keeps it', async () => {
  await world.as('visitor').call('identity', 'bindPhone', { code: world.cloud.apis.issuePhoneCode('10099998866') })
  await world.as('visitor').call('identity', 'joinCommunity', { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', name: '新居民', address: '团结路 12 号院' })
  expect((await world.as('visitor').call('identity', 'me', {})).person).toMatchObject({ name: '新居民', phoneMasked: '100******66' })
})
