// 无人接单: kept as unmet demand.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { markUnserved as decide, takeStep } from '../../orders/public'

export const markUnserved: Handlers<typeof dispatch>['markUnserved'] = (call, { orderId, reason }) => takeStep(call, { step: 'markUnserved', orderId, sides: ['staff'], texts: [reason], decide: (order) => decide(order, reason) })
