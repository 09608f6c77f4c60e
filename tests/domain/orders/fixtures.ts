// Orders of every status, made by the domain's own decisions, so that no fixture can hold what the product cannot reach.
import { AppError } from '../../../cloudfunctions/_platform/errors'
import { later } from '../../../cloudfunctions/_platform/china-time'
import { placeHold, postHold, voidHold } from '../../../cloudfunctions/credits/domain/hold'
import { applied } from '../../../cloudfunctions/orders/domain/apply'
import { confirmOrder } from '../../../cloudfunctions/orders/domain/confirm'
import { withHold } from '../../../cloudfunctions/orders/domain/credit'
import type { Decision } from '../../../cloudfunctions/orders/domain/decision'
import { acceptOffer, offerTo } from '../../../cloudfunctions/orders/domain/offers'
import type { Actor, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { placedOrder, type ItemFacts, type Placing, type Receiver } from '../../../cloudfunctions/orders/domain/place'
import { cancelOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { deliverService, startService } from '../../../cloudfunctions/orders/domain/serve-order'
import type { Step } from '../../../cloudfunctions/orders/domain/transitions'
import { markUnserved, refuseOrder } from '../../../cloudfunctions/orders/domain/triage'
import type { Viewer } from '../../../cloudfunctions/orders/domain/viewer'
import type { OrderStatus } from '../../../contract/terms'

/** Tuesday 2026-11-24, 10:00 in China. */
export const NOW = '2026-11-24T02:00:00.000Z'
/** The next day, 9:00 in China. */
export const WISH = '2026-11-25T01:00:00.000Z'
export const ITEM: ItemFacts = {
  _id: 'it-1', name: '上门理发', communityId: 'c1', category: 'haircut', status: 'open', isUrgent: false, durationMinutes: 40, leadMinutes: 120,
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1080 }], proofs: ['note'], qualifications: [], eligibilities: [], priceMode: 'lowCost', priceFen: 2000, priceUnit: '次',
}
export const RECEIVER: Receiver = { personId: 'p-wang', name: '王秀兰', phone: '10012345678', address: '团结路 12 号院 3 号楼 101 室', communityId: 'c1', gridId: 'c1-g1', eligibilities: [], zone: '1 号网格 · 团结路 12 号院' }
export const RESIDENT: Actor = { personId: 'p-wang', hat: 'resident', label: '王秀兰' }
export const STAFF: Actor = { personId: 'p-liu', hat: 'staff', label: '社区' }
export const PARTNER: Actor = { personId: 'p-li', hat: 'partner', label: '李师傅理发' }
export const CLOCK: Actor = { personId: 'system', hat: 'system', label: '系统' }
export const ASKED = [{ id: 'pt-1', name: '李师傅理发', kind: 'individual', ownerIds: ['p-li'] }, { id: 'pt-2', name: '康养护理站', kind: 'merchant', ownerIds: ['p-zhou'] }]
export const STAFF_IDS = ['p-liu', 'p-gao']

export function placing(more: Partial<Placing> = {}): Placing {
  return {
    id: 'o_000000000000000000000001', serviceCode: '4711', item: ITEM, receiver: RECEIVER, by: RESIDENT, watcherIds: ['p-wang'], lastPartnerId: null, wishes: [WISH], isAnyTime: false,
    note: { text: '门铃坏了，请敲门', check: 'pass', personId: 'p-wang', at: NOW, by: '王秀兰' }, pictureIds: ['pic-1'], consents: ['orderAccepted', 'serviceDelivered'], staffIds: STAFF_IDS, requestId: 'request-place', now: NOW, ...more,
  }
}
/** The decision with its credit carried out, as every step does it. */
export const carried = (order: StoredOrder, decision: Decision, at = NOW) => withHold(order, decision, { placeHold, postHold, voidHold }, at)
/** The order after a step; NOW unless told. */
export function take(order: StoredOrder, step: Step, by: Actor, decision: Decision, at = NOW): StoredOrder {
  return applied(order, { step, by, at, requestId: `request-${step}-${order.version}`, action: step }, carried(order, decision, at), STAFF_IDS).order
}
export const placed = (more: Partial<Placing> = {}) => placedOrder(placing(more)).order
export const offering = (order = placed()) => take(order, 'offer', STAFF, offerTo(order, ASKED, { reason: null }, NOW))
export const accepted = (order = offering()) => take(order, 'accept', PARTNER, acceptOffer(order, { partnerId: 'pt-1', worker: { id: 'p-li', name: '李长顺' }, startAt: WISH }, NOW))
export const inService = (order = accepted()) => take(order, 'start', PARTNER, startService(order, '4711', 'request-start', WISH), WISH)
export const DELIVERED_AT = later(WISH, 40)
export const delivered = (order = inService()) => take(order, 'deliver', PARTNER, deliverService(order, { note: { text: '理好了', check: 'pass', personId: 'p-li', at: DELIVERED_AT, by: '李师傅理发' }, pictureIds: ['pic-2'], signedBy: '王秀兰' }, DELIVERED_AT), DELIVERED_AT)
export const completed = (order = delivered()) => take(order, 'confirm', RESIDENT, confirmOrder(order, RESIDENT, false, { outcome: 'done', remark: null, rating: null }, DELIVERED_AT), DELIVERED_AT)
export const cancelled = (order = placed()) => take(order, 'cancel', RESIDENT, cancelOrder(order, RESIDENT, null, NOW))
export const refused = (order = placed()) => take(order, 'refuse', STAFF, refuseOrder(order, '不在服务范围'))
export const unserved = (order = placed()) => take(order, 'markUnserved', STAFF, markUnserved(order, '没有人能接'))
export const IN_STATUS: Record<OrderStatus, () => StoredOrder> = { placed, offering, accepted, inService, delivered, completed, cancelled, refused, unserved }
export const STATUSES = Object.keys(IN_STATUS) as OrderStatus[]

const viewer = (side: Viewer['side'], personId: string, hat: Viewer['hat'], label: string, more: Partial<Viewer> = {}): Viewer => ({ side, personId, hat, label, mayAct: true, partnerId: null, isOwner: false, isServer: false, ...more })
export const VIEWERS = {
  resident: viewer('resident', 'p-wang', 'resident', '王秀兰'),
  family: viewer('resident', 'p-daughter', 'familyProxy', '王小雨（家属）'),
  staff: viewer('staff', 'p-liu', 'staff', '社区'),
  street: viewer('staff', 'p-jiang', 'subdistrictStaff', '蒋涛', { mayAct: false }),
  holder: viewer('partner', 'p-li', 'partner', '李师傅理发', { partnerId: 'pt-1', isOwner: true, isServer: true }),
  colleague: viewer('partner', 'p-helper', 'partner', '李师傅理发', { partnerId: 'pt-1', isServer: true }),
  loser: viewer('partner', 'p-zhou', 'partner', '康养护理站', { partnerId: 'pt-2', isOwner: true }),
}
/** The code a decision refuses with, or null when it decides. */
export function codeOf(decide: () => unknown): string | null {
  try {
    decide()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
