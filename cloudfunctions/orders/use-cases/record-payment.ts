// 记录收款: paid outside, written down here; by who worked or by staff (C6).
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { mustBeAtWork } from '../access'
import { SIDES } from '../domain/actions'
import { recordPayment as decide } from '../domain/serve-order'
import { takeStep } from '../take-step'

export const recordPayment: Handlers<typeof contract>['recordPayment'] = (call, { orderId, amountFen, way }) => takeStep(call, {
  step: 'recordPayment', orderId, sides: SIDES.recordPayment,
  decide: (order, { viewer, by }) => {
    if (viewer.side === 'partner') mustBeAtWork(order, viewer)
    return decide(order, by, amountFen, way, call.now)
  },
})
