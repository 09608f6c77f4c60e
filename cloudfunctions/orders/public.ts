// What other features may ask of orders: staff's steps with their decisions, the board, the clock's own steps, and to forget a person.
import { must, type PersonCall } from '../_platform/serve'
import { viewersOf } from './access'
import { cardOf, type Card } from './domain/card'
import { orders, type OrderDoc } from './orders-store'

export { boardPage, liveCounts, loadByPartner, reviewsPage, waitingOrders, type Lane } from './board'
export { climbByClock, climbByStaff, isRungDue, rungAfter, stopLadder, type Found } from './domain/ladder'
export { creditMinutesOf } from './domain/credit'
export { askedPartnerIds, offerOf, offerTo, recallOffers, type Asked } from './domain/offers'
export { decideReview, markUnserved, redispatchOrder, refuseOrder, textInReview, type ReviewField } from './domain/triage'
export { mustAllow } from './domain/transitions'
export { forgetPerson, hasLiveOrders } from './forget-person'
export { stopOwning, stopWatching } from './stop-hearing'
export { bookingsOf, confirmedFiguresOf, countsOf, hasWorkFor, heldCountOf } from './queries'
export { ordersPlacedOn, unmetOrders, unmetOrdersByIds, type PlacedOrder, type UnmetOrder } from './insight'
export { openOfferCountOf, recallOffersOf } from './recall-partner'
export { settleMissed } from './settle-credit'
export { takeBookedStep, takeStep } from './take-step'
export { changedBetween, dueOrders, orderNow, takeClockStep, tickOrder } from './tick'
export type { OrderDoc }

/** The order for staff of its community; NOT_FOUND for everyone else. One read. */
export async function orderForStaff({ person }: PersonCall, orderId: string): Promise<OrderDoc> {
  const order = must(await orders.get(orderId))
  must(viewersOf(person, order).some(({ side, mayAct }) => side === 'staff' && mayAct))
  return order
}
/** The order as staff and those above see it in a list. */
export function cardForStaff({ person, now }: PersonCall, order: OrderDoc): Card {
  return cardOf(order, viewersOf(person, order).filter(({ side }) => side === 'staff'), now)
}
