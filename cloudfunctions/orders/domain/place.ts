// Placing (A1–A3): what the catalogue offers becomes an order with its price fixed (C3, I8) and its times checked.
import { chinaDay, isInsideWindows, later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import type { Eligibility, MessageTemplate } from '../../../contract/terms'
import { CLOCKS, MOST_WISHES } from './clocks'
import type { Actor, CheckedText, Needs, Order, StoredOrder } from './order'
import { indexKeys } from './index-keys'
import { outboxOf } from './messages'
import type { Notice } from './decision'
import { eventOf, type Applied } from './apply'

/** What placing needs to know of the item; the catalogue's own document has it all. */
export interface ItemFacts {
  _id: string; name: string; communityId: string; category: Order['item']['category']; status: 'open' | 'closed'; isUrgent: boolean; durationMinutes: number; leadMinutes: number
  windows: Order['item']['windows']; proofs: Order['item']['proofs']; qualifications: Order['item']['qualifications']; eligibilities: Eligibility[]
  priceMode: Order['quote']['mode']; priceFen: number; priceUnit: string
}
export interface Receiver { personId: string; name: string; phone: string | null; address: string; communityId: string; gridId: string | null; eligibilities: Eligibility[]; zone: string }
export interface Placing {
  id: string; serviceCode: string; item: ItemFacts; receiver: Receiver; by: Actor; watcherIds: string[]; lastPartnerId: string | null; needs?: Needs
  wishes: string[]; isAnyTime: boolean; note: CheckedText | null; pictureIds: string[]; consents: MessageTemplate[]; expectedPriceFen?: number
  staffIds: string[]; requestId: string; now: string
}
export const NO_NEEDS: Needs = { sameHelper: false, avoidPartnerIds: [], helperGender: null, dialect: null }
/** Useful for an order's own messages: what a resident hears of. */
const RESIDENT_TEMPLATES: MessageTemplate[] = ['orderAccepted', 'serviceDelivered']

/** ITEM_UNAVAILABLE, ITEM_PRICE_INVALID (with the present price), ORDER_NOT_ELIGIBLE, ORDER_TIME_INVALID. */
export function mustBeOrderable(item: ItemFacts, receiver: Receiver, wanted: { wishes: string[]; isAnyTime: boolean; expectedPriceFen?: number }, now: string): void {
  if (item.status !== 'open' || item.communityId !== receiver.communityId) fail('ITEM_UNAVAILABLE')
  if (wanted.expectedPriceFen !== undefined && wanted.expectedPriceFen < item.priceFen) fail('ITEM_PRICE_INVALID', { priceFen: item.priceFen })
  if (item.eligibilities.length > 0 && !item.eligibilities.some((list) => receiver.eligibilities.includes(list))) fail('ORDER_NOT_ELIGIBLE')
  mustBeWishable(item, wanted.wishes, wanted.isAnyTime, now)
}
/** One to three different starts in service hours, not too near and not too far; none when any time will do (A2). */
export function mustBeWishable(item: Pick<ItemFacts, 'windows' | 'durationMinutes' | 'leadMinutes'>, wishes: readonly string[], isAnyTime: boolean, now: string): void {
  if (isAnyTime ? wishes.length > 0 : wishes.length < 1 || wishes.length > MOST_WISHES || new Set(wishes).size < wishes.length) fail('ORDER_TIME_INVALID')
  const wrong = wishes.findIndex((wish) => !isWishable(item, wish, now))
  if (wrong >= 0) fail('ORDER_TIME_INVALID', { wish: wrong })
}
export function isWishable(item: Pick<ItemFacts, 'windows' | 'durationMinutes' | 'leadMinutes'>, start: string, now: string): boolean {
  return start >= later(now, item.leadMinutes) && start <= later(now, CLOCKS.ahead) && isInsideWindows(item.windows, start, item.durationMinutes)
}
/** The order as it is first stored, version 1, with the alarm to staff when it is urgent (L2). */
export function placedOrder(placing: Placing): Applied {
  const { id, item, receiver, by, now } = placing
  const { name, category, durationMinutes, leadMinutes, proofs, qualifications, windows } = item
  const { personId, phone, address, zone } = receiver
  const bare: Order = {
    _id: id, version: 1, number: numberOf(id, now), communityId: receiver.communityId, gridId: receiver.gridId ?? receiver.communityId, status: 'placed', isUrgent: item.isUrgent,
    item: { id: item._id, name, category, durationMinutes, leadMinutes, proofs, qualifications, windows },
    quote: { mode: item.priceMode, priceFen: item.priceFen, priceUnit: item.priceUnit, isEligibilityUsed: item.eligibilities.length > 0 },
    resident: { personId, name: receiver.name, phone, address, zone }, placedBy: by, watcherIds: placing.watcherIds, lastPartnerId: placing.lastPartnerId, needs: placing.needs ?? NO_NEEDS,
    wishes: placing.wishes, isAnyTime: placing.isAnyTime, note: placing.note, pictureIds: placing.pictureIds,
    serviceCode: placing.serviceCode, wrongCodes: [], offers: [], ladder: null, assignment: null, proof: null, confirmation: null, rating: null, creditHold: null, creditRate: null, payment: null,
    consents: RESIDENT_TEMPLATES.filter((template) => placing.consents.includes(template)).map((template) => ({ personId: by.personId, template })),
    nudgedAt: null, nudges: 0, alarmedAt: null, timeline: [], outbox: [], placedAt: now, updatedAt: now, waitingSince: now, partnerId: null,
  }
  const notices = item.isUrgent ? [urgentNotice(bare)] : []
  const { outbox, rows } = outboxOf(bare, notices, { kind: 'place', version: 1, at: now, byId: by.personId, staffIds: placing.staffIds })
  const what = by.hat === 'resident' ? '下单' : '代下单'
  const timeline = [eventOf({ step: 'place', by, at: now, requestId: placing.requestId, action: 'place' }, { change: {}, what }, 'placed', 1)]
  const order: StoredOrder = { ...bare, timeline, outbox, ...indexKeys({ ...bare, timeline }) }
  return { order, change: order, rows, pushes: [], standing: [] }
}
export function urgentNotice(order: Order, isAgain = false): Notice {
  return { to: 'staff', side: 'staff', title: isAgain ? '助急单还没有人接' : '有新的助急单', body: `${order.resident.zone}的居民需要${order.item.name}，请马上打电话联系。` }
}
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** For people to say and type: the day in China and four characters from the id. No key: two may share it. */
function numberOf(id: string, now: string): string {
  const day = chinaDay(now).slice(2).replaceAll('-', '')
  let rest = parseInt(id.slice(-8), 16) || 0
  return day + Array.from({ length: 4 }, () => {
    const letter = LETTERS[rest % 32]!
    rest = Math.floor(rest / 32)
    return letter
  }).join('')
}
