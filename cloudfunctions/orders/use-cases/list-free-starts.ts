// The starts of a day that a reschedule would be given: in service hours, far enough ahead, and free for the worker once there is one.
import { chinaDay, dayStart } from '../../_platform/china-time'
import type { orders as contract } from '../../../contract/orders'
import { must, type Handlers } from '../../_platform/serve'
import { capacityFor } from '../access'
import { SIDES } from '../domain/actions'
import { freeStarts } from '../domain/schedule'
import { orders } from '../orders-store'
import { bookingsOf } from '../queries'

export const listFreeStarts: Handlers<typeof contract>['freeStarts'] = async ({ person, now }, { orderId, day }) => {
  const order = must(await orders.get(orderId))
  capacityFor(person, order, SIDES.reschedule)
  const workerId = order.assignment?.workerId
  const busy = await bookingsOf(workerId ? [workerId] : [], [day, chinaDay(dayStart(day, 1))])
  return { starts: freeStarts(order, day, busy.get(workerId ?? '') ?? [], now) }
}
