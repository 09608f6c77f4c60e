// 派单: ask the partners staff chose, or the first candidate. The hard filters hold for a chosen partner too; its calendar is its own to judge.
import type { dispatch } from '../../../contract/dispatch'
import { fail } from '../../_platform/errors'
import { must, type Handlers } from '../../_platform/serve'
import { offerTo, takeStep, type OrderDoc } from '../../orders/public'
import { partnersByIds, type PartnerDoc } from '../../partners/public'
import { asAsked } from '../asked'
import { rejectionOf } from '../domain/rank'
import { recommend } from '../recommend'

export const offerOrder: Handlers<typeof dispatch>['offer'] = (call, { orderId, partnerIds, answerMinutes, overrideReason }) => {
  let found: PartnerDoc[] = []
  let chosen = [...new Set(partnerIds)]
  return takeStep(call, {
    step: 'offer', orderId, sides: ['staff'], texts: [overrideReason],
    beside: async () => {
      found = await partnersByIds(chosen)
    },
    prepare: async (order) => {
      if (partnerIds) return
      const { candidates, partners } = await recommend(order, call.now)
      chosen = [candidates[0]?.partnerId ?? fail('CANDIDATES_NONE')]
      found = partners
    },
    decide: (order) => {
      const partners = chosen.map((id) => suitable(order, found.find(({ _id }) => _id === id), call.now))
      return offerTo(order, partners.map(asAsked), { minutes: answerMinutes, reason: overrideReason ?? null }, call.now)
    },
  })
}
/** NOT_FOUND outside the order's community, PARTNER_NOT_ACTIVE, PARTNER_NOT_SUITABLE with the reason. */
function suitable(order: OrderDoc, found: PartnerDoc | undefined, now: string): PartnerDoc {
  const partner = must(found?.communityId === order.communityId && found)
  const reason = rejectionOf(order, partner, now)
  if (reason === 'inactive') fail('PARTNER_NOT_ACTIVE', { partnerId: partner._id })
  if (reason) fail('PARTNER_NOT_SUITABLE', { partnerId: partner._id, reason })
  return partner
}
