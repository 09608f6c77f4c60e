// The one table of status changes (PRODUCT §2, I3): step → from → to. What is not here cannot happen.
import { fail } from '../../_platform/errors'
import type { OrderAction, OrderStatus } from '../../../contract/terms'

export type Step = OrderAction | 'place' | 'expireOffers' | 'autoConfirm' | 'alarm' | 'decideReview' | 'recallPartner'
/** Where a step may lead from each status; several where the step itself decides, the usual one first. */
type Row = Partial<Record<OrderStatus, readonly OrderStatus[]>>
const same = (...statuses: OrderStatus[]): Row => Object.fromEntries(statuses.map((status) => [status, [status]]))
const BEFORE_ACCEPT: OrderStatus[] = ['placed', 'offering']
const EVERY: OrderStatus[] = ['placed', 'offering', 'accepted', 'inService', 'delivered', 'completed', 'cancelled', 'refused', 'unserved']

export const TRANSITIONS: Record<Step, Row> = {
  place: {},
  offer: { placed: ['offering'], offering: ['offering'] },
  /** The ladder asks its next rung; with nobody left, or at night, the order stays waiting. */
  climb: { placed: ['offering', 'placed'], offering: ['offering'] },
  stopLadder: same(...BEFORE_ACCEPT),
  recall: { offering: ['placed'] },
  /** One partner is asked no more (it was suspended); while others are open the order goes on asking. */
  recallPartner: { offering: ['placed', 'offering'] },
  /** The last open offer gone sends the order back to waiting; while others are open it goes on asking. */
  expireOffers: { offering: ['placed', 'offering'] },
  decline: { offering: ['offering', 'placed'] },
  accept: { offering: ['accepted'] },
  redispatch: { accepted: ['placed'] },
  /** Nobody opened the door: back to staff, who ask the resident. */
  reportAbsence: { accepted: ['placed'] },
  replaceWorker: same('accepted'),
  start: { accepted: ['inService'] },
  deliver: { inService: ['delivered'] },
  confirm: { delivered: ['completed'] },
  autoConfirm: { delivered: ['completed'] },
  rate: same('completed'),
  cancel: { placed: ['cancelled'], offering: ['cancelled'], accepted: ['cancelled'] },
  reschedule: same(...BEFORE_ACCEPT, 'accepted'),
  nudge: same(...BEFORE_ACCEPT, 'accepted'),
  refuse: { placed: ['refused'] },
  markUnserved: { placed: ['unserved'] },
  recordPayment: same('inService', 'delivered', 'completed'),
  /** Looking only; who may when is viewer.ts. */
  revealPhone: same(...EVERY),
  alarm: same(...BEFORE_ACCEPT),
  decideReview: same(...EVERY),
}
/** The status after a step, or null where the table has none. @param wanted of several possible ones, the one the step decided on */
export function statusAfter(step: Step, status: OrderStatus, wanted?: OrderStatus): OrderStatus | null {
  const open = TRANSITIONS[step][status] ?? []
  return (wanted ? open.find((one) => one === wanted) : open[0]) ?? null
}
/** Refuses ORDER_WRONG_STATUS where the table has no such step. */
export function mustAllow(order: { status: OrderStatus }, step: Step): void {
  if (!statusAfter(step, order.status)) fail('ORDER_WRONG_STATUS', { status: order.status })
}
/** Where something may still happen, and the ends. */
export const LIVE: readonly OrderStatus[] = ['placed', 'offering', 'accepted', 'inService', 'delivered']
export const ENDED: readonly OrderStatus[] = ['completed', 'cancelled', 'refused', 'unserved']
