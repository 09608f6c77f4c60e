// The one table of status changes (PRODUCT §2, I3): action → from → to. What is not here cannot happen.
import type { OrderAction, OrderStatus } from '../../../contract/terms'

export type Step = OrderAction | 'place' | 'expireOffers' | 'autoConfirm' | 'alarm' | 'decideReview'
type Row = Partial<Record<OrderStatus, OrderStatus>>
const same = (...statuses: OrderStatus[]): Row => Object.fromEntries(statuses.map((status) => [status, status]))
const BEFORE_ACCEPT: OrderStatus[] = ['placed', 'offering']
const EVERY: OrderStatus[] = ['placed', 'offering', 'accepted', 'inService', 'delivered', 'completed', 'cancelled', 'refused', 'unserved']

export const TRANSITIONS: Record<Step, Row> = {
  place: {},
  offer: { placed: 'offering', offering: 'offering' },
  recall: { offering: 'placed' },
  expireOffers: { offering: 'placed' },
  /** The last open offer declined sends the order back to waiting; while others are open it goes on asking. */
  decline: { offering: 'offering' },
  accept: { offering: 'accepted' },
  redispatch: { accepted: 'placed' },
  start: { accepted: 'inService' },
  deliver: { inService: 'delivered' },
  confirm: { delivered: 'completed' },
  autoConfirm: { delivered: 'completed' },
  rate: same('completed'),
  cancel: { placed: 'cancelled', offering: 'cancelled', accepted: 'cancelled' },
  reschedule: { placed: 'placed', offering: 'placed', accepted: 'accepted' },
  nudge: same(...BEFORE_ACCEPT, 'accepted'),
  refuse: { placed: 'refused' },
  markUnserved: { placed: 'unserved' },
  recordPayment: same('inService', 'delivered', 'completed'),
  revealPhone: same('accepted', 'inService', 'delivered', 'completed'),
  alarm: same(...BEFORE_ACCEPT),
  decideReview: same(...EVERY),
}
/** The status after a step, or null where the table has none. */
export function statusAfter(step: Step, status: OrderStatus): OrderStatus | null {
  return TRANSITIONS[step][status] ?? null
}
