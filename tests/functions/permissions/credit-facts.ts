// The ledger as the matrix finds it: a partner with prepaid minutes, one that owes, minutes that wait for approval, an open proposal and
// an open dispute. All made by people through the functions themselves; the charge comes from the booking in use.
import type { World } from '../../support/world'
import { dayOf, monthOf } from '../../../cloudfunctions/credits/domain/calendar'

export async function makeCreditFacts(world: World, usedBookingId: string) {
  const [first, second] = [world.as('staff-c1'), world.as('staff2-c1')]
  const partnerId = 'pt-c1-02'
  const month = monthOf(world.now())
  const resource = await first.call('credits', 'proposeResource', { partnerId, resourceKind: 'goods', quantity: 20, minutes: 900 })
  await second.call('credits', 'decideProposal', { proposalId: resource.proposalId, verdict: 'sign' })
  const opening = await first.call('credits', 'proposeOpening', { partnerId: 'pt-c1-03', kind: 'openOwed', minutes: 120 })
  await second.call('credits', 'decideProposal', { proposalId: opening.proposalId, verdict: 'sign' })
  const day = dayOf(world.now())
  const { businessKey: declared } = await second.call('credits', 'declareMinutes', { partnerId, kind: 'repayService', minutes: 45, servedOn: day })
  const { waiting } = await first.call('credits', 'account', { partnerId })
  const { proposalId } = await second.call('credits', 'proposeResource', { partnerId, resourceKind: 'expertHours', quantity: 2, minutes: 120 })
  const charge = `booking:${usedBookingId}:charge`
  const { disputeId } = await world.as('merchant-c1').call('credits', 'disputeLine', { partnerId, businessKey: charge, month, reason: 'twice' })
  const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  return { month, quarter, day, charge, repaid: `proposal:${resource.proposalId}:acceptResource`, declared, declaredAt: waiting[0]!.occurredAt, proposalId, disputeId }
}
