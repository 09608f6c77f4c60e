// Moving an order of the plan by hand: possible or not and why, while the finger is still on it. Four reads, identity included.
import type { dispatch } from '../../../contract/dispatch'
import { chinaDay } from '../../_platform/china-time'
import { must, type Handlers } from '../../_platform/serve'
import { mustAllow, orderForStaff } from '../../orders/public'
import { partnersByIds } from '../../partners/public'
import { asDayOrder, bookedOn, givenAt } from '../day-facts'
import { checkMove as checked } from '../domain/day/check-move'
import { busyWith } from '../domain/day/plan-day'

export const checkMove: Handlers<typeof dispatch>['checkMove'] = async (call, { orderId, partnerId, workerId, startAt, others }) => {
  const [order, [found]] = await Promise.all([orderForStaff(call, orderId), partnersByIds([partnerId])])
  const partner = must(found?.communityId === order.communityId && found)
  mustAllow(order, 'offer')
  const { endAt } = givenAt(partnerId, startAt, order.item.durationMinutes)
  const busy = await bookedOn(partner.workers, [...new Set([chinaDay(startAt), chinaDay(endAt)])])
  return checked(asDayOrder(order, call.now), partner, { startAt, workerId }, busyWith(busy, others.filter((other) => other.orderId !== orderId)), call.now)
}
