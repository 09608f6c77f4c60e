// 改派: the order leaves its partner and the worker's time is free again, in one transaction.
import type { dispatch } from '../../../contract/dispatch'
import { newServiceCode } from '../../_platform/ids'
import type { Handlers } from '../../_platform/serve'
import { redispatchOrder as decide, takeBookedStep } from '../../orders/public'

export const redispatchOrder: Handlers<typeof dispatch>['redispatch'] = (call, { orderId, reason }) => {
  const serviceCode = newServiceCode()
  return takeBookedStep(call, { step: 'redispatch', orderId, sides: ['staff'], texts: [reason], decide: (order) => decide(order, reason, serviceCode, call.now) })
}
