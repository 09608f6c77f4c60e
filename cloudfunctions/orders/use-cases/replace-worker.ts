// 换人上门 (A21): by an owner of the partner that holds the order; the one worker's time is given back and the other's taken in one
// transaction (I4).
import type { orders as contract } from '../../../contract/orders'
import { fail } from '../../_platform/errors'
import { must, type Handlers } from '../../_platform/serve'
import { partnerOf } from '../../partners/public'
import { viewersOf } from '../access'
import { SIDES } from '../domain/actions'
import { replaceWorker as decide } from '../domain/assignment'
import { mustAllow } from '../domain/transitions'
import { isHolder } from '../domain/viewer'
import { orders } from '../orders-store'
import { takeBookedStep } from '../take-step'

export const replaceWorker: Handlers<typeof contract>['replaceWorker'] = async (call, { orderId, workerId }) => {
  const order = must(await orders.get(orderId))
  must(viewersOf(call.person, order).length > 0)
  const partner = order.partnerId ? await partnerOf(order.partnerId) : null
  const worker = partner?.workers.find(({ personId }) => personId === workerId)
  return takeBookedStep(call, {
    step: 'replaceWorker', orderId, sides: SIDES.replaceWorker,
    decide: (now, { viewer }) => {
      mustAllow(now, 'replaceWorker')
      if (!isHolder(now, viewer) || !viewer.isOwner) fail('PERMISSION_DENIED')
      return decide(now, worker ? { id: worker.personId, name: worker.name } : fail('WORKER_UNKNOWN'))
    },
  })
}
