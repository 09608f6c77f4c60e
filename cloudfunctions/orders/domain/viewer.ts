// In which capacity a person looks at an order. One person may have several (a neighbour who is also staff); the first decides what is seen.
import { later } from '../../_platform/china-time'
import type { Hat } from '../../../contract/kernel'
import type { Actor, Order } from './order'
import { CLOCKS } from './clocks'
import { isAtWork } from './serve-order'

export interface Viewer {
  side: 'resident' | 'partner' | 'staff'
  personId: string
  hat: Hat
  label: string
  /** False for street and district staff, who only look. */
  mayAct: boolean
  partnerId: string | null
  isOwner: boolean
  /** Belongs to the partner that serves: never confirms or rates, and never reads the service code (I7). */
  isServer: boolean
}
export function actorOf({ personId, hat, label }: Viewer): Actor {
  return { personId, hat, label }
}
/** Does the partner of this viewer hold the order? */
export function isHolder(order: Order, viewer: Viewer): boolean {
  return viewer.side === 'partner' && viewer.partnerId === order.partnerId
}
/** From accept until 7 days after completion partner and resident may reach each other (A16); computed at read, closed by nothing but time. */
export function isContactOpen(order: Order, now: string): boolean {
  if (['accepted', 'inService', 'delivered'].includes(order.status)) return true
  return order.status === 'completed' && !!order.confirmation && now < later(order.confirmation.at, CLOCKS.contact)
}
/** Name, address, phone and what the resident wrote: for the resident side, staff of the community, and whoever goes there while it lasts. */
export function seesResident(order: Order, viewer: Viewer, now: string): boolean {
  if (viewer.side !== 'partner') return viewer.mayAct
  return isHolder(order, viewer) && isAtWork(order, viewer.personId, viewer.isOwner) && isContactOpen(order, now)
}
/** May this viewer have a number to call? Partners the resident's, residents the worker's, staff the resident's always. */
export function seesPhone(order: Order, viewer: Viewer, now: string): boolean {
  if (viewer.side === 'staff') return viewer.mayAct
  return viewer.side === 'resident' ? !!order.assignment && isContactOpen(order, now) : seesResident(order, viewer, now)
}
/** What was done and how it was: for the partner that did it, the resident side and staff. */
export function seesOutcome(order: Order, viewer: Viewer): boolean {
  return viewer.side !== 'partner' || isHolder(order, viewer)
}
