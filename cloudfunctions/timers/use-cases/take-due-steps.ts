// Offers expire, silence confirms, urgent orders alarm, the ladder asks its next rung: for every order whose hour has come.
import { climbIfDue } from '../../dispatch/public'
import { dueOrders, tickOrder, type OrderDoc } from '../../orders/public'

const MOST_PER_RUN = 200
const AT_ONCE = 10

/** @returns how many steps were taken; what is left is due next minute too */
export async function takeDueSteps(now: string): Promise<number> {
  const due = await dueOrders(now, MOST_PER_RUN)
  let taken = 0
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const counts = await Promise.all(due.slice(at, at + AT_ONCE).map((order) => takeSteps(order, now)))
    taken += counts.reduce((sum, count) => sum + count, 0)
  }
  return taken
}
async function takeSteps(order: OrderDoc, now: string): Promise<number> {
  const taken = await tickOrder(order, now)
  return order.ladder?.state === 'climbing' ? taken + await climbIfDue(order._id, now) : taken
}
