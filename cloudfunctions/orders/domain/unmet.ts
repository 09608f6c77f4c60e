// Whether an order stands for something that nobody gave: kept as unmet demand (PRODUCT §2, B20). A refusal counts only where staff said
// that nobody offers this; one for misuse, and what the resident took back before anybody was asked, count for nothing.
import type { Offer, Order } from './order'

export type UnmetFacts = Pick<Order, 'status' | 'offers' | 'assignment'> & { ladder?: Order['ladder']; refusalKind?: Order['refusalKind'] }

export function isUnmet(order: UnmetFacts, now: string): boolean {
  if (order.status === 'unserved') return true
  if (order.status === 'refused') return order.refusalKind === 'noSupplier'
  // Between two rungs the ladder has not asked everybody yet.
  const isWaiting = (order.status === 'placed' && order.ladder?.state !== 'climbing') || order.status === 'cancelled'
  return isWaiting && order.assignment === null && order.offers.length > 0 && order.offers.every((offer) => saidNo(offer, now)) && order.offers.some(({ status }) => status !== 'recalled')
}
/** Declined, or let pass. An offer that staff took back is no answer of a partner and does not count against the others' no. */
function saidNo({ status, expiresAt }: Offer, now: string): boolean {
  return status === 'declined' || status === 'expired' || status === 'recalled' || (status === 'open' && expiresAt <= now)
}
