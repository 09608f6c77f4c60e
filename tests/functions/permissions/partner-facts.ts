// Partner life as the matrix finds it: a merchant and its invitation, applications handed in and still a draft, a paper that waits,
// agreements being written, up for signing and signed, partners on their way out. All made through the functions themselves.
import { lifeOf } from '../../support/partner-life'
import type { World } from '../../support/world'

const MERCHANT = { name: '老街面馆', trade: 'food', gridId: 'd1-s1-c1-g1', address: '团结路 3 号', contactName: '冯师傅', phone: '10055556666', status: 'interested', notes: '' } as const
export const MERCHANT_FIELDS = MERCHANT

export async function makePartnerFacts(world: World) {
  const life = lifeOf(world)
  const staff = world.as('staff-c1')
  const { merchantId } = await staff.call('admission', 'saveMerchant', { communityId: 'd1-s1-c1', fields: MERCHANT })
  const invitation = await staff.call('admission', 'inviteMerchant', { merchantId })
  const submitted = await life.apply('resident-c1')
  const draft = await draftInC2(world)
  const paper = await life.picture('p-merchant-c1')
  const { documentId } = await world.as('merchant-c1').call('partnership', 'submitDocument', { partnerId: 'pt-c1-02', kind: 'healthCertificate', pictureIds: [paper], expiresOn: life.dayIn(300) })
  const toSign = await startedBy(world, 'merchant-c1', 'pt-c1-02')
  await staff.call('agreements', 'propose', { agreementId: toSign, revision: 1 })
  const written = await startedBy(world, 'owner-c1', 'pt-c1-01')
  const signed = await startedBy(world, 'group-c1', 'pt-c1-03')
  await staff.call('agreements', 'propose', { agreementId: signed, revision: 1 })
  for (const who of ['group-c1', 'staff-c1']) await life.sign(who, signed)
  await world.as('group-c1').call('partnership', 'requestExit', { partnerId: 'pt-c1-03', reason: '人手不够了' })
  await world.as('owner-c1').call('partnership', 'requestExit', { partnerId: 'pt-c1-01', reason: '搬走了' })
  await staff.call('partnership', 'settleExit', { partnerId: 'pt-c1-01' })
  const { hash } = await staff.call('agreements', 'get', { agreementId: toSign })
  return { merchantId, invitation, submitted, draft, documentId, paper, agreements: { toSign, written, signed, hash }, fields: await life.fields('p-resident-c1'), terms: life.terms(), dayAhead: life.dayIn(30), year: Number(life.dayIn(0).slice(0, 4)) }
}
/** Complete, but not handed in. */
async function draftInC2(world: World) {
  const me = world.as('resident-c1')
  const { applicationId, version } = await me.call('admission', 'startApplication', { communityId: 'd1-s1-c2', kind: 'individual' })
  return me.call('admission', 'saveApplication', { applicationId, version, fields: await lifeOf(world).fields('p-resident-c1') })
}
async function startedBy(world: World, who: string, partnerId: string): Promise<string> {
  return (await world.as(who).call('agreements', 'start', { partnerId, terms: lifeOf(world).terms() })).agreementId
}
