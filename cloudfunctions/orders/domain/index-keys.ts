// The instants and lists an order is found by, computed from the order itself at every write.
import { later } from '../../_platform/china-time'
import { CLOCKS } from './clocks'
import { peopleIn } from './forget'
import type { CheckedText, IndexKeys, Order } from './order'

const earliest = (instants: (string | null | undefined)[]) => instants.filter((one): one is string => !!one).sort()[0] ?? null
const openOnes = (order: Order) => order.offers.filter(({ status }) => status === 'open')

export function indexKeys(order: Order): IndexKeys {
  return {
    peopleIds: peopleIn(order), startAt: order.assignment?.startAt ?? order.wishes[0] ?? null,
    offeredPartnerIds: openOnes(order).map(({ partnerId }) => partnerId),
    hasReview: textsOf(order).some(({ check }) => check === 'review'),
    queueKey: `${order.isUrgent ? 0 : 1} ${order.waitingSince}`,
    dueAt: dueAt(order), overdueAt: overdueAt(order),
  }
}
/** All free texts that the platform's check may have left to a person. */
export function textsOf(order: Order): CheckedText[] {
  return [order.note, order.proof?.note, order.confirmation?.remark, order.rating?.comment].filter((text): text is CheckedText => !!text)
}
function dueAt(order: Order): string | null {
  const alarmAt = order.isUrgent ? later(order.alarmedAt ?? order.placedAt, CLOCKS.alarm) : null
  switch (order.status) {
    case 'placed': return earliest([alarmAt, order.ladder?.nextAt])
    case 'offering': return earliest([alarmAt, ...openOnes(order).map(({ expiresAt }) => expiresAt)])
    case 'delivered': return autoConfirmAt(order)
    default: return null
  }
}
export function autoConfirmAt(order: Order): string | null {
  return order.status === 'delivered' && order.proof ? later(order.proof.at, CLOCKS.autoConfirm) : null
}
/** From when it is overdue (A18); null: it cannot be. */
export function overdueAt(order: Order): string | null {
  switch (order.status) {
    // While the ladder rests for the night nobody is late.
    case 'placed': return later([order.waitingSince, order.ladder?.nextAt ?? ''].sort().at(-1)!, order.isUrgent ? CLOCKS.overdueUrgent : CLOCKS.overdueWaiting)
    case 'offering': return earliest(openOnes(order).map(({ expiresAt }) => expiresAt).sort().slice(-1))
    case 'accepted': return order.assignment && later(order.assignment.startAt, CLOCKS.overdueStart)
    case 'inService': return order.assignment && later(order.assignment.endAt, CLOCKS.overdueEnd)
    case 'delivered': return autoConfirmAt(order)
    default: return null
  }
}
export function isOverdue(order: Order, now: string): boolean {
  const at = overdueAt(order)
  return at !== null && now > at
}
