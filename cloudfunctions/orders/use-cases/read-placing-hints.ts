// What is good to know before placing: who came last time, and which order of this resident lies at a wished time (A15).
import type { orders as contract } from '../../../contract/orders'
import { command } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { itemOf } from '../../catalog/public'
import { namesOfPartners } from '../../partners/public'
import { clashesWith } from '../domain/clashes'
import { LIVE } from '../domain/transitions'
import { orders } from '../orders-store'
import { lastPartnerOf } from '../queries'
import { receiverOf } from '../receiver'

const MOST_LIVE = 50
export const readPlacingHints: Handlers<typeof contract>['placingHints'] = async (call, { itemId, residentId, wishes }) => {
  const { resident } = await receiverOf(call, residentId)
  const [item, lastPartnerId, live] = await Promise.all([
    itemOf(itemId), lastPartnerOf(resident._id),
    wishes.length === 0 ? [] : orders.find({ 'resident.personId': resident._id, status: command.in([...LIVE]) }, { limit: MOST_LIVE, fields: { item: true, assignment: true, wishes: true } }),
  ])
  if (!item) fail('ITEM_UNAVAILABLE')
  const name = lastPartnerId && (await namesOfPartners([lastPartnerId])).get(lastPartnerId)
  const clashes = clashesWith(live, wishes, item.durationMinutes).map(({ order, startAt }) => ({ orderId: order._id, itemName: order.item.name, startAt }))
  return { lastPartner: lastPartnerId && name ? { id: lastPartnerId, name } : null, clashes }
}
