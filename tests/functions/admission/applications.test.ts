// Applications under rivals and repeats: one partner of one approval, one outcome of several; and who may know of an application.
import { lifeOf } from '../../support/partner-life'
import { newRequestId, startWorld, type World } from '../../support/world'

type Answer = { ok: boolean; error?: { code: string } }
let world: World
let life: ReturnType<typeof lifeOf>
beforeEach(async () => {
  world = await startWorld()
  life = lifeOf(world)
})
afterEach(() => world.close())
const stored = (applicationId: string) => world.read('applications').find(({ _id }) => _id === applicationId) as { status: string; version: number; steps: object[]; partnerId: string | null }
const won = (answers: Answer[]) => answers.filter(({ ok }) => ok).length
const lost = (answers: Answer[]) => answers.filter(({ ok }) => !ok).map(({ error }) => error!.code)
const newPartners = () => world.read('partners').filter(({ name }) => name === '赵师傅修脚')
const review = (staff: string, applicationId: string, version: number, outcome = 'approve', requestId = newRequestId()) =>
  world.ask(staff, 'admission', 'reviewApplication', { applicationId, version, outcome, reason: outcome === 'approve' ? '' : '再想想', documents: [{ kind: 'healthCertificate', verdict: 'pass', reason: '' }] }, requestId) as Promise<Answer>

