// The one place where a decision becomes the next version of an order: status by the table, timeline longer by one, keys anew.
import { fail } from '../../_platform/errors'
import type { OrderStatus } from '../../../contract/terms'
import type { Cause, Decision } from './decision'
import { indexKeys } from './index-keys'
import { ladderAfter } from './ladder-state'
import { outboxOf, type Push } from './messages'
import type { Order, OutboxRow, StoredOrder, TimelineEvent } from './order'
import { statusAfter } from './transitions'

export interface Applied { order: StoredOrder; change: Partial<StoredOrder>; rows: OutboxRow[]; pushes: Push[]; standing: Push[] }
export interface Answer { orderId: string; status: OrderStatus; version: number }

export function eventOf(cause: Cause, decision: Decision, status: OrderStatus, version: number): TimelineEvent {
  const { what, why = null, whyFor = 'all', partnerId = null } = decision
  return { at: cause.at, by: cause.by, what, why, whyFor, partnerId, status, version, requestId: cause.requestId, action: cause.action }
}
/** While a partner has it and has not been confirmed. */
const WITH_PARTNER: readonly OrderStatus[] = ['accepted', 'inService', 'delivered']
/** @param staffIds who is on duty, when a notice goes to them. Refuses ORDER_WRONG_STATUS where the table has no such step; INTERNAL for credit that was not carried out (`withHold`) or waits for no partner (I10). */
export function applied(order: StoredOrder, cause: Cause, decision: Decision, staffIds: readonly string[] = []): Applied {
  const status = statusAfter(cause.step, order.status, decision.to) ?? fail('ORDER_WRONG_STATUS', { status: order.status })
  const version = order.version + 1
  // A call that had to wait for another began before it: the story goes on from where that one left it, never back.
  const at = cause.at > order.updatedAt ? cause.at : order.updatedAt
  const { outbox, rows, pushes, standing, consents } = outboxOf(order, decision.notices ?? [], { kind: cause.step, version, at, byId: cause.by.personId, staffIds })
  const timeline = [...order.timeline, eventOf({ ...cause, at }, decision, status, version)]
  const changed: Order = { ...order, ...decision.change, status, version, updatedAt: at, timeline, outbox, consents }
  const bare: Order = { ...changed, ladder: ladderAfter(changed, at) }
  if (decision.credit || (bare.creditHold?.status === 'held') !== (!!bare.creditRate && WITH_PARTNER.includes(status))) fail('INTERNAL')
  const next: StoredOrder = { ...bare, ...indexKeys(bare) }
  const change = Object.fromEntries(Object.entries(next).filter(([field, value]) => value !== order[field as keyof StoredOrder])) as Partial<StoredOrder>
  return { order: next, change, rows, pushes, standing }
}
/** What this request of this person has already done here; null when nothing. REQUEST_ID_REUSED when it was something else (I5). */
export function answeredBefore(order: Order, personId: string, requestId: string, action: string): Answer | null {
  const event = order.timeline.find((one) => one.requestId === requestId && one.by.personId === personId)
  if (!event) return null
  if (event.action !== action) fail('REQUEST_ID_REUSED')
  return { orderId: order._id, status: event.status, version: event.version }
}
