// 开始服务: with the code the resident reads out, by who goes there or an owner of the partner.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { mustBeAtWork } from '../access'
import { SIDES } from '../domain/actions'
import { startService as decide } from '../domain/serve-order'
import { takeStep } from '../take-step'

export const startService: Handlers<typeof contract>['start'] = (call, { orderId, serviceCode }) => takeStep(call, {
  step: 'start', orderId, sides: SIDES.start,
  decide: (order, { viewer }) => {
    mustBeAtWork(order, viewer)
    return decide(order, serviceCode, call.requestId, call.now)
  },
})
