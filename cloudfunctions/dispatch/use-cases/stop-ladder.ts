// 停止自动询问: who is being asked may still answer.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { stopLadder as decide, takeStep } from '../../orders/public'

export const stopLadder: Handlers<typeof dispatch>['stopLadder'] = (call, { orderId }) => takeStep(call, { step: 'stopLadder', orderId, sides: ['staff'], decide: (order) => decide(order) })
