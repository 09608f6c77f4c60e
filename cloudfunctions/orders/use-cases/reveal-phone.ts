// 联系: the number to call, once its audit row is written (A16, I28). Residents get the worker's, partners and staff the resident's,
// as it is now: a number taken back since is not given out.
import type { orders as contract } from '../../../contract/orders'
import { writeAuditOnce } from '../../_platform/audit'
import { fail } from '../../_platform/errors'
import { people } from '../../_platform/people'
import { must, type Handlers } from '../../_platform/serve'
import { viewersOf } from '../access'
import { isAllowed } from '../domain/actions'
import { orders } from '../orders-store'

export const revealPhone: Handlers<typeof contract>['revealPhone'] = async (call, { orderId }) => {
  const { person, now } = call
  const order = must(await orders.get(orderId))
  const viewers = viewersOf(person, order)
  must(viewers.length > 0)
  const viewer = viewers.find((one) => isAllowed('revealPhone', order, one, now)) ?? fail('PHONE_NOT_VISIBLE')
  const whose = viewer.side === 'resident' ? { id: order.assignment?.workerId ?? '', name: order.assignment?.workerName ?? '' } : { id: order.resident.personId, name: order.resident.name }
  const phone = (await people.get(whose.id))?.phone ?? fail('PHONE_NOT_VISIBLE')
  await writeAuditOnce(call, { at: now, personId: person._id, action: 'order.phoneRevealed', subjectId: whose.id, unitId: order.communityId, reason: order._id })
  return { phone, name: whose.name }
}
