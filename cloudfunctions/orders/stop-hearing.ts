// Whoever acts for a resident or a partner no more hears no more of what is still under way: taken out of the receivers of live orders
// when the hat goes. Can be done twice; an order that keeps changing meanwhile is left to its own end.
import { command, type Where } from '../_platform/db'
import { indexKeys } from './domain/index-keys'
import type { OrderChange } from './domain/order'
import { LIVE } from './domain/transitions'
import { changeOrder, orders, type OrderDoc } from './orders-store'

const MOST_LIVE = 200
const ATTEMPTS = 3
const without = (ids: readonly string[], personId: string) => ids.filter((id) => id !== personId)

/** Family whose hat for this resident is gone. One read, one write for each live order they watched. */
export function stopWatching(personId: string, residentId: string): Promise<void> {
  return changeAll({ 'resident.personId': residentId, watcherIds: personId }, ({ watcherIds }) => ({ watcherIds: without(watcherIds, personId) }))
}
/** An owner who left the partner: of the work it has and of the offers it was sent. Two reads. */
export async function stopOwning(personId: string, partnerId: string): Promise<void> {
  const change = ({ assignment, offers }: OrderDoc): OrderChange => ({
    assignment: assignment?.partnerId === partnerId ? { ...assignment, ownerIds: without(assignment.ownerIds, personId) } : assignment,
    offers: offers.map((offer) => (offer.partnerId === partnerId ? { ...offer, ownerIds: without(offer.ownerIds, personId) } : offer)),
  })
  await changeAll({ partnerId }, change)
  await changeAll({ offeredPartnerIds: partnerId }, change)
}
async function changeAll(where: Where, changeOf: (order: OrderDoc) => OrderChange): Promise<void> {
  for (const found of await orders.find({ ...where, status: command.in([...LIVE]) }, { limit: MOST_LIVE })) {
    let order: OrderDoc | null = found
    for (let attempt = 0; order && attempt < ATTEMPTS; attempt++) {
      const change = changeOf(order)
      if (await changeOrder(order._id, order.version, { ...change, ...indexKeys({ ...order, ...change }), version: order.version + 1 })) break
      order = await orders.get(order._id)
    }
  }
}
