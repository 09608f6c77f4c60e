// An order as one card of a list, for one viewer: names and address parts only as far as this viewer may know them now (I26).
import type { OrderAction, OrderStatus } from '../../../contract/terms'
import { actionsFor } from './actions'
import { isOverdue } from './index-keys'
import { maskName } from './masks'
import { offerOf, openOffers } from './offers'
import type { Ladder, Order } from './order'
import { slotOf } from './slots'
import { seesOutcome, seesResident, type Viewer } from './viewer'

export interface Card {
  id: string; number: string; status: OrderStatus; itemName: string; category: Order['item']['category']; isUrgent: boolean; priceMode: Order['quote']['mode']; priceFen: number
  forName: string; forSelf: boolean; zone: string; startAt: string | null; endAt: string | null; isAgreed: boolean; partnerName: string | null
  asking: { count: number; answerBy: string } | null; ladder: Ladder | null; placedAt: string; updatedAt: string; isOverdue: boolean; nudges: number; version: number; actions: OrderAction[]
}
/** @param viewers every capacity of the person, the one that decides what is seen first */
export function cardOf(order: Order, viewers: readonly Viewer[], now: string): Card {
  const viewer = viewers[0]!
  const { assignment, item, quote, resident } = order
  const startAt = assignment?.startAt ?? order.wishes[0] ?? null
  return {
    id: order._id, number: order.number, status: order.status, itemName: item.name, category: item.category, isUrgent: order.isUrgent, priceMode: quote.mode, priceFen: quote.priceFen,
    forName: seesResident(order, viewer, now) ? resident.name : maskName(resident.name), forSelf: viewer.personId === resident.personId, zone: resident.zone,
    ...timeOf(order, viewer, startAt), partnerName: seesOutcome(order, viewer) ? assignment?.partnerName ?? null : null, asking: askingOf(order, viewer, now), ladder: viewer.side === 'partner' ? null : order.ladder,
    placedAt: order.placedAt, updatedAt: order.updatedAt, isOverdue: isOverdue(order, now), nudges: order.nudges, version: order.version, actions: actionsFor(order, viewers, now),
  }
}
/** A partner that does not hold the order keeps the wishes it was asked with, not what others agreed on. */
function timeOf(order: Order, viewer: Viewer, startAt: string | null) {
  const isAgreed = !!order.assignment && seesOutcome(order, viewer)
  const start = isAgreed || !order.assignment ? startAt : order.wishes[0] ?? null
  return { startAt: start, endAt: start && slotOf(start, order.item.durationMinutes).endAt, isAgreed }
}
function askingOf(order: Order, viewer: Viewer, now: string): Card['asking'] {
  const own = viewer.side === 'partner' ? offerOf(order, viewer.partnerId ?? '') : undefined
  const open = openOffers(order, now).filter((offer) => viewer.side !== 'partner' || offer === own)
  const answerBy = open.map(({ expiresAt }) => expiresAt).sort().at(-1)
  return answerBy ? { count: open.length, answerBy } : null
}
