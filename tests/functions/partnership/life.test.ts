// A partner's life by the clock and under rivals: suspensions that end by themselves, papers that are told in time, one outcome of several.
import { DAY_MS, lifeOf } from '../../support/partner-life'
import { loopOf } from '../../support/order-loop'
import { newRequestId, startWorld, type World } from '../../support/world'

const PARTNER = 'pt-c1-01'
let world: World
let life: ReturnType<typeof lifeOf>
beforeEach(async () => {
  world = await startWorld()
  life = lifeOf(world)
})
afterEach(() => world.close())
const change = (action: string, more: object = {}, staff = 'staff-c1', partnerId = PARTNER) => world.refusal(staff, 'partnership', 'changeStatus', { partnerId, action, reason: '摊位调整', ...more })
const status = () => life.partner(PARTNER).status
const titles = (personId: string) => life.inbox(personId).map(({ title }) => title)
/** A health certificate of this partner that ends in so many days, handed in and passed. */
async function paperUntil(days: number): Promise<string> {
  const { documentId } = await world.as('owner-c1').call('partnership', 'submitDocument', { partnerId: PARTNER, kind: 'healthCertificate', pictureIds: [await life.picture('p-owner-c1')], expiresOn: life.dayIn(days) })
  await world.as('staff-c1').call('partnership', 'decideDocument', { documentId, verdict: 'pass', reason: '' })
  return documentId
}

