// 排单: the day's orders as one plan that staff look at, change and carry out (A19). Four reads, identity included.
import type { dispatch } from '../../../contract/dispatch'
import { dayStart } from '../../_platform/china-time'
import type { Handlers } from '../../_platform/serve'
import { cardForStaff, waitingOrders } from '../../orders/public'
import { partnersIn } from '../../partners/public'
import { asDayOrder, bookedOn, givenAt, isOfDay } from '../day-facts'
import { busyWith, planDay as planned } from '../domain/day/plan-day'
import { mustBeStaffOf } from '../scope'

/** More waits in no community; what lies beyond is said (`isCut`) and comes with the next plan. */
const MOST_ORDERS = 200
export const planDay: Handlers<typeof dispatch>['plan'] = async (call, { communityId, otherCommunityIds = [], day, fixed = [] }) => {
  const communityIds = [...new Set([communityId, ...otherCommunityIds])]
  for (const id of communityIds) mustBeStaffOf(call, id)
  const [waiting, partners] = await Promise.all([waitingOrders(communityIds, MOST_ORDERS), partnersIn(communityIds)])
  const busy = await bookedOn(partners.flatMap(({ workers }) => workers), [day])
  const byId = new Map(waiting.map((order) => [order._id, order]))
  const set = fixed.flatMap(({ orderId, workerId, startAt }) => {
    const order = byId.get(orderId)
    return order ? [givenAt(workerId, startAt, order.item.durationMinutes)] : []
  })
  const isSet = new Set(fixed.map(({ orderId }) => orderId))
  const orders = waiting.filter((order) => !isSet.has(order._id) && isOfDay(order, dayStart(day), dayStart(day, 1))).map((order) => asDayOrder(order, call.now))
  const { assigned, leftOver, isExact, canGain } = planned({ orders, partners, busy: busyWith(busy, set), now: call.now, day })
  const card = (orderId: string) => cardForStaff(call, byId.get(orderId)!)
  return {
    assigned: assigned.map(({ orderId, ...rest }) => ({ order: card(orderId), ...rest })), leftOver: leftOver.map(({ orderId, ...rest }) => ({ order: card(orderId), ...rest })),
    partners: partners.map(({ _id, name, stats, workers }) => ({ partnerId: _id, name, jobs30: stats.jobs30, workers: workers.map(({ personId, name: worker }) => ({ id: personId, name: worker })) })),
    isExact, canGain, isCut: waiting.length === MOST_ORDERS,
  }
}
