// The clock's own steps: offers expire, silence confirms, urgent orders alarm. Every one is a conditional update like any other step,
// so a timer that runs twice, late or in parallel has one effect (I31).
import { command } from '../_platform/db'
import { staffOf } from '../identity/public'
import { applied } from './domain/apply'
import { autoConfirm } from './domain/confirm'
import { withHold } from './domain/credit'
import type { Decision } from './domain/decision'
import { expireOffers } from './domain/offers'
import type { Actor } from './domain/order'
import { alarmStaff } from './domain/triage'
import type { Step } from './domain/transitions'
import { changeOrder, orders, type OrderDoc } from './orders-store'
import { sendOut } from './send-out'
import { HOLD_RULES } from './settle-credit'

const CLOCK: Actor = { personId: 'system', hat: 'system', label: '系统' }
const STEPS: [Step, (order: OrderDoc, now: string) => Decision | null][] = [
  ['expireOffers', expireOffers], ['alarm', alarmStaff], ['autoConfirm', (order, now) => autoConfirm(order, CLOCK, now)],
]
/** Orders whose hour has come, the longest due first. */
export function dueOrders(now: string, limit: number): Promise<OrderDoc[]> {
  return orders.find({ dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit })
}
/** Takes every step that is due. @returns how many; a lost race ends it, the next run sees what is left */
export async function tickOrder(due: OrderDoc, now: string): Promise<number> {
  let order = due
  let taken = 0
  for (const [step, decide] of STEPS) {
    const decision = decide(order, now)
    if (!decision) continue
    const next = await takeClockStep(order, step, decision, now)
    if (!next) return taken
    order = next
    taken++
  }
  return taken
}
/** The order after a step of the clock; null when another step came first. */
export async function takeClockStep(order: OrderDoc, step: Step, decided: Decision, now: string): Promise<OrderDoc | null> {
  const decision = withHold(order, decided, HOLD_RULES, now)
  const needsStaff = decision.notices?.some(({ to }) => to === 'staff')
  const staffIds = needsStaff ? (await staffOf(order.communityId)).map(({ _id }) => _id) : []
  const next = applied(order, { step, by: CLOCK, at: now, requestId: `clock-${order.version}`, action: step }, decision, staffIds)
  if (!(await changeOrder(order._id, order.version, next.change))) return null
  // What was confirmed here becomes an entry two minutes later, by the sweep: several orders are ticked at once, an entry may need a transaction.
  await sendOut(next)
  return next.order
}
/** An order as it is now; null for an unknown id. One read. */
export function orderNow(orderId: string): Promise<OrderDoc | null> {
  return orders.get(orderId)
}
/** Orders changed after the one and up to the other instant, in that order. @param after the last one seen */
export function changedBetween(after: { at: string; id: string }, until: string, limit: number): Promise<OrderDoc[]> {
  const beyond = command.or([{ updatedAt: command.gt(after.at) }, { updatedAt: after.at, _id: command.gt(after.id) }])
  const where = command.and([{ updatedAt: command.gte(after.at).and(command.lte(until)) }, beyond]) as unknown as Record<string, unknown>
  return orders.find(where, { orderBy: [['updatedAt', 'asc'], ['_id', 'asc']], limit })
}
