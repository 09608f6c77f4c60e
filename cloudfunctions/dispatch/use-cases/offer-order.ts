// 派单: ask the partners staff chose, or the first candidate. The hard filters hold for a chosen partner too; its calendar is its own to judge.
import type { dispatch } from '../../../contract/dispatch'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { offerTo, takeStep } from '../../orders/public'
import { partnersByIds, type PartnerDoc } from '../../partners/public'
import { asAsked } from '../asked'
import { recommend } from '../recommend'
import { suitable } from '../suitable'

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
