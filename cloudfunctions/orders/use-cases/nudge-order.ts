// 催单: the community hears of it before an accept, the partner after it.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { SIDES } from '../domain/actions'
import { nudgeOrder as decide } from '../domain/schedule'
import { takeStep } from '../take-step'

export const nudgeOrder: Handlers<typeof contract>['nudge'] = (call, { orderId }) => takeStep(call, { step: 'nudge', orderId, sides: SIDES.nudge, decide: (order) => decide(order, call.now) })
