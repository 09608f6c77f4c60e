// Agreements through the function: both sides at once, versions that follow each other with the ledger's lines after them, the review day,
// leaving; and nobody reads another partner's.
import { DAY_MS, lifeOf, type Terms } from '../../support/partner-life'
import { newRequestId, startWorld, type World } from '../../support/world'

const PARTNER = 'pt-c1-01'
let world: World
let life: ReturnType<typeof lifeOf>
beforeEach(async () => {
  world = await startWorld()
  life = lifeOf(world)
})
afterEach(() => world.close())
const version = (id: string) => world.read('agreements').find(({ _id }) => _id === id) as { status: string; endsOn: string; signatures: object[]; revision: number; endReason: string }
const account = () => world.read('creditAccounts').find(({ _id }) => _id === PARTNER) as { agreementId: string; terms: { softMinutes: number; hardMinutes: number; dueDays: number } } | undefined
const hashOf = async (persona: string, agreementId: string) => (await world.as(persona).call('agreements', 'get', { agreementId })).hash
const told = (personId: string, text: RegExp) => life.inbox(personId).filter(({ body }) => text.test(body)).length
async function standing(more: Partial<Terms> = {}, partnerId = PARTNER): Promise<string> {
  const { agreementId } = await world.as('staff-c1').call('agreements', 'start', { partnerId, terms: life.terms(more) })
  await world.as('staff-c1').call('agreements', 'propose', { agreementId, revision: 1 })
  return agreementId
}
async function signedBy(more: Partial<Terms> = {}): Promise<string> {
  const agreementId = await standing(more)
  await life.sign('owner-c1', agreementId)
  await life.sign('staff-c1', agreementId)
  return agreementId
}

