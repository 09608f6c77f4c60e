// Asking partners (A6). An offer is open until it is answered, taken back or past its expiry, which counts at once, timer or not;
// a closed offer never opens again (I6), and the first accept wins (I2).
import { dayTimeText, isInsideWindows, later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { DECLINE_REASON, type DeclineReason, type OfferStatus } from '../../../contract/terms'
import { CLOCKS } from './clocks'
import { creditAtAccept } from './credit'
import type { Decision, Notice } from './decision'
import type { Assignment, Offer, Order } from './order'
import { slotOf } from './slots'
import { mustAllow } from './transitions'

export interface Asked { id: string; name: string; kind: string; ownerIds: string[] }

export function isOpen(offer: Offer, now: string): boolean {
  return offer.status === 'open' && offer.expiresAt > now
}
export function openOffers(order: Order, now: string): Offer[] {
  return order.offers.filter((offer) => isOpen(offer, now))
}
/** The partner's latest offer. */
export function offerOf(order: Order, partnerId: string): Offer | undefined {
  return order.offers.findLast((offer) => offer.partnerId === partnerId)
}
/** Who may not be asked again: asked now, or has said no. */
export function askedPartnerIds(order: Order, now: string): string[] {
  return order.offers.filter((offer) => isOpen(offer, now) || offer.status === 'declined').map(({ partnerId }) => partnerId)
}
/** Offers past their expiry get the status they have had since. */
function settled(order: Order, now: string): Offer[] {
  return order.offers.map((offer) => (offer.status === 'open' && offer.expiresAt <= now ? { ...offer, status: 'expired', answeredAt: offer.expiresAt } : offer))
}
/** Every open offer gets this status; the expired ones are expired. */
export function closedOffers(order: Order, status: OfferStatus, now: string): Offer[] {
  return settled(order, now).map((offer) => (offer.status === 'open' ? { ...offer, status, answeredAt: now } : offer))
}
/** One notice for each partner that is being asked now. */
export function noticesToAsked(order: Order, now: string, title: string, body: string): Notice[] {
  return openOffers(order, now).map(({ ownerIds, partnerId }) => ({ to: ownerIds, side: 'partner', partnerId, title, body }))
}

/** The offers of those who are asked now, beside the earlier ones, and what each asked partner hears. */
export function asking(order: Order, partners: readonly Asked[], expiresAt: string, now: string): { offers: Offer[]; notices: Notice[] } {
  const fresh = partners.map(({ id, name, kind, ownerIds }, index): Offer => ({
    id: `${order._id}-f${order.offers.length + index + 1}`, partnerId: id, partnerName: name, partnerKind: kind, ownerIds, status: 'open', offeredAt: now, expiresAt, answeredAt: null, declineReason: null,
  }))
  const body = `有一单${order.item.name}想请您接，请在 ${dayTimeText(expiresAt)} 前答复。`
  const notices = fresh.map(({ ownerIds, partnerId }): Notice => ({
    to: ownerIds, side: 'partner', partnerId, title: order.isUrgent ? '助急邀单，请马上答复' : '有新的邀单', body,
    push: { template: 'offerReceived', data: { item: order.item.name, zone: order.resident.zone, answerBy: expiresAt } },
  }))
  return { offers: [...settled(order, now), ...fresh], notices }
}
/** Staff ask by hand, at any hour. @param terms.minutes how long they have to answer. OFFER_DUPLICATE for one who is being asked or has declined. */
export function offerTo(order: Order, partners: readonly Asked[], terms: { minutes?: number; reason: string | null }, now: string): Decision {
  mustAllow(order, 'offer')
  const asked = askedPartnerIds(order, now)
  const again = partners.find(({ id }) => asked.includes(id))
  if (again) fail('OFFER_DUPLICATE', { partnerId: again.id })
  const { offers, notices } = asking(order, partners, later(now, terms.minutes ?? (order.isUrgent ? CLOCKS.urgentOffer : CLOCKS.offer)), now)
  return { change: { offers }, what: `邀请${partners.map(({ name }) => name).join('、')}接单`, why: terms.reason, whyFor: 'staff', notices }
}
/** Whoever takes everything back wants to decide anew: the ladder stops too. */
export function recallOffers(order: Order, reason: string, now: string): Decision {
  mustAllow(order, 'recall')
  return {
    change: { offers: closedOffers(order, 'recalled', now), waitingSince: now, ladder: order.ladder && { ...order.ladder, state: 'stopped' } }, what: '撤回邀单', why: reason, whyFor: 'residentSide',
    notices: noticesToAsked(order, now, '邀单已撤回', `社区撤回了${order.item.name}的邀单，不用再答复。`),
  }
}
/** Only this partner's offer is taken back; null when it has none open. The reason is staff's own. */
export function recallPartner(order: Order, partnerId: string, reason: string, now: string): Decision | null {
  const own = order.status === 'offering' ? openOffers(order, now).find((offer) => offer.partnerId === partnerId) : undefined
  if (!own) return null
  const offers = settled(order, now).map((offer) => (offer.id === own.id ? { ...offer, status: 'recalled' as const, answeredAt: now } : offer))
  const isAsking = offers.some(({ status }) => status === 'open')
  return {
    change: { offers, ...(isAsking ? {} : { waitingSince: now }) }, to: isAsking ? 'offering' : 'placed', what: `撤回给${own.partnerName}的邀单`, why: reason, whyFor: 'staff',
    notices: [{ to: own.ownerIds, side: 'partner', partnerId, title: '邀单已撤回', body: `${order.item.name}的邀单已撤回，不用再答复。` }],
  }
}
/** The clock's step; null when nothing has expired. */
export function expireOffers(order: Order, now: string): Decision | null {
  if (order.status !== 'offering' || !order.offers.some((offer) => offer.status === 'open' && offer.expiresAt <= now)) return null
  const isAsking = openOffers(order, now).length > 0
  return { change: { offers: settled(order, now), ...(isAsking ? {} : { waitingSince: now }) }, to: isAsking ? 'offering' : 'placed', what: '邀单超时，没有答复', whyFor: 'staff' }
}

export interface Accepting { partnerId: string; worker: { id: string; name: string }; startAt: string }
/** Exactly one wins: the others' offers are lost in the same change. OFFER_CLOSED, ORDER_WRONG_STATUS (accepted by this partner already), ORDER_TIME_INVALID. */
export function acceptOffer(order: Order, { partnerId, worker, startAt }: Accepting, now: string): Decision {
  const offer = mustBeOpen(order, partnerId, now)
  mustAllow(order, 'accept')
  mustBeWished(order, startAt, now)
  const slot = slotOf(startAt, order.item.durationMinutes)
  const assignment: Assignment = { partnerId, partnerName: offer.partnerName, partnerKind: offer.partnerKind, ownerIds: offer.ownerIds, workerId: worker.id, workerName: worker.name, ...slot, acceptedAt: now, offerId: offer.id }
  const credit = creditAtAccept(order)
  const offers = closedOffers(order, 'lost', now).map((one) => (one.id === offer.id ? { ...offer, status: 'accepted' as const, answeredAt: now } : one))
  const others: Notice[] = openOffers(order, now).filter((one) => one.id !== offer.id).map((one) => ({ to: one.ownerIds, side: 'partner', partnerId: one.partnerId, title: '这单已有别家接了', body: `${order.item.name}的邀单已由别家先接，不用再答复。` }))
  return {
    change: { assignment, partnerId, offers, creditRate: credit.rate }, credit: credit.move, what: `接单，约定 ${dayTimeText(startAt)}`, partnerId,
    slots: { workerId: worker.id, partnerId, take: slot },
    notices: [
      { to: order.watcherIds, side: 'resident', title: '您的订单已接单', body: `${offer.partnerName}接了${order.item.name}，约定 ${dayTimeText(startAt)} 上门。`, push: { template: 'orderAccepted', data: { item: order.item.name, partner: offer.partnerName, startAt } } },
      { to: [...offer.ownerIds, worker.id], side: 'partner', partnerId, title: '有一单约好了', body: `${order.item.name}约定 ${dayTimeText(startAt)} 上门，点开看谁去。` },
      ...others,
    ],
  }
}
/** The last open offer declined returns the order to waiting. */
export function declineOffer(order: Order, answer: { partnerId: string; reason: DeclineReason; remark: string | null }, now: string): Decision {
  const offer = mustBeOpen(order, answer.partnerId, now)
  mustAllow(order, 'decline')
  const offers = settled(order, now).map((one) => (one.id === offer.id ? { ...one, status: 'declined' as const, answeredAt: now, declineReason: answer.reason } : one))
  const isAsking = offers.some((one) => one.status === 'open')
  const why = answer.remark ? `${DECLINE_REASON[answer.reason]}：${answer.remark}` : DECLINE_REASON[answer.reason]
  return { change: { offers, ...(isAsking ? {} : { waitingSince: now }) }, to: isAsking ? 'offering' : 'placed', what: '暂时不能接单', why, whyFor: 'staff', partnerId: answer.partnerId }
}
function mustBeOpen(order: Order, partnerId: string, now: string): Offer {
  const offer = offerOf(order, partnerId)
  if (offer?.status === 'accepted') fail('ORDER_WRONG_STATUS', { status: order.status })
  return offer && isOpen(offer, now) ? offer : fail('OFFER_CLOSED')
}
function mustBeWished(order: Order, startAt: string, now: string): void {
  const isSoon = startAt >= later(now, -CLOCKS.startGrace)
  const isWished = order.isAnyTime ? startAt <= later(now, CLOCKS.ahead) && isInsideWindows(order.item.windows, startAt, order.item.durationMinutes) : order.wishes.includes(startAt)
  if (!isSoon || !isWished) fail('ORDER_TIME_INVALID')
}
