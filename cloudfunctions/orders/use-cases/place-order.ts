// 点单: for oneself, for family, or by staff for a resident of their community. The order's id comes from the request, so that a retry
// meets the order it has already made.
import type { orders as contract } from '../../../contract/orders'
import { isDuplicate, withTx } from '../../_platform/db'
import { AppError, fail } from '../../_platform/errors'
import { idFrom, newServiceCode } from '../../_platform/ids'
import { people } from '../../_platform/people'
import { must, type Handlers, type PersonCall } from '../../_platform/serve'
import { checkTexts } from '../../_platform/text-check'
import { itemOf } from '../../catalog/public'
import { ownedPictures } from '../../files/public'
import { staffOf, unitNames } from '../../identity/public'
import { labelOf } from '../access'
import { checkedText } from '../checked-text'
import { answeredBefore, type Applied } from '../domain/apply'
import type { Needs } from '../domain/order'
import { mustBeOrderable, placedOrder, type Receiver } from '../domain/place'
import { zoneOf } from '../domain/zone'
import { orders } from '../orders-store'
import { lastPartnerOf } from '../queries'
import { receiverOf, type ReceiverFound } from '../receiver'
import { sendOut } from '../send-out'

type Place = Handlers<typeof contract>['place']
export const placeOrder: Place = async (call, input) => {
  const id = idFrom('o', call.openid, call.requestId)
  try {
    const placed = await prepared(call, input, id)
    await stored(call, placed.order)
    await sendOut(placed)
    return { orderId: id, status: placed.order.status, version: placed.order.version }
  } catch (error) {
    // Placed before: what has changed since (a closed item, a price, the hour) is no reason to refuse the retry.
    const before = error instanceof AppError || isDuplicate(error) ? await orders.get(id) : null
    const answer = before && answeredBefore(before, call.person._id, call.requestId, call.action)
    if (!answer) throw error
    return answer
  }
}
/** For somebody else: only while they still live here, so that no order is left behind for a person whom staff forget at the same time (I30). */
async function stored({ person }: PersonCall, order: Applied['order']): Promise<void> {
  const { personId } = order.resident
  if (personId === person._id) return orders.add(order)
  await withTx(async (tx) => {
    must((await tx.get(people, personId))?.communityId)
    await tx.add(orders, order)
  })
}
async function prepared(call: PersonCall, input: Parameters<Place>[1], id: string): Promise<Applied> {
  const residentId = input.residentId ?? call.person._id
  const pictureIds = input.photos ?? []
  const [found, item, lastPartnerId] = await Promise.all([receiverOf(call, input.residentId), itemOf(input.itemId), lastPartnerOf(residentId), ownedPictures(pictureIds, call.person._id)])
  const receiver = await receiving(found, input.address)
  if (!item) fail('ITEM_UNAVAILABLE')
  mustBeOrderable(item, receiver, input, call.now)
  const [noteVerdict, addressVerdict] = await checkTexts(call.openid, [input.note, input.address])
  // The partner who goes there reads the address: it cannot wait for a person's verdict.
  if (addressVerdict !== 'pass') fail('TEXT_REFUSED', { field: 'address' })
  const label = labelOf(call.person, found.hat)
  const staff = item.isUrgent ? await staffOf(receiver.communityId) : []
  return placedOrder({
    id, serviceCode: newServiceCode(), item, receiver, by: { personId: call.person._id, hat: found.hat, label }, watcherIds: found.watcherIds, lastPartnerId, needs: needsOf(input.needs, lastPartnerId),
    wishes: [...input.wishes].sort(), isAnyTime: input.isAnyTime, note: checkedText(call, input.note, noteVerdict, label), pictureIds, consents: input.consents ?? [],
    staffIds: staff.map(({ _id }) => _id), requestId: call.requestId, now: call.now,
  })
}
/** A wish for or against the partner of last time means nothing where there was none. */
function needsOf(wanted: Parameters<Place>[1]['needs'], lastPartnerId: string | null): Needs {
  const { sameHelper = false, avoidsLastHelper = false, helperGender = null } = wanted ?? {}
  return { sameHelper: sameHelper && !avoidsLastHelper && !!lastPartnerId, avoidPartnerIds: avoidsLastHelper && lastPartnerId ? [lastPartnerId] : [], helperGender, dialect: null }
}
/** Where they live and what they are entitled to. PROFILE_INCOMPLETE without a home or an address. */
async function receiving({ resident }: ReceiverFound, otherAddress: string | undefined): Promise<Receiver> {
  const { _id, name, phone, communityId, gridId, eligibilities } = resident
  const address = otherAddress ?? resident.address
  if (!communityId || !name || !address) fail('PROFILE_INCOMPLETE')
  const gridName = gridId ? (await unitNames([gridId])).get(gridId) : undefined
  return { personId: _id, name, phone, address, communityId, gridId, eligibilities, zone: zoneOf(gridName ?? '', address) }
}
