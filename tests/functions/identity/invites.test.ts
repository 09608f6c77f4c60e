// Invitations (N6): who may give which hat, the token that works once under any race, and its end.
import { newRequestId, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())
const DAY = 24 * 3_600_000
const invite = (persona: string, input: object) => world.ask(persona, 'identity', 'createInvite', input)
const STAFF_C1 = { hat: 'staff', unitId: 'd1-s1-c1' }
const WORKER = { hat: 'partner', partnerId: 'pt-c1-02', role: 'worker' }

test.each([
  ['staff-c1', STAFF_C1, 'ok'], ['staff-c2', STAFF_C1, 'UNIT_NOT_FOUND'], ['staff-c1', { hat: 'staff', unitId: 'd1-s1-c9' }, 'UNIT_NOT_FOUND'],
  ['staff-c1', { hat: 'staff', unitId: 'd1-s1-c1-g1' }, 'UNIT_NOT_FOUND'], ['subdistrict-s1', STAFF_C1, 'ok'], ['subdistrict-s2', STAFF_C1, 'UNIT_NOT_FOUND'], ['district-d1', STAFF_C1, 'ok'],
  ['resident-c1', STAFF_C1, 'INVITE_HAT_REFUSED'], ['owner-c1', STAFF_C1, 'INVITE_HAT_REFUSED'],
  ['subdistrict-s1', { hat: 'subdistrictStaff', unitId: 'd1-s1' }, 'INVITE_HAT_REFUSED'], ['district-d1', { hat: 'subdistrictStaff', unitId: 'd1-s1' }, 'ok'], ['district-d1', { hat: 'districtStaff', unitId: 'd1' }, 'ok'],
  ['merchant-c1', WORKER, 'ok'], ['merchant-c1', { ...WORKER, role: 'owner' }, 'ok'], ['worker-c1', WORKER, 'INVITE_HAT_REFUSED'], ['owner-c1', WORKER, 'NOT_FOUND'], ['staff-c1', WORKER, 'ok'], ['staff-c2', WORKER, 'NOT_FOUND'],
  ['staff-c1', { ...WORKER, partnerId: 'pt-none' }, 'NOT_FOUND'], ['subdistrict-s1', WORKER, 'INVITE_HAT_REFUSED'],
  ['resident-c1', { hat: 'familyProxy' }, 'ok'], ['resident-c1', { hat: 'familyProxy', residentId: 'p-elder-c1' }, 'NOT_FOUND'], ['staff-c1', { hat: 'familyProxy', residentId: 'p-elder-c1' }, 'ok'],
  ['staff-c2', { hat: 'familyProxy', residentId: 'p-elder-c1' }, 'NOT_FOUND'], ['family-c1', { hat: 'familyProxy', residentId: 'p-elder-c1' }, 'NOT_FOUND'],
  ['staff-c1', { hat: 'staff' }, 'INPUT_INVALID'], ['staff-c1', { hat: 'partner', partnerId: 'pt-c1-02' }, 'INPUT_INVALID'],
])('%s asking for %j: %s', async (persona, input, outcome) => {
  const answer = await invite(persona, input)
  expect(answer.ok ? 'ok' : answer.error.code).toBe(outcome)
})
test('the token is shown once to who asked, the same for the same request, and stored nowhere', async () => {
  const requestId = newRequestId()
  const first = await world.as('staff-c1').call('identity', 'createInvite', { hat: 'staff', unitId: 'd1-s1-c1' }, requestId)
  expect(await world.as('staff-c1').call('identity', 'createInvite', { hat: 'staff', unitId: 'd1-s1-c1' }, requestId)).toEqual(first)
  expect(world.read('invites').filter(({ _id }) => _id === first.inviteId)).toHaveLength(1)
  expect(await world.ask('staff-c1', 'identity', 'createInvite', WORKER, requestId)).toMatchObject({ ok: false, error: { code: 'REQUEST_ID_REUSED' } })
  expect(JSON.stringify([world.read('invites'), world.read('requests'), world.logs])).not.toContain(first.token)
  expect(await world.as('visitor').call('identity', 'previewInvite', { token: first.token })).toEqual({ hat: 'staff', label: '团结社区 · 社区工作者', expiresAt: first.expiresAt })
})
test('one token, many hands at once: one hat', async () => {
  const { token } = await world.as('merchant-c1').call('identity', 'createInvite', { hat: 'partner', partnerId: 'pt-c1-02', role: 'worker' })
  const hands = ['resident-c1', 'resident2-c1', 'family-c1', 'resident-c2', 'family-c2']
  const answers = await Promise.all(hands.map((persona) => world.ask(persona, 'identity', 'redeemInvite', { token })))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['INVITE_INVALID', 'INVITE_INVALID', 'INVITE_INVALID', 'INVITE_INVALID', 'ok'])
  const workers = (world.read('partners').find(({ _id }) => _id === 'pt-c1-02') as { workers: { personId: string; name: string; role: string }[] }).workers
  const winner = hands[answers.findIndex(({ ok }) => ok)]
  expect(workers.filter(({ personId }) => personId === `p-${winner}`)).toEqual([{ personId: `p-${winner}`, name: expect.any(String), role: 'worker' }])
  expect(workers).toHaveLength(3)
  expect(world.read('audit').filter(({ action, subjectId }) => action === 'hat.given' && subjectId === `p-${winner}`)).toHaveLength(1)
})
test('a newcomer gives a name with the token; the same request again gets the same answer', async () => {
  const { token } = await world.as('staff-c1').call('identity', 'createInvite', { hat: 'familyProxy', residentId: 'p-elder-c1' })
  expect(await world.refusal('visitor', 'identity', 'redeemInvite', { token })).toBe('PROFILE_INCOMPLETE')
  expect(await world.refusal('visitor', 'identity', 'redeemInvite', { token, name: '违规测试' })).toBe('TEXT_REFUSED')
  const first = await world.ask('visitor', 'identity', 'redeemInvite', { token, name: '外地女儿' }, 'redeem-once-1')
  expect(first).toMatchObject({ ok: true, data: { person: { name: '外地女儿', home: null, hats: [{ hat: 'familyProxy', residentName: '王德厚' }] } } })
  expect(await world.ask('visitor', 'identity', 'redeemInvite', { token, name: '外地女儿' }, 'redeem-once-1')).toEqual(first)
  expect(await world.refusal('visitor', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
})
test('an owner redeems no invitation to be a worker of the same partner, so that it keeps its owner', async () => {
  const { token } = await world.as('group-c1').call('identity', 'createInvite', { hat: 'partner', partnerId: 'pt-c1-03', role: 'worker' })
  expect(await world.refusal('group-c1', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
  expect((world.read('partners').find(({ _id }) => _id === 'pt-c1-03') as { workers: object[] }).workers).toMatchObject([{ personId: 'p-group-c1', role: 'owner' }])
})
test('nobody acts for themselves', async () => {
  const { token } = await world.as('resident-c1').call('identity', 'createInvite', { hat: 'familyProxy' })
  expect(await world.refusal('resident-c1', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
})
test('an end: family codes after three days, others after seven; a list tells which are open', async () => {
  const family = await world.as('resident2-c1').call('identity', 'createInvite', { hat: 'familyProxy' })
  const staff = await world.as('district-d1').call('identity', 'createInvite', { hat: 'subdistrictStaff', unitId: 'd1-s2' })
  const stored = (id: string) => world.read('invites').find(({ _id }) => _id === id) as { createdAt: string; expiresAt: string }
  const lifeOf = ({ createdAt, expiresAt }: { createdAt: string; expiresAt: string }) => (Date.parse(expiresAt) - Date.parse(createdAt)) / DAY
  expect([family, staff].map(({ inviteId }) => lifeOf(stored(inviteId)))).toEqual([3, 7])
  // the last half minute of the family code
  await world.cloud.write('invites', [{ ...world.read('invites').find(({ _id }) => _id === family.inviteId)!, expiresAt: new Date(world.cloud.clock.now() + 30_000).toISOString() }])
  expect(await world.refusal('visitor', 'identity', 'previewInvite', { token: family.token })).toBe('ok')
  await world.cloud.clock.advance(30_000)
  expect(await world.refusal('visitor', 'identity', 'previewInvite', { token: family.token })).toBe('INVITE_INVALID')
  expect(await world.refusal('family-c2', 'identity', 'redeemInvite', { token: family.token })).toBe('INVITE_INVALID')
  expect(await world.refusal('family-c2', 'identity', 'previewInvite', { token: staff.token })).toBe('ok')
  expect((await world.as('resident2-c1').call('identity', 'invites', {})).items).toMatchObject([{ id: family.inviteId, status: 'expired' }])
})
test('only its maker takes an invitation back; someone else sees it as unknown', async () => {
  const { inviteId, token } = await world.as('staff-c1').call('identity', 'createInvite', { hat: 'staff', unitId: 'd1-s1-c1' })
  expect(await world.refusal('staff2-c1', 'identity', 'revokeInvite', { inviteId })).toBe('INVITE_INVALID')
  expect(await world.refusal('staff-c1', 'identity', 'revokeInvite', { inviteId: 'i_unknown' })).toBe('INVITE_INVALID')
  expect(await world.as('staff-c1').call('identity', 'revokeInvite', { inviteId })).toEqual({ inviteId })
  expect(await world.as('staff-c1').call('identity', 'revokeInvite', { inviteId })).toEqual({ inviteId })
  expect(await world.refusal('resident-c1', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
})
test('the invitations of who has lost the right are worth nothing', async () => {
  const { token } = await world.as('staff2-c1').call('identity', 'createInvite', { hat: 'staff', unitId: 'd1-s1-c1' })
  await world.as('staff-c1').call('accounts', 'removeHat', { personId: 'p-staff2-c1', hat: 'staff', id: 'd1-s1-c1' })
  expect(await world.refusal('resident-c1', 'identity', 'redeemInvite', { token })).toBe('INVITE_INVALID')
})
test('the list pages by cursor', async () => {
  for (let index = 0; index < 19; index++) await world.as('district-d1').call('identity', 'createInvite', { hat: 'districtStaff', unitId: 'd1' })
  await world.cloud.clock.advance(60_000)
  for (let index = 0; index < 5; index++) await world.as('district-d1').call('identity', 'createInvite', { hat: 'districtStaff', unitId: 'd1' })
  const first = await world.as('district-d1').call('identity', 'invites', {})
  const second = await world.as('district-d1').call('identity', 'invites', { cursor: first.nextCursor! })
  expect([first.items.length, second.nextCursor]).toEqual([20, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(20 + second.items.length)
  expect(await world.refusal('district-d1', 'identity', 'invites', { cursor: 'bm90LW91cnM' })).toBe('INPUT_INVALID')
})
