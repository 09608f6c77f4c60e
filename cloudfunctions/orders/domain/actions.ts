// What each viewer may do now, computed on the server with the very rules the steps refuse by.
import { ORDER_ACTION, type OrderAction } from '../../../contract/terms'
import { isRatingOpen } from './confirm'
import { isVisitTime } from './assignment'
import { isOpen, offerOf, openOffers } from './offers'
import type { Order } from './order'
import { isNudgeTooSoon, isPastCutoff } from './schedule'
import { isAtWork } from './serve-order'
import { statusAfter } from './transitions'
import { isHolder, seesPhone, type Viewer } from './viewer'

export type Side = Viewer['side']
/** Whose step it is. Staff may do what the resident side may: many residents are old and some have no phone. */
export const SIDES: Record<OrderAction, readonly Side[]> = {
  cancel: ['resident', 'staff'], reschedule: ['resident', 'staff'], nudge: ['resident', 'staff'], confirm: ['resident', 'staff'], rate: ['resident', 'staff'],
  accept: ['partner'], decline: ['partner'], start: ['partner'], deliver: ['partner'], recordPayment: ['partner', 'staff'], reportAbsence: ['partner'], replaceWorker: ['partner'], revealPhone: ['resident', 'staff', 'partner'],
  refuse: ['staff'], climb: ['staff'], stopLadder: ['staff'], offer: ['staff'], recall: ['staff'], redispatch: ['staff'], markUnserved: ['staff'],
}
type Rule = (order: Order, viewer: Viewer, now: string) => boolean
const hasOpenOffer: Rule = (order, { partnerId }, now) => {
  const offer = offerOf(order, partnerId ?? '')
  return !!offer && isOpen(offer, now)
}
const isWorking: Rule = (order, viewer) => isHolder(order, viewer) && isAtWork(order, viewer.personId, viewer.isOwner)
const isBeforeCutoff: Rule = (order, { side }, now) => !isPastCutoff(order, side === 'staff', now)
/** Beyond side and status; absent: nothing more is asked. */
const RULES: Partial<Record<OrderAction, Rule>> = {
  cancel: isBeforeCutoff, reschedule: isBeforeCutoff,
  nudge: (order, { side }, now) => (side === 'resident' || order.status === 'accepted') && !isNudgeTooSoon(order, now),
  confirm: (_, { isServer }) => !isServer,
  rate: (order, { isServer }, now) => !isServer && isRatingOpen(order, now),
  revealPhone: seesPhone, accept: hasOpenOffer, decline: hasOpenOffer, start: isWorking, deliver: isWorking,
  recordPayment: (order, viewer, now) => order.quote.mode !== 'free' && (viewer.side === 'staff' || isWorking(order, viewer, now)),
  reportAbsence: (order, viewer, now) => isWorking(order, viewer, now) && isVisitTime(order, now),
  replaceWorker: (order, viewer) => isHolder(order, viewer) && viewer.isOwner,
  recall: (order, _, now) => openOffers(order, now).length > 0, stopLadder: ({ ladder }) => ladder?.state === 'climbing',
}
const ALL = Object.keys(ORDER_ACTION) as OrderAction[]

export function isAllowed(action: OrderAction, order: Order, viewer: Viewer, now: string): boolean {
  return viewer.mayAct && SIDES[action].includes(viewer.side) && statusAfter(action, order.status) !== null && (RULES[action]?.(order, viewer, now) ?? true)
}
/** In the order of terms.ts, each once, whichever capacity it comes from. */
export function actionsFor(order: Order, viewers: readonly Viewer[], now: string): OrderAction[] {
  return ALL.filter((action) => viewers.some((viewer) => isAllowed(action, order, viewer, now)))
}
