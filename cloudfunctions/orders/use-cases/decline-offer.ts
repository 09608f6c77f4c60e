// 拒单, with its reason for staff; the last no returns the order to waiting.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { partnerHatOf } from '../access'
import { SIDES } from '../domain/actions'
import { declineOffer as decide } from '../domain/offers'
import { takeStep } from '../take-step'

export const declineOffer: Handlers<typeof contract>['decline'] = async (call, { orderId, partnerId, reason, remark }) => {
  partnerHatOf(call, partnerId)
  return takeStep(call, { step: 'decline', orderId, sides: SIDES.decline, partnerId, texts: [remark], decide: (order) => decide(order, { partnerId, reason, remark: remark ?? null }, call.now) })
}
