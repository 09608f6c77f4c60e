// 不受理: with a reason for the resident side and staff (A4).
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { refuseOrder as decide, takeStep } from '../../orders/public'

export const refuseOrder: Handlers<typeof dispatch>['refuse'] = (call, { orderId, reason, kind = 'other' }) => takeStep(call, { step: 'refuse', orderId, sides: ['staff'], texts: [reason], decide: (order) => decide(order, reason, kind) })
