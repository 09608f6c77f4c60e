// 取消: the worker's time is free again in the same transaction.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { SIDES } from '../domain/actions'
import { cancelOrder as decide } from '../domain/schedule'
import { takeBookedStep } from '../take-step'

export const cancelOrder: Handlers<typeof contract>['cancel'] = (call, { orderId, reason }) => takeBookedStep(call, {
  step: 'cancel', orderId, sides: SIDES.cancel, texts: [reason],
  decide: (order, { by }) => decide(order, by, reason ?? null, call.now),
})
