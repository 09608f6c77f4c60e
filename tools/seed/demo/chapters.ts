// What happens next in an order's life, by its status. Each chapter takes one step, or finds that it lies in the future.
import { rank } from '../../../cloudfunctions/dispatch/domain/rank'
import { autoConfirm, confirmOrder, rateOrder } from '../../../cloudfunctions/orders/domain/confirm'
import { acceptOffer, askedPartnerIds, declineOffer, expireOffers, offerTo, openOffers, recallOffers } from '../../../cloudfunctions/orders/domain/offers'
import type { Actor, Rating } from '../../../cloudfunctions/orders/domain/order'
import { cancelOrder, freeStarts, isPastCutoff, nudgeOrder, rescheduleOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { deliverService, recordPayment, startService } from '../../../cloudfunctions/orders/domain/serve-order'
import { slotOf } from '../../../cloudfunctions/orders/domain/slots'
import { alarmStaff, markUnserved, redispatchOrder, refuseOrder } from '../../../cloudfunctions/orders/domain/triage'
import { chinaDay, later } from '../../../cloudfunctions/_platform/china-time'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import type { RatingTag } from '../../../contract/terms'
import { CLOCK, officeTime, type Life } from './life'
import { PICTURE_COUNT, pictureId } from './pictures'
import { CANCEL_REASONS, COMMENTS, DECLINE_REMARKS, PROOF_NOTES, RECALL_REASONS, REDISPATCH_REASONS, REFUSE_REASONS, UNSERVED_REASONS } from './texts.data'

const HOUR = 60
function once(life: Life, ...twists: Life['twist'][]): boolean {
  if (!twists.includes(life.twist)) return false
  life.twist = 'none'
  return true
}
const partnerOf = (life: Life, id: string | null): PartnerDoc => life.community.partners.find(({ _id }) => _id === id)!
const actorAt = (partner: PartnerDoc, personId: string): Actor => ({ personId, hat: 'partner', label: partner.name })

/** 待派单: staff read it and ask partners, or say why not. */
export function placed(life: Life): boolean {
  const { order, random, staff } = life
  if (life.twist === 'stalled') return order.isUrgent && life.take(later(order.alarmedAt ?? order.placedAt, 10), 'alarm', CLOCK, (one) => alarmStaff(one, life.at))
  const at = order.isUrgent || life.twist === 'asking' ? later(life.at, random.between(1, 6)) : officeTime(later(life.at, random.between(3, 26)))
  if (once(life, 'nudge')) return life.take(later(life.at, 35), 'nudge', life.residentSide(), (one) => nudgeOrder(one, life.at))
  if (once(life, 'cancelEarly')) return life.take(at, 'cancel', life.residentSide(), (one) => cancelOrder(one, life.residentSide(), random.pick(CANCEL_REASONS), life.at))
  if (once(life, 'refuse')) return life.take(at, 'refuse', staff, (one) => refuseOrder(one, random.pick(REFUSE_REASONS)))
  const fitting = life.community.partners.filter(({ categories }) => categories.includes(order.item.category))
  const { candidates } = rank(order, fitting, { askedPartnerIds: askedPartnerIds(order, at), busy: life.world.busy(at), now: at })
  if (candidates.length === 0 || once(life, 'unserved')) return life.take(officeTime(later(at, 3 * HOUR)), 'markUnserved', staff, (one) => markUnserved(one, random.pick(UNSERVED_REASONS)))
  const isAsking = life.twist === 'asking'
  const count = order.isUrgent || isAsking || once(life, 'several') ? 3 : 1
  // The partners that personas own have the low numbers: whoever tries one out finds something to answer.
  if (isAsking) candidates.sort((a, b) => a.partnerId.localeCompare(b.partnerId))
  const asked = candidates.slice(0, count).map(({ partnerId }) => partnerOf(life, partnerId))
  const partners = asked.map(({ _id, name, kind, workers }) => ({ id: _id, name, kind, ownerIds: workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId) }))
  return life.take(at, 'offer', staff, (one) => offerTo(one, partners, { reason: null }, life.at))
}
/** 待接单: someone accepts, declines, lets it pass, or staff take it back. */
export function offering(life: Life): boolean {
  const { order, random } = life
  if (life.twist === 'asking') return false
  const [offer] = openOffers(order, life.at)
  if (!offer) return life.take(later(life.at, 1), 'expireOffers', CLOCK, (one) => expireOffers(one, life.at))
  const at = later(life.at, order.isUrgent ? random.between(1, 8) : random.between(4, 95))
  if (life.twist === 'expire' || at >= offer.expiresAt) return life.take(later(offer.expiresAt, 1), 'expireOffers', CLOCK, (one) => expireOffers(one, life.at)) && (once(life, 'expire') || true)
  const partner = partnerOf(life, offer.partnerId)
  const owner = actorAt(partner, offer.ownerIds[0]!)
  if (once(life, 'recall')) return life.take(at, 'recall', life.staff, (one) => recallOffers(one, random.pick(RECALL_REASONS), life.at))
  const decline = () => life.take(at, 'decline', owner, (one) => declineOffer(one, { partnerId: partner._id, reason: random.pick(['busy', 'staffShort', 'tooFar', 'other'] as const), remark: random.chance(0.3) ? random.pick(DECLINE_REMARKS) : null }, life.at))
  if (once(life, 'decline')) return decline()
  const found = freeStart(life, partner, at)
  if (!found) return decline()
  return life.take(at, 'accept', actorAt(partner, found.worker.id), (one) => acceptOffer(one, { partnerId: partner._id, ...found }, life.at))
}
/** The first wish, or for any time a start of the next days, at which a worker of the partner is free. */
function freeStart(life: Life, partner: PartnerDoc, at: string) {
  const { order } = life
  const candidate = rank(order, [partner], { askedPartnerIds: [], busy: life.world.busy(at), now: at }).candidates[0]
  const worker = candidate && partner.workers.find(({ personId }) => life.world.isFree(personId, slotOf(candidate.startAt, order.item.durationMinutes)))
  return candidate && worker ? { startAt: candidate.startAt, worker: { id: worker.personId, name: worker.name } } : null
}
/** 已接单: the visit begins, unless plans change. */
export function accepted(life: Life): boolean {
  const { order, random, staff } = life
  const { assignment } = order
  if (!assignment) return false
  const side = life.residentSide()
  const soon = later(life.at, random.between(20, 60))
  const mayChange = !isPastCutoff(order, false, soon)
  if (mayChange && once(life, 'cancelLate')) return life.take(soon, 'cancel', side, (one) => cancelOrder(one, side, random.pick(CANCEL_REASONS), life.at))
  if (mayChange && once(life, 'redispatch')) return life.take(soon, 'redispatch', staff, (one) => redispatchOrder(one, random.pick(REDISPATCH_REASONS), String(random.between(1000, 9999)), life.at))
  if (mayChange && once(life, 'reschedule')) {
    const day = chinaDay(later(assignment.startAt, 24 * HOUR))
    const starts = freeStarts(order, day, [], soon).filter((start) => life.world.isFree(assignment.workerId, slotOf(start, order.item.durationMinutes)))
    if (starts.length > 0) return life.take(soon, 'reschedule', side, (one) => rescheduleOrder(one, side, [random.pick(starts)], life.at))
  }
  if (life.twist === 'lateStart') return false
  const start = later(assignment.startAt, random.between(-10, 8))
  const { workerId, partnerId } = assignment
  return life.take(start > life.at ? start : later(life.at, 2), 'start', actorAt(partnerOf(life, partnerId), workerId), (one) => startService(one, one.serviceCode, 'seed', life.at))
}
/** 服务中: about as long as it should take, then the proof the item asks for and, where there is a price, the payment. */
export function inService(life: Life): boolean {
  const { order, random } = life
  const { assignment, item } = order
  if (!assignment) return false
  const by = actorAt(partnerOf(life, assignment.partnerId), assignment.workerId)
  const note = random.chance(0.7) || item.proofs.includes('note') ? random.pick(PROOF_NOTES) : null
  const delivery = () => ({ note: note ? life.text(note, by) : null, pictureIds: item.proofs.includes('photo') ? [pictureId(random.between(1, PICTURE_COUNT))] : [], signedBy: item.proofs.includes('signature') ? order.resident.name : null })
  return life.take(later(life.at, Math.round(item.durationMinutes * (0.75 + random.next() * 0.4))), 'deliver', by, (one) => deliverService(one, delivery(), life.at))
}
/** 待确认: the resident side says how it went, or time does. */
export function delivered(life: Life): boolean {
  const { order, random } = life
  const { assignment, quote } = order
  if (!assignment) return false
  if (quote.mode !== 'free' && !order.payment && random.chance(0.85)) {
    const by = actorAt(partnerOf(life, assignment.partnerId), assignment.workerId)
    return life.take(later(life.at, 3), 'recordPayment', by, (one) => recordPayment(one, by, quote.priceFen, random.pick(['cash', 'wechatTransfer', 'wechatTransfer'] as const), life.at))
  }
  if (life.twist === 'silent') return life.take(later(order.proof!.at, 72 * HOUR + 1), 'autoConfirm', CLOCK, (one) => autoConfirm(one, CLOCK, life.at))
  const by = life.residentSide()
  const at = later(life.at, random.between(20, 30 * HOUR))
  const rating = random.chance(0.6) && life.twist !== 'half' ? ratingOf(life, by) : null
  const outcome = once(life, 'half') ? 'half' : 'done'
  return life.take(at, 'confirm', by, (one) => confirmOrder(one, by, false, { outcome, way: by.hat === 'staff' ? random.pick(['staffCall', 'staffVisit'] as const) : undefined, remark: null, rating }, life.at))
}
/** 已完成: some rate later. */
export function completed(life: Life): boolean {
  const by = life.residentSide()
  if (life.order.rating || life.order.confirmation?.way === 'auto' || !life.random.chance(0.35)) return false
  return life.take(later(life.at, life.random.between(30, 2_000)), 'rate', by, (one) => rateOrder(one, false, ratingOf(life, by), life.at))
}
function ratingOf(life: Life, by: Actor): Omit<Rating, 'at'> {
  const { random } = life
  const star = () => (random.chance(0.72) ? 5 : random.chance(0.75) ? 4 : 3)
  const good: RatingTag[] = ['patient', 'skilled', 'fast', 'polite']
  const isInReview = life.twist === 'commentInReview'
  const comment = isInReview || random.chance(0.45) ? life.text(random.pick(COMMENTS), by, isInReview) : null
  return { punctuality: star(), attitude: star(), quality: star(), tidiness: star(), tags: good.filter(() => random.chance(0.4)), comment }
}
