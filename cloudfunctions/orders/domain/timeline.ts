// The story as each viewer may read it (A8): lines that are not theirs are left out, reasons not meant for them are blank.
import { HAT, type OrderStatus } from '../../../contract/terms'
import type { Actor, Order, TimelineEvent } from './order'
import { isHolder, type Viewer } from './viewer'

export interface TimelineLine { at: string; who: string; hat: string; what: string; why: string | null; status: OrderStatus }
/** What a partner reads of the others' doing; of partners only its own. */
const FOR_HOLDER = ['place', 'cancel', 'reschedule', 'nudge', 'confirm', 'autoConfirm', 'rate', 'recordPayment']
const COMMON_NAMES: Partial<Record<Actor['hat'], string>> = { resident: '居民', familyProxy: '家属', staff: '社区', system: '系统' }

/** How a partner and onlookers name an actor of the resident side: by hat, never by name. */
export function commonName(by: Actor): string {
  return COMMON_NAMES[by.hat] ?? by.label
}
export function timelineFor(order: Order, viewer: Viewer): TimelineLine[] {
  return order.timeline.filter((event) => isReadable(order, event, viewer)).map((event) => ({
    at: event.at, who: whoIn(event, viewer), hat: event.by.hat === 'system' ? '系统' : HAT[event.by.hat], what: whatIn(event, viewer), why: whyFor(event, viewer), status: event.status,
  }))
}
function isReadable(order: Order, event: TimelineEvent, viewer: Viewer): boolean {
  if (event.action === 'decideReview') return viewer.side === 'staff'
  if (viewer.side !== 'partner') return true
  if (event.partnerId) return event.partnerId === viewer.partnerId
  return event.action === 'place' || (isHolder(order, viewer) && FOR_HOLDER.includes(event.action))
}
/** A partner that declined is not named to the resident: nobody should have to explain a no to a neighbour. */
function whoIn({ action, by }: TimelineEvent, viewer: Viewer): string {
  if (viewer.side === 'resident' && action === 'decline') return '一家伙伴'
  return viewer.side === 'partner' || !viewer.mayAct ? commonName(by) : by.label
}
function whatIn({ action, what }: TimelineEvent, viewer: Viewer): string {
  if (viewer.side !== 'resident') return what
  // Who was asked is nobody's business before somebody has accepted.
  return action === 'offer' ? '邀请伙伴接单' : action === 'recallPartner' ? '撤回一张邀单' : what
}
export function whyFor({ why, whyFor: audience, by }: TimelineEvent, viewer: Viewer): string | null {
  if (by.personId === viewer.personId) return why
  if (viewer.side === 'partner') return audience === 'all' ? why : null
  if (!viewer.mayAct) return null
  return viewer.side === 'staff' || audience !== 'staff' ? why : null
}
