// The whole way of one partner: apply, be returned, mend, be admitted, agree, let a certificate run out, renew it, leave.
import { monthOf } from '../../cloudfunctions/credits/domain/calendar'
import { assertInvariants } from '../support/invariants'
import { loopOf } from '../support/order-loop'
import { lifeOf } from '../support/partner-life'
import { startWorld, type World } from '../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

test('入驻申请→退回→补交→通过→试运行→双方签协议→证件到期不再派新单、已接的单照做→换证→结清退出', async () => {
  const { as, refusal } = world
  const life = lifeOf(world)
  const loop = loopOf(world)
  const owner = as('resident2-c1')
  const staff = as('staff-c1')

  // apply, returned, mended, approved
  const handedIn = await life.apply('resident2-c1')
  const returned = await staff.call('admission', 'reviewApplication', {
    applicationId: handedIn.applicationId, version: handedIn.version, outcome: 'return', reason: '健康证看不清', documents: [{ kind: 'healthCertificate', verdict: 'return', reason: '照片太模糊' }],
  })
  expect(life.inbox('p-resident2-c1').at(-1)).toMatchObject({ title: '入驻申请已退回' })
  const again = await owner.call('admission', 'saveApplication', { applicationId: returned.applicationId, version: returned.version, fields: await life.fields('p-resident2-c1') })
  const resubmitted = await owner.call('admission', 'submitApplication', { applicationId: again.applicationId, version: again.version })
  const { partnerId } = await life.approve(resubmitted.applicationId, resubmitted.version)
  const me = await owner.call('identity', 'me', {})
  expect(me.person?.hats).toContainEqual(expect.objectContaining({ hat: 'partner', partnerId, role: 'owner', partnerName: '赵师傅修脚' }))
  expect(life.partner(partnerId!)).toMatchObject({ status: 'trial', qualifications: [{ kind: 'healthCertificate' }] })

  // one agreement, signed by two different people
  const { agreementId } = await owner.call('agreements', 'start', { partnerId: partnerId!, terms: life.terms() })
  await staff.call('agreements', 'comment', { agreementId, text: '公益占比再高一点可以吗' })
  const saved = await owner.call('agreements', 'save', { agreementId, revision: 1, terms: life.terms({ welfarePercent: 40 }) })
  await staff.call('agreements', 'propose', { agreementId, revision: saved.revision })
  await life.sign('resident2-c1', agreementId)
  expect(await life.sign('staff-c1', agreementId)).toMatchObject({ status: 'signed' })
  expect(world.read('creditAccounts').find(({ _id }) => _id === partnerId)).toMatchObject({ agreementId, terms: { softMinutes: 600, hardMinutes: 1200, dueDays: 30 } })

  // an order accepted before the certificate ends
  await life.daysPass(58)
  const orderId = await loop.place()
  await loop.offer(orderId, [partnerId!])
  await loop.accept(orderId, 'resident2-c1', partnerId!)
  expect(life.inbox('p-resident2-c1').filter(({ kind }) => kind === 'documentDue').map(({ body }) => body.match(/还有 (\d+) 天/)?.[1])).toEqual(['30', '7'])
  await loop.start(orderId, 'resident2-c1')

  // it has ended: no new offers, the accepted one goes on
  await life.daysPass(3)
  const late = await loop.place()
  expect(await refusal('staff-c1', 'dispatch', 'offer', { orderId: late, partnerIds: [partnerId] })).toBe('PARTNER_NOT_SUITABLE')
  const { rejected } = await staff.call('dispatch', 'candidates', { orderId: late })
  expect(rejected).toContainEqual({ reason: 'certificate', count: 1 })
  await loop.deliver(orderId, 'resident2-c1')
  await loop.confirm(orderId)
  expect(loop.order(orderId)).toMatchObject({ status: 'completed', partnerId, creditHold: { status: 'posted', postedMinutes: 40 } })
  expect(await owner.call('credits', 'account', { partnerId: partnerId! })).toMatchObject({ balanceMinutes: -40 })
  expect(life.inbox('p-staff-c1').filter(({ title }) => title === '健康证已到期')).toHaveLength(1)

  // renewed by upload, passed by staff: asked again
  const { documentId } = await owner.call('partnership', 'submitDocument', { partnerId: partnerId!, kind: 'healthCertificate', pictureIds: [await life.picture('p-resident2-c1')], expiresOn: life.dayIn(365) })
  expect(await refusal('staff-c1', 'dispatch', 'offer', { orderId: late, partnerIds: [partnerId] })).toBe('PARTNER_NOT_SUITABLE')
  await staff.call('partnership', 'decideDocument', { documentId, verdict: 'pass', reason: '' })
  await loop.offer(late, [partnerId!])

  // leaving: not with an open offer, then with nothing open
  await owner.call('partnership', 'requestExit', { partnerId: partnerId!, reason: '回老家了' })
  await staff.call('partnership', 'settleExit', { partnerId: partnerId! })
  expect(await refusal('staff-c1', 'partnership', 'finishExit', { partnerId })).toBe('EXIT_NOT_SETTLED')
  await owner.call('orders', 'decline', { orderId: late, partnerId: partnerId!, reason: 'other' })
  expect(await staff.call('partnership', 'exit', { partnerId: partnerId! })).toMatchObject({ mayFinish: true })
  expect(await staff.call('partnership', 'finishExit', { partnerId: partnerId! })).toEqual({ partnerId, stage: 'exited' })
  expect(life.partner(partnerId!)).toMatchObject({ status: 'exited', workers: [] })
  // What was prepaid fell to the community; the account stays readable for staff, no more for who has left.
  const closed = { partnerId: partnerId!, month: monthOf(world.now()) }
  expect(await staff.call('credits', 'statement', closed)).toMatchObject({ partnerName: '赵师傅修脚', closingMinutes: 0, lines: expect.arrayContaining([expect.objectContaining({ kind: 'donate', memo: 'exit', signedMinutes: 40 })]) })
  expect(await refusal('resident2-c1', 'credits', 'statement', closed)).toBe('PERMISSION_DENIED')
  expect((await owner.call('identity', 'me', {})).person?.hats.map(({ hat }) => hat)).toEqual(['resident'])
  expect(world.read('agreements').find(({ _id }) => _id === agreementId)).toMatchObject({ status: 'ended', endsOn: life.dayIn(0) })
  expect((await staff.call('partnership', 'partner', { partnerId: partnerId! })).events.map(({ what }) => what)).toEqual(['退出合作', '开始结清', '提出退出', '通过入驻申请，开始试运行'])
  assertInvariants(world)
})
