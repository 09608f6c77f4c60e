// An order whole, for one viewer. Everything that is not this viewer's to read is null or left out here, at every read (I26).
import { maskPhone } from '../../_platform/mask'
import { cardOf, type Card } from './card'
import { autoConfirmAt } from './index-keys'
import { offerOf } from './offers'
import type { CheckedText, Offer, Order } from './order'
import { cutoffAt } from './schedule'
import { commonName, timelineFor, whyFor, type TimelineLine } from './timeline'
import { isAtWork } from './serve-order'
import { isHolder, seesOutcome, seesResident, type Viewer } from './viewer'

type PictureView = { id: string; url: string }
export interface Shown { communityPhone: string; photos: PictureView[]; proofPhotos: PictureView[] }
export type View = Card & ReturnType<typeof wishedFor> & ReturnType<typeof agreedOn> & ReturnType<typeof outcomeOf> & {
  viewer: Viewer['side']; communityId: string; communityPhone: string; photos: PictureView[]; timeline: TimelineLine[]
}
/** Ids of the pictures this viewer may have. */
export function picturesFor(order: Order, viewer: Viewer, now: string): { photos: string[]; proofPhotos: string[] } {
  const isClose = viewer.side === 'partner' ? isHolder(order, viewer) && isAtWork(order, viewer.personId, viewer.isOwner) : viewer.mayAct
  return { photos: seesResident(order, viewer, now) ? order.pictureIds : [], proofPhotos: isClose ? order.proof?.pictureIds ?? [] : [] }
}
export function viewOf(order: Order, viewers: readonly Viewer[], now: string, { communityPhone, photos, proofPhotos }: Shown): View {
  const viewer = viewers[0]!
  return {
    ...cardOf(order, viewers, now), viewer: viewer.side, communityId: order.communityId, communityPhone,
    ...wishedFor(order, viewer, now), photos, ...agreedOn(order, viewer), timeline: timelineFor(order, viewer), ...outcomeOf(order, viewer, now, proofPhotos),
  }
}
/** Text that has passed is read by all who see the field, text under review by its writer and staff, refused text by nobody. */
function readable(text: CheckedText | null | undefined, viewer: Viewer): string | null {
  if (!text) return null
  if (text.check === 'pass') return text.text
  return text.check === 'review' && (text.personId === viewer.personId || (viewer.side === 'staff' && viewer.mayAct)) ? text.text : null
}
function wishedFor(order: Order, viewer: Viewer, now: string) {
  const sees = seesResident(order, viewer, now)
  const { resident, note } = order
  return {
    durationMinutes: order.item.durationMinutes, wishes: order.wishes, isAnyTime: order.isAnyTime, proofsNeeded: order.item.proofs as string[],
    cutoffAt: cutoffAt(order, viewer.side === 'staff'),
    address: sees ? resident.address : null, phoneMasked: sees ? maskPhone(resident.phone) : null,
    note: sees ? readable(note, viewer) : null, isNoteInReview: sees && note?.check === 'review',
    needs: viewer.side === 'partner' || !viewer.mayAct ? null : needsOf(order),
    placedByName: viewer.side === 'partner' || !viewer.mayAct ? commonName(order.placedBy) : order.placedBy.label,
    serviceCode: viewer.side !== 'partner' && viewer.mayAct && !viewer.isServer && order.status === 'accepted' ? order.serviceCode : null,
  }
}
function needsOf({ needs, lastPartnerId }: Order) {
  return { sameHelper: needs.sameHelper, avoidsLastHelper: !!lastPartnerId && needs.avoidPartnerIds.includes(lastPartnerId), helperGender: needs.helperGender }
}
function agreedOn(order: Order, viewer: Viewer) {
  const { assignment } = order
  const sees = !!assignment && seesOutcome(order, viewer)
  return {
    worker: sees ? { id: assignment.workerId, name: assignment.workerName } : null,
    partner: sees ? { id: assignment.partnerId, name: assignment.partnerName, kind: assignment.partnerKind } : null,
    offers: offersFor(order, viewer).map(({ id, partnerId, partnerName, status, offeredAt, expiresAt, declineReason }) => ({ id, partnerId, partnerName, status, offeredAt, expiresAt, declineReason })),
    refusedReason: viewer.side === 'partner' ? null : order.timeline.filter(({ action }) => action === 'refuse').map((event) => whyFor(event, viewer)).at(-1) ?? null,
  }
}
function offersFor(order: Order, viewer: Viewer): Offer[] {
  if (viewer.side === 'resident') return []
  return viewer.side === 'staff' ? order.offers : [offerOf(order, viewer.partnerId ?? '')].filter((offer) => !!offer)
}
/** What it earns, for the partner that holds it and for staff; no matter of the resident's. */
function creditFor(order: Order, viewer: Viewer) {
  const { creditHold, creditRate } = order
  if (!creditHold || viewer.side === 'resident' || !seesOutcome(order, viewer)) return null
  const { status, heldMinutes, postedMinutes } = creditHold
  return { status, heldMinutes, postedMinutes, rate: creditRate }
}
function outcomeOf(order: Order, viewer: Viewer, now: string, photos: PictureView[]) {
  const sees = seesOutcome(order, viewer)
  const { proof, confirmation, rating, payment } = order
  return {
    proof: sees && proof ? { note: readable(proof.note, viewer), photos, signedBy: seesResident(order, viewer, now) ? proof.signedBy : null, at: proof.at } : null,
    confirmation: sees && confirmation ? { outcome: confirmation.outcome, way: confirmation.way, at: confirmation.at, by: viewer.side === 'partner' || !viewer.mayAct ? commonName(confirmation.by) : confirmation.by.label, remark: readable(confirmation.remark, viewer) } : null,
    rating: sees && rating ? { punctuality: rating.punctuality, attitude: rating.attitude, quality: rating.quality, tidiness: rating.tidiness, tags: rating.tags as string[], comment: readable(rating.comment, viewer) } : null,
    payment: sees && payment ? { amountFen: payment.amountFen, way: payment.way, at: payment.at } : null,
    autoConfirmAt: sees ? autoConfirmAt(order) : null, credit: creditFor(order, viewer),
  }
}
