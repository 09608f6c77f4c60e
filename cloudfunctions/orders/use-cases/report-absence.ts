// 居民不在家: by who stands at the door or the owner; staff hear of it, the worker's time is free again.
import type { orders as contract } from '../../../contract/orders'
import { newServiceCode } from '../../_platform/ids'
import type { Handlers } from '../../_platform/serve'
import { mustBeAtWork } from '../access'
import { SIDES } from '../domain/actions'
import { reportAbsence as decide } from '../domain/assignment'
import { takeBookedStep } from '../take-step'

export const reportAbsence: Handlers<typeof contract>['reportAbsence'] = (call, { orderId, remark }) => {
  const serviceCode = newServiceCode()
  return takeBookedStep(call, {
    step: 'reportAbsence', orderId, sides: SIDES.reportAbsence, texts: [remark], tellsStaff: true,
    decide: (order, { viewer }) => {
      mustBeAtWork(order, viewer)
      return decide(order, remark, serviceCode, call.now)
    },
  })
}
