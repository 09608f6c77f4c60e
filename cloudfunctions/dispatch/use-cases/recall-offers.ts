// 撤回: every open offer is taken back; the order waits for dispatch again.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { recallOffers as decide, takeStep } from '../../orders/public'

export const recallOffers: Handlers<typeof dispatch>['recall'] = (call, { orderId, reason }) => takeStep(call, { step: 'recall', orderId, sides: ['staff'], texts: [reason], decide: (order) => decide(order, reason, call.now) })
