// Who may look at an order, and as what: hat + unit + relation to the order, from the person as read in this call.
import type { Hat } from '../../contract/kernel'
import { fail } from '../_platform/errors'
import type { PersonDoc } from '../_platform/people'
import { hatOver, must, type PersonCall } from '../_platform/serve'
import { isAtWork } from './domain/serve-order'
import { actorOf, isHolder, type Viewer } from './domain/viewer'
import type { Actor, Order } from './domain/order'

export const COMMUNITY_LABEL = '社区'
/** As others of the resident side and staff read it. */
export function labelOf(person: PersonDoc, hat: Hat): string {
  return hat === 'familyProxy' ? `${person.name}（家属）` : hat === 'staff' ? COMMUNITY_LABEL : person.name
}
/** Every capacity in which the person may see the order, the nearest first; none: the order does not exist for this person (I25). */
export function viewersOf(person: PersonDoc, order: Order): Viewer[] {
  const isServer = hasServed(person, order)
  const viewer = (side: Viewer['side'], hat: Hat, more: Partial<Viewer> = {}): Viewer => ({ side, personId: person._id, hat, label: labelOf(person, hat), mayAct: true, partnerId: null, isOwner: false, isServer, ...more })
  const { personId } = order.resident
  const isFamily = person.hats.some(({ hat, residentId }) => hat === 'familyProxy' && residentId === personId)
  const partnerHats = person.hats.filter(({ hat, partnerId }) => hat === 'partner' && (partnerId === order.partnerId || order.offers.some((offer) => offer.partnerId === partnerId)))
  const isWatcher = hatOver(person, order.communityId, 'subdistrictStaff', 'districtStaff')
  return [
    ...(person._id === personId ? [viewer('resident', 'resident')] : []),
    ...(isFamily ? [viewer('resident', 'familyProxy')] : []),
    ...(hatOver(person, order.communityId, 'staff') ? [viewer('staff', 'staff')] : []),
    ...partnerHats.map(({ partnerId, partnerName, role }) => viewer('partner', 'partner', { label: partnerName ?? '', partnerId: partnerId ?? null, isOwner: role === 'owner' })),
    ...(isWatcher ? [viewer('staff', isWatcher.hat, { mayAct: false })] : []),
  ]
}
/** Belongs to the partner that serves, or did part of the work itself: laying down the hat afterwards changes nothing (I7). */
function hasServed({ _id, hats }: PersonDoc, { assignment, timeline }: Order): boolean {
  if (!assignment) return false
  const belongs = hats.some(({ hat, partnerId }) => hat === 'partner' && partnerId === assignment.partnerId)
  const didPart = timeline.some(({ at, by }) => by.hat === 'partner' && by.personId === _id && at >= assignment.acceptedAt)
  return belongs || didPart || assignment.workerId === _id || assignment.ownerIds.includes(_id)
}
export interface Capacity { viewer: Viewer; by: Actor }
/**
 * The capacity in which the person takes a step. NOT_FOUND for who may not know of the order, PERMISSION_DENIED for who may only look.
 * @param partnerId for a partner with several hats, the one it acts for
 */
export function capacityFor(person: PersonDoc, order: Order | null, sides: readonly Viewer['side'][], partnerId?: string): Capacity {
  const viewers = order ? viewersOf(person, order).filter((one) => partnerId === undefined || one.partnerId === partnerId) : []
  must(viewers.length > 0)
  const viewer = viewers.find((one) => one.mayAct && sides.includes(one.side)) ?? fail('PERMISSION_DENIED')
  return { viewer, by: actorOf(viewer) }
}
/** The caller's hat at this partner; NOT_FOUND for any other partner, known or not. */
export function partnerHatOf({ person }: PersonCall, partnerId: string) {
  return must(person.hats.find((worn) => worn.hat === 'partner' && worn.partnerId === partnerId))
}
/** PERMISSION_DENIED unless this person goes there, or owns the partner that does. */
export function mustBeAtWork(order: Order, viewer: Viewer): void {
  if (!isHolder(order, viewer) || !isAtWork(order, viewer.personId, viewer.isOwner)) fail('PERMISSION_DENIED')
}