test('two of staff approve at once: one does, there is one partner, one owner hat, one record, one set of papers', async () => {
  const { applicationId, version } = await life.apply('resident2-c1')
  const answers = await Promise.all([review('staff-c1', applicationId, version), review('staff2-c1', applicationId, version), review('staff-c1', applicationId, version)])
  expect(won(answers)).toBe(1)
  for (const code of lost(answers)) expect(['APPLICATION_WRONG_STATUS', 'CONFLICT_RETRY']).toContain(code)
  expect(newPartners()).toHaveLength(1)
  expect(stored(applicationId)).toMatchObject({ status: 'approved', version: version + 1, partnerId: newPartners()[0]!._id })
  expect((world.read('people').find(({ _id }) => _id === 'p-resident2-c1') as { hats: { hat: string }[] }).hats.filter(({ hat }) => hat === 'partner')).toHaveLength(1)
  expect([world.read('partnerRecords').length, world.read('partnerDocuments').length]).toEqual([1, 1])
  expect(life.inbox('p-resident2-c1').filter(({ title }) => title === '入驻申请已通过')).toHaveLength(1)
})
test('approved, rejected and withdrawn at once: one of them, and everything fits it', async () => {
  const { applicationId, version } = await life.apply('resident2-c1')
  const answers = await Promise.all([review('staff-c1', applicationId, version), review('staff2-c1', applicationId, version, 'reject'), world.ask('resident2-c1', 'admission', 'withdrawApplication', { applicationId, version })]) as Answer[]
  const { status, steps } = stored(applicationId)
  expect([won(answers), steps.length]).toEqual([1, 3])
  expect(['approved', 'rejected', 'withdrawn']).toContain(status)
  expect(newPartners()).toHaveLength(status === 'approved' ? 1 : 0)
})
test('an approval asked for again with the same id is answered the same and makes nothing twice', async () => {
  const { applicationId, version } = await life.apply('resident2-c1')
  const requestId = newRequestId()
  const answers = await Promise.all([1, 2, 3].map(() => review('staff-c1', applicationId, version, 'approve', requestId)))
  expect(new Set([...answers, await review('staff-c1', applicationId, version, 'approve', requestId)].map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(newPartners()).toHaveLength(1)
})
test('one live application per person and community, however often it is begun; after its end a new one', async () => {
  const start = () => world.as('visitor').call('admission', 'startApplication', { communityId: 'd1-s1-c1', kind: 'individual', applicantName: '新来的师傅' })
  const ids = new Set((await Promise.all([start(), start(), start()].map((one) => one.catch(() => null)))).flatMap((one) => (one ? [one.applicationId] : [])))
  expect([ids.size, world.read('applications').length]).toEqual([1, 1])
  const { applicationId, version } = await start()
  await world.as('visitor').call('admission', 'withdrawApplication', { applicationId, version })
  expect((await start()).applicationId).not.toBe(applicationId)
})
test('a visitor must say a name and becomes a person without a hat, who may apply and nothing else', async () => {
  expect(await world.refusal('visitor', 'admission', 'startApplication', { communityId: 'd1-s1-c1', kind: 'individual' })).toBe('PROFILE_INCOMPLETE')
  expect(await world.refusal('visitor', 'admission', 'startApplication', { communityId: 'd1-s1', kind: 'individual', applicantName: '师傅' })).toBe('UNIT_NOT_FOUND')
  const { applicationId } = await world.as('visitor').call('admission', 'startApplication', { communityId: 'd1-s1-c1', kind: 'individual', applicantName: '师傅' })
  expect(await world.as('visitor').call('identity', 'me', {})).toMatchObject({ person: { name: '师傅', hats: [] } })
  expect((await world.as('visitor').call('admission', 'myApplications', {})).applications.map(({ id }) => id)).toEqual([applicationId])
  expect(await world.refusal('visitor', 'orders', 'mine', { tab: 'live' })).toBe('PERMISSION_DENIED')
})
test.each(['staff-c2', 'staff-c3', 'subdistrict-s1', 'district-d1', 'owner-c1', 'resident-c1', 'visitor'])('%s gets for an application of 团结社区 the bytes of an unknown one', async (persona) => {
  const { applicationId } = await life.apply('resident2-c1')
  const read = (id: string) => world.ask(persona, 'admission', 'application', { applicationId: id }, 'request-same')
  expect(await read(applicationId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(JSON.stringify(await read(applicationId))).toBe(JSON.stringify(await read('ap-none')))
})
test('staff see it from its first handing-in on, and the look leaves its row', async () => {
  const { applicationId, version } = await world.as('resident2-c1').call('admission', 'startApplication', { communityId: 'd1-s1-c1', kind: 'individual' })
  expect(await world.refusal('staff-c1', 'admission', 'application', { applicationId })).toBe('NOT_FOUND')
  expect(await world.refusal('staff-c1', 'admission', 'reviewApplication', { applicationId, version, outcome: 'reject', reason: '不行', documents: [] })).toBe('NOT_FOUND')
  expect(await world.refusal('staff-c2', 'admission', 'applications', { communityId: 'd1-s1-c1', status: 'submitted' })).toBe('NOT_FOUND')
  const handedIn = await life.apply('resident2-c1')
  expect(handedIn.applicationId).toBe(applicationId)
  expect((await world.as('staff-c1').call('admission', 'applications', { communityId: 'd1-s1-c1', status: 'submitted' })).items.map(({ id }) => id)).toEqual([applicationId])
  await world.as('staff-c1').call('admission', 'application', { applicationId })
  expect(world.read('audit').filter(({ action }) => action === 'application.read')).toMatchObject([{ personId: 'p-staff-c1', subjectId: applicationId, unitId: 'd1-s1-c1' }])
})
test('one of staff decides neither on the own application nor over the partner that came of it', async () => {
  const { applicationId, version } = await life.apply('staff-c1')
  expect(await world.refusal('staff-c1', 'admission', 'reviewApplication', { applicationId, version, outcome: 'approve', reason: '', documents: [{ kind: 'healthCertificate', verdict: 'pass', reason: '' }] })).toBe('OWN_MATTER')
  const { partnerId } = await life.approve(applicationId, version, ['healthCertificate'], 'staff2-c1')
  expect(await world.refusal('staff-c1', 'partnership', 'changeStatus', { partnerId, action: 'activate', reason: '好' })).toBe('OWN_MATTER')
  expect(await world.refusal('staff-c1', 'partnership', 'saveReview', { partnerId, year: Number(life.dayIn(0).slice(0, 4)), sentence: '很好' })).toBe('OWN_MATTER')
  expect(await world.as('staff-c1').call('partnership', 'partner', { partnerId: partnerId! })).toMatchObject({ isOwner: true, isStaff: false, actions: [] })
  expect(await world.refusal('staff2-c1', 'partnership', 'changeStatus', { partnerId, action: 'activate', reason: '好' })).toBe('ok')
})
test('two invitations to one merchant make one partner, and the merchant keeps it', async () => {
  const fields = { name: '王记面馆', trade: 'food' as const, gridId: 'd1-s1-c1-g1', address: '团结路 1 号', contactName: '', status: 'listed' as const, notes: '' }
  const { merchantId } = await world.as('staff-c1').call('admission', 'saveMerchant', { communityId: 'd1-s1-c1', fields })
  const tokens = [await world.as('staff-c1').call('admission', 'inviteMerchant', { merchantId }), await world.as('staff-c1').call('admission', 'inviteMerchant', { merchantId })].map(({ token }) => token)
  const [first, second] = [await life.apply('resident-c1', {}, { token: tokens[0]! }), await life.apply('resident2-c1', {}, { token: tokens[1]! })]
  const { partnerId } = await life.approve(first.applicationId, first.version)
  const documents = [{ kind: 'healthCertificate', verdict: 'pass', reason: '' }]
  expect(await world.refusal('staff-c1', 'admission', 'reviewApplication', { applicationId: second.applicationId, version: second.version, outcome: 'approve', reason: '', documents })).toBe('APPLICATION_MERCHANT_TAKEN')
  await world.as('resident2-c1').call('admission', 'withdrawApplication', { applicationId: second.applicationId, version: second.version })
  expect(world.read('merchants')).toMatchObject([{ _id: merchantId, status: 'applied', partnerId }])
})
