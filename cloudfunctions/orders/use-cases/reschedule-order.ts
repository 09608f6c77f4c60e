// 改时间: new wishes before an accept, one new start in the worker's free time after it.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { SIDES } from '../domain/actions'
import { rescheduleOrder as decide } from '../domain/schedule'
import { takeBookedStep } from '../take-step'

export const rescheduleOrder: Handlers<typeof contract>['reschedule'] = (call, { orderId, wishes }) => takeBookedStep(call, {
  step: 'reschedule', orderId, sides: SIDES.reschedule, decide: (order, { by }) => decide(order, by, [...wishes].sort(), call.now),
})