test('a suspension with a last day ends by itself on the next, once, and the owner is told', async () => {
  expect(await change('suspend', { until: life.dayIn(2) })).toBe('ok')
  await life.daysPass(2)
  expect(status()).toBe('suspended')
  world.cloud.clock.jump(DAY_MS)
  await Promise.all([world.cloud.timers.fireNow('timers', 3), world.cloud.timers.fireNow('timers', 1)])
  expect(status()).toBe('active')
  const { events } = await world.as('staff-c1').call('partnership', 'partner', { partnerId: PARTNER })
  expect(events.map(({ by, what, why }) => [by, what, why])).toEqual([['系统', '恢复合作（合作中）', '暂停期已满'], ['社区', `暂停合作，到 ${life.dayIn(-1)} 为止`, '摊位调整']])
  expect(titles('p-owner-c1').filter((title) => title.startsWith('恢复合作'))).toHaveLength(1)
})
test('one without a last day stays until staff resume; resumed early, the clock does nothing more', async () => {
  await change('suspend')
  await life.daysPass(40)
  expect(status()).toBe('suspended')
  await change('resume')
  await change('suspend', { until: life.dayIn(1) })
  await change('resume')
  await life.daysPass(3)
  expect([status(), titles('p-owner-c1').filter((title) => title.startsWith('恢复合作')).length]).toEqual(['active', 2])
})
test('suspending takes back open offers, keeps new ones away, and lets accepted work be finished', async () => {
  const loop = loopOf(world)
  const [accepted, open, next] = [await loop.place(), await loop.place(), await loop.place()]
  await loop.offer(accepted)
  await loop.accept(accepted)
  await loop.offer(open)
  await change('suspend')
  expect(loop.order(open)).toMatchObject({ status: 'placed', offeredPartnerIds: [] })
  expect(await world.refusal('staff-c1', 'dispatch', 'offer', { orderId: next, partnerIds: [PARTNER] })).toBe('PARTNER_NOT_ACTIVE')
  await loop.start(accepted)
  await loop.deliver(accepted)
  await loop.confirm(accepted)
  expect(loop.order(accepted)).toMatchObject({ status: 'completed' })
})
test('a suspension asked again after the partner was resumed takes back nothing, nor does the clock', async () => {
  const loop = loopOf(world)
  const requestId = newRequestId()
  const suspend = () => world.ask('staff-c1', 'partnership', 'changeStatus', { partnerId: PARTNER, action: 'suspend', reason: '摊位调整' }, requestId)
  const first = await suspend()
  await change('resume')
  const orderId = await loop.place()
  await loop.offer(orderId)
  expect(await suspend()).toEqual(first)
  world.cloud.clock.jump(3 * 60_000)
  await world.cloud.timers.fireNow('timers', 1)
  expect([status(), loop.order(orderId).offeredPartnerIds]).toEqual(['active', [PARTNER]])
})
test('two of staff suspend at once: one does, there is one event and one message', async () => {
  const outcomes = await Promise.all([change('suspend'), change('suspend', {}, 'staff2-c1')])
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(['PARTNER_WRONG_STATUS', 'CONFLICT_RETRY']).toContain(outcomes.find((code) => code !== 'ok'))
  expect(titles('p-owner-c1')).toEqual(['暂停合作'])
})
test('papers are told to owner and staff 30, 7 and 1 days before and on the day after, each once, however often the timer runs', async () => {
  await paperUntil(40)
  const told: [number, string][] = []
  for (let day = 1; day <= 45; day++) {
    const before = life.inbox('p-owner-c1').length
    world.cloud.clock.jump(DAY_MS)
    await world.cloud.timers.fireNow('timers', 2)
    for (const { title } of life.inbox('p-owner-c1').slice(before)) told.push([40 - day, title])
  }
  expect(told).toEqual([[30, '健康证快到期了'], [7, '健康证快到期了'], [1, '健康证快到期了'], [-1, '健康证已到期']])
  for (const staff of ['p-staff-c1', 'p-staff2-c1']) expect(titles(staff).filter((title) => title.startsWith('健康证'))).toHaveLength(4)
})
test('a newer paper takes the place of one that waits; two verdicts at once: one holds', async () => {
  const submit = async (days: number) => world.as('owner-c1').call('partnership', 'submitDocument', { partnerId: PARTNER, kind: 'healthCertificate', pictureIds: [await life.picture('p-owner-c1')], expiresOn: life.dayIn(days) })
  const first = await submit(100)
  const second = await submit(200)
  expect(await world.refusal('staff-c1', 'partnership', 'decideDocument', { documentId: first.documentId, verdict: 'pass', reason: '' })).toBe('DOCUMENT_WRONG_STATUS')
  const outcomes = await Promise.all([['staff-c1', 'pass'], ['staff2-c1', 'return']].map(([staff, verdict]) => world.refusal(staff!, 'partnership', 'decideDocument', { documentId: second.documentId, verdict, reason: '看不清' })))
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  const passed = outcomes[0] === 'ok'
  expect(life.partner(PARTNER).qualifications.find(({ kind }) => kind === 'healthCertificate')?.expiresOn === life.dayIn(200)).toBe(passed)
  expect(world.read('partnerDocuments').find(({ _id }) => _id === second.documentId)).toMatchObject({ status: passed ? 'current' : 'returned' })
})
test('an exit that staff ask for is told to the owner', async () => {
  await world.as('staff-c1').call('partnership', 'requestExit', { partnerId: PARTNER, reason: '场地收回' })
  expect(titles('p-owner-c1')).toEqual(['提出退出合作'])
})
test('finished by two at once: left once, nobody wears its hat, prepaid minutes are given once, and no credit is signed for it any more', async () => {
  const { proposalId } = await world.as('staff-c1').call('credits', 'proposeResource', { partnerId: PARTNER, minutes: 500, resourceKind: 'books', quantity: 1 })
  await world.as('owner-c1').call('partnership', 'requestExit', { partnerId: PARTNER, reason: '搬走' })
  await world.as('staff-c1').call('partnership', 'settleExit', { partnerId: PARTNER })
  const outcomes = await Promise.all(['staff-c1', 'staff2-c1'].map((staff) => world.refusal(staff, 'partnership', 'finishExit', { partnerId: PARTNER })))
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(life.partner(PARTNER)).toMatchObject({ status: 'exited', workers: [] })
  expect(JSON.stringify(world.read('people').map(({ hats }) => hats))).not.toContain(PARTNER)
  expect(await change('suspend')).toBe('PARTNER_WRONG_STATUS')
  expect(await world.refusal('staff-c1', 'partnership', 'requestExit', { partnerId: PARTNER, reason: '再来' })).toBe('EXIT_WRONG_STAGE')
  const proposal = world.read('creditProposals').find(({ _id }) => _id === proposalId)!
  expect(proposal).toMatchObject({ status: 'rejected', decidedBy: 'system' })
  // Proposed in the very moment of leaving, after what was open had been rejected.
  await world.cloud.write('creditProposals', [{ ...proposal, status: 'open', decidedBy: null, decidedAt: null }])
  expect(await world.refusal('staff2-c1', 'credits', 'decideProposal', { proposalId, verdict: 'sign' })).toBe('PARTNER_WRONG_STATUS')
  for (const [action, input] of [['proposeResource', { minutes: 5, resourceKind: 'books', quantity: 1 }], ['declareMinutes', { kind: 'repayService', minutes: 5, servedOn: life.dayIn(0) }]] as const) {
    expect([action, await world.refusal('staff-c1', 'credits', action, { partnerId: PARTNER, ...input })]).toEqual([action, 'PARTNER_WRONG_STATUS'])
  }
})
test.each(['owner-c2', 'merchant-c1', 'staff-c2', 'subdistrict-s2'])('%s gets for a foreign partner\'s life the bytes of an unknown one', async (persona) => {
  for (const action of ['partner', 'exit']) {
    const read = (partnerId: string) => world.ask(persona, 'partnership', action, { partnerId }, 'request-same')
    expect(await read(PARTNER)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(JSON.stringify(await read(PARTNER))).toBe(JSON.stringify(await read('pt-none')))
  }
})
test('pictures of papers: for the owner and the community\'s own staff, whose look leaves a row; not for those above', async () => {
  await paperUntil(100)
  const pictures = async (persona: string) => (await world.as(persona).call('partnership', 'partner', { partnerId: PARTNER })).documents.flatMap((document) => document.pictures).length
  expect([await pictures('owner-c1'), await pictures('staff-c1'), await pictures('subdistrict-s1'), await pictures('district-d1')]).toEqual([1, 1, 0, 0])
  expect(world.read('audit').filter(({ action }) => action === 'partner.documentsRead')).toMatchObject([{ personId: 'p-staff-c1', subjectId: PARTNER }])
})
