// 电话名单 (L2, N3): when messages are not enough staff telephone the owners of those who fit; the look is audited before it is answered (I28).
import type { dispatch } from '../../../contract/dispatch'
import { writeAuditOnce } from '../../_platform/audit'
import { command } from '../../_platform/db'
import { people } from '../../_platform/people'
import type { Handlers } from '../../_platform/serve'
import { mustAllow, offerOf, orderForStaff } from '../../orders/public'
import { partnersOf } from '../../partners/public'
import { ownerIdsOf } from '../asked'
import { rejectionOf } from '../domain/rank'

const MOST_PHONES = 100
export const readCallList: Handlers<typeof dispatch>['callList'] = async (call, { orderId }) => {
  const order = await orderForStaff(call, orderId)
  mustAllow(order, 'offer')
  const partners = (await partnersOf(order.communityId)).filter((partner) => !rejectionOf(order, partner, call.now))
  const ownerIds = partners.flatMap(ownerIdsOf).slice(0, MOST_PHONES)
  const owners = ownerIds.length === 0 ? [] : await people.find({ _id: command.in(ownerIds) }, { limit: MOST_PHONES, fields: { name: true, phone: true } })
  await writeAuditOnce(call, { at: call.now, personId: call.person._id, action: 'order.partnersCalled', subjectId: order._id, unitId: order.communityId, reason: order.number })
  const byId = new Map(owners.map((owner) => [owner._id, owner]))
  return {
    calls: partners.flatMap((partner) => ownerIdsOf(partner).flatMap((ownerId) => {
      const { name, phone } = byId.get(ownerId) ?? {}
      return name && phone ? [{ partnerId: partner._id, partnerName: partner.name, name, phone, offer: offerOf(order, partner._id)?.status ?? null }] : []
    })),
  }
}