test('both sides sign at once: both signatures are there, it counts, the ledger has its lines', async () => {
  const agreementId = await standing()
  const hash = await hashOf('owner-c1', agreementId)
  const sign = (persona: string, requestId: string) => world.ask(persona, 'agreements', 'sign', { agreementId, hash }, requestId)
  const ids = [newRequestId(), newRequestId()]
  const answers = await Promise.all([sign('owner-c1', ids[0]!), sign('staff-c1', ids[1]!)])
  // A side that lost its turn to the other too often is told to press again; the press that was made is not lost on the one that won.
  for (const [at, answer] of answers.entries()) if (!answer.ok) expect([(answer as { error: { code: string } }).error.code, await sign(['owner-c1', 'staff-c1'][at]!, newRequestId())]).toMatchObject(['CONFLICT_RETRY', { ok: true }])
  expect(version(agreementId)).toMatchObject({ status: 'signed', signatures: expect.arrayContaining([expect.objectContaining({ side: 'partner' }), expect.objectContaining({ side: 'community' })]) })
  expect(version(agreementId).signatures).toHaveLength(2)
  expect(account()).toMatchObject({ agreementId, terms: { softMinutes: 600, hardMinutes: 1200, dueDays: 30 } })
})
test('two of staff sign at once: one signature of the community', async () => {
  const agreementId = await standing()
  const hash = await hashOf('staff-c1', agreementId)
  const outcomes = await Promise.all(['staff-c1', 'staff2-c1'].map((persona) => world.refusal(persona, 'agreements', 'sign', { agreementId, hash })))
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(['AGREEMENT_SIDE_SIGNED', 'CONFLICT_RETRY']).toContain(outcomes.find((code) => code !== 'ok'))
  expect(version(agreementId)).toMatchObject({ status: 'proposed', signatures: [{ side: 'community' }] })
})
test('signed by one while the other takes it back to the table: no signature stands for words that may change', async () => {
  const agreementId = await standing()
  const hash = await hashOf('owner-c1', agreementId)
  await Promise.all([world.ask('owner-c1', 'agreements', 'sign', { agreementId, hash }), world.ask('staff-c1', 'agreements', 'reopen', { agreementId, revision: 1, text: '再谈谈' })])
  expect(version(agreementId)).toMatchObject({ status: 'draft', signatures: [], revision: 2 })
})
test('two drafts begun at once: there is one', async () => {
  const start = (persona: string) => world.refusal(persona, 'agreements', 'start', { partnerId: PARTNER, terms: life.terms() })
  const outcomes = await Promise.all([start('owner-c1'), start('staff-c1'), start('staff2-c1')])
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(await start('owner-c1')).toBe('AGREEMENT_DRAFT_EXISTS')
  expect(world.read('agreements')).toHaveLength(1)
})
test('a new version of today replaces the old at its second signature, and the ledger follows', async () => {
  const first = await signedBy()
  const second = await signedBy({ softMinutes: 300, hardMinutes: 900, dueDays: 20 })
  expect(version(first)).toMatchObject({ status: 'superseded', endsOn: life.dayIn(-1), endReason: '由第 2 版替代' })
  expect(account()).toMatchObject({ agreementId: second, terms: { softMinutes: 300, hardMinutes: 900, dueDays: 20 } })
})
test('a new version of next week: the old one and its lines count until then, then the new ones', async () => {
  const first = await signedBy()
  const second = await signedBy({ fromOn: life.dayIn(7), softMinutes: 300 })
  expect([version(first).status, version(first).endsOn, account()?.agreementId]).toEqual(['superseded', life.dayIn(6), first])
  await life.daysPass(6)
  expect(account()).toMatchObject({ agreementId: first, terms: { softMinutes: 600 } })
  await life.daysPass(1)
  expect(account()).toMatchObject({ agreementId: second, terms: { softMinutes: 300 } })
})
test('the review day: both sides are told once, it runs on, and staff see that it should be looked at', async () => {
  const agreementId = await signedBy({ reviewOn: life.dayIn(3) })
  await life.daysPass(2)
  expect([told('p-owner-c1', /复核/), told('p-staff-c1', /复核/)]).toEqual([0, 0])
  world.cloud.clock.jump(DAY_MS)
  await Promise.all([world.cloud.timers.fireNow('timers', 2), world.cloud.timers.fireNow('timers', 1)])
  expect([told('p-owner-c1', /复核/), told('p-staff-c1', /复核/), told('p-staff2-c1', /复核/)]).toEqual([1, 1, 1])
  expect(version(agreementId).status).toBe('signed')
  expect(await world.as('owner-c1').call('agreements', 'get', { agreementId })).toMatchObject({ isReviewDue: true, status: 'signed' })
  expect((await world.as('staff-c1').call('partnership', 'list', { communityId: 'd1-s1-c1' })).partners.find(({ id }) => id === PARTNER)?.agreement).toMatchObject({ isReviewDue: true })
  await life.daysPass(5)
  expect([told('p-owner-c1', /复核/), version(agreementId).status]).toEqual([1, 'signed'])
})
test('it ends after its last day, also the earlier one that staff set; both are told', async () => {
  const agreementId = await signedBy()
  await world.as('staff-c1').call('agreements', 'end', { agreementId, on: life.dayIn(2), reason: '场地要装修' })
  await life.daysPass(2)
  expect(version(agreementId).status).toBe('signed')
  await life.daysPass(1)
  expect(version(agreementId)).toMatchObject({ status: 'ended', endReason: '场地要装修' })
  expect([told('p-owner-c1', /已结束/), told('p-staff-c1', /已结束/)]).toEqual([1, 1])
})
test('leaving ends what counts, what would begin later and what is still talked over', async () => {
  const first = await signedBy()
  const second = await signedBy({ fromOn: life.dayIn(7) })
  const { agreementId: third } = await world.as('owner-c1').call('agreements', 'start', { partnerId: PARTNER, terms: life.terms() })
  await world.as('owner-c1').call('partnership', 'requestExit', { partnerId: PARTNER, reason: '搬走' })
  await world.as('staff-c1').call('partnership', 'settleExit', { partnerId: PARTNER })
  await world.as('staff-c1').call('partnership', 'finishExit', { partnerId: PARTNER })
  expect([first, second, third].map((id) => [version(id).status, version(id).endsOn <= life.dayIn(0) || id !== first])).toEqual([['ended', true], ['ended', true], ['discarded', true]])
  world.cloud.clock.jump(8 * DAY_MS)
  expect((await world.as('staff-c1').call('partnership', 'exit', { partnerId: PARTNER })).checks.find(({ item }) => item === 'agreement')).toMatchObject({ count: 0 })
})
test.each(['owner-c2', 'merchant-c1', 'worker-c1', 'staff-c2', 'subdistrict-s2'])('%s gets for the agreement of another partner the bytes of an unknown one', async (persona) => {
  const agreementId = await signedBy()
  const read = (id: string) => world.ask(persona, 'agreements', 'get', { agreementId: id }, 'request-same')
  expect(await read(agreementId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(JSON.stringify(await read(agreementId))).toBe(JSON.stringify(await read('ag-none')))
  expect(JSON.stringify(await world.ask(persona, 'agreements', 'list', { partnerId: PARTNER }, 'request-same'))).toBe(JSON.stringify(await world.ask(persona, 'agreements', 'list', { partnerId: 'pt-none' }, 'request-same')))
})
test('a worker of the partner and those above may look, and do nothing', async () => {
  const agreementId = await standing({}, 'pt-c1-02')
  for (const persona of ['worker-c1', 'subdistrict-s1', 'district-d1']) expect(await world.as(persona).call('agreements', 'get', { agreementId })).toMatchObject({ mySide: null, actions: [] })
  expect(await world.refusal('worker-c1', 'agreements', 'comment', { agreementId, text: '好' })).toBe('PERMISSION_DENIED')
})
test('who is owner and of staff at once acts for the partner, and cannot sign for both', async () => {
  const { token } = await world.as('staff-c1').call('identity', 'createInvite', { hat: 'staff', unitId: 'd1-s1-c1' })
  await world.as('owner-c1').call('identity', 'redeemInvite', { token })
  const agreementId = await standing()
  await life.sign('owner-c1', agreementId)
  expect(await world.refusal('owner-c1', 'agreements', 'sign', { agreementId, hash: await hashOf('owner-c1', agreementId) })).toBe('AGREEMENT_SIDE_SIGNED')
  expect(version(agreementId)).toMatchObject({ status: 'proposed', signatures: [{ side: 'partner' }] })
  await life.sign('staff2-c1', agreementId)
  expect(await world.refusal('owner-c1', 'agreements', 'end', { agreementId, on: life.dayIn(0), reason: '不想做了' })).toBe('PERMISSION_DENIED')
  expect(version(agreementId)).toMatchObject({ status: 'signed', endsOn: life.dayIn(365) })
})
test('an owner who is of staff elsewhere does not end it; one of staff who works for the partner acts on no side', async () => {
  const agreementId = await signedBy()
  await world.wear('owner-c1', { hat: 'staff', unitId: 'd1-s1-c2' })
  expect(await world.refusal('owner-c1', 'agreements', 'end', { agreementId, on: life.dayIn(0), reason: '不想做了' })).toBe('PERMISSION_DENIED')
  await world.wear('staff2-c1', { hat: 'partner', unitId: 'd1-s1-c1', partnerId: PARTNER, partnerName: '李师傅理发', role: 'worker' })
  expect(await world.refusal('staff2-c1', 'agreements', 'end', { agreementId, on: life.dayIn(0), reason: '不想做了' })).toBe('OWN_MATTER')
  expect(version(agreementId)).toMatchObject({ status: 'signed', endsOn: life.dayIn(365) })
})
const SLOT = { venueId: 'vn-c1-class', weekday: 2, fromMinute: 540, toMinute: 660 }
test('an hour of a room is one partner\'s: refused when put up and, of two put up before, at the signing of the second', async () => {
  const ours = await standing({ slots: [SLOT] })
  const theirs = await standing({ slots: [{ ...SLOT, fromMinute: 600, toMinute: 720 }] }, 'pt-c1-03')
  const [first, second] = [['owner-c1', ours], ['group-c1', theirs]] as const
  for (const [owner, id] of [first, second]) await life.sign(owner, id)
  const sign = async (id: string) => world.refusal('staff-c1', 'agreements', 'sign', { agreementId: id, hash: await hashOf('staff-c1', id) })
  const outcomes = await Promise.all([sign(ours), sign(theirs)])
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  const lost = outcomes[0] === 'ok' ? theirs : ours
  expect(await sign(lost)).toBe('AGREEMENT_TERMS_INVALID')
  const { agreementId } = await world.as('merchant-c1').call('agreements', 'start', { partnerId: 'pt-c1-02', terms: life.terms({ slots: [{ ...SLOT, fromMinute: 630, toMinute: 650 }] }) })
  expect(await world.refusal('merchant-c1', 'agreements', 'propose', { agreementId, revision: 1 })).toBe('AGREEMENT_TERMS_INVALID')
})
test('lines at nothing and first days that have passed are no terms', async () => {
  for (const more of [{ softMinutes: 0 }, { softMinutes: 0, hardMinutes: 0 }]) expect(await world.refusal('owner-c1', 'agreements', 'start', { partnerId: PARTNER, terms: life.terms(more) })).toBe('INPUT_INVALID')
  const { agreementId } = await world.as('owner-c1').call('agreements', 'start', { partnerId: PARTNER, terms: life.terms({ fromOn: life.dayIn(-1) }) })
  expect(await world.refusal('owner-c1', 'agreements', 'propose', { agreementId, revision: 1 })).toBe('AGREEMENT_TERMS_INVALID')
})
test('after its last day the ledger keeps the usual lines', async () => {
  const agreementId = await signedBy({ softMinutes: 60, hardMinutes: 90, dueDays: 5 })
  await world.as('staff-c1').call('agreements', 'end', { agreementId, on: life.dayIn(0), reason: '场地要装修' })
  expect(account()).toMatchObject({ agreementId, terms: { softMinutes: 60 } })
  await life.daysPass(1)
  expect(account()).toMatchObject({ agreementId: null, terms: { softMinutes: 600, hardMinutes: 1200, dueDays: 30 } })
})
test('those above read what was agreed, not who signed and what was said', async () => {
  const agreementId = await standing({}, 'pt-c1-02')
  await world.as('merchant-c1').call('agreements', 'comment', { agreementId, text: '好的' })
  await life.sign('merchant-c1', agreementId)
  const seen = async (persona: string) => {
    const { signatures, comments } = await world.as(persona).call('agreements', 'get', { agreementId })
    return [signatures.map(({ name }) => name !== ''), comments.length]
  }
  for (const persona of ['merchant-c1', 'worker-c1', 'staff-c1']) expect(await seen(persona)).toEqual([[true], 1])
  for (const persona of ['subdistrict-s1', 'district-d1']) expect(await seen(persona)).toEqual([[false], 0])
})
