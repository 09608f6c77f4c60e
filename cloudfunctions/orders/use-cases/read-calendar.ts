// A partner's calendar: who goes where and when, without names or house numbers.
import { dayStart } from '../../_platform/china-time'
import type { orders as contract } from '../../../contract/orders'
import { command } from '../../_platform/db'
import type { Handlers } from '../../_platform/serve'
import { partnerHatOf } from '../access'
import { orders } from '../orders-store'

const MOST = 1000
const SHOWN = ['accepted', 'inService', 'delivered', 'completed']
export const readCalendar: Handlers<typeof contract>['partnerCalendar'] = async (call, { partnerId, from, days }) => {
  partnerHatOf(call, partnerId)
  const [first, last] = [dayStart(from), dayStart(from, days)]
  const found = await orders.find({ partnerId, status: command.in(SHOWN), startAt: command.gte(first).and(command.lt(last)) }, { orderBy: [['startAt', 'asc']], limit: MOST, fields: { item: true, assignment: true, resident: true, status: true } })
  return {
    bookings: found.flatMap(({ _id, item, assignment, resident, status }) => (assignment
      ? [{ orderId: _id, itemName: item.name, workerId: assignment.workerId, workerName: assignment.workerName, zone: resident.zone, startAt: assignment.startAt, endAt: assignment.endAt, status }]
      : [])),
  }
}
