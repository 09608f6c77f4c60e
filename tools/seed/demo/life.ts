// One order's life as it is told: every step is decided by the product's own domain, at its own instant, never later than now.
import { placedOrder, isWishable } from '../../../cloudfunctions/orders/domain/place'
import { applied } from '../../../cloudfunctions/orders/domain/apply'
import { placeHold, postHold, voidHold } from '../../../cloudfunctions/credits/domain/hold'
import { withHold } from '../../../cloudfunctions/orders/domain/credit'
import type { Decision } from '../../../cloudfunctions/orders/domain/decision'
import type { Actor, CheckedText, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import type { Step } from '../../../cloudfunctions/orders/domain/transitions'
import { zoneOf } from '../../../cloudfunctions/orders/domain/zone'
import { chinaDay, chinaMinute, dayStart, later } from '../../../cloudfunctions/_platform/china-time'
import type { ItemDoc } from '../../../cloudfunctions/catalog/items-store'
import type { PersonDoc } from '../../../cloudfunctions/_platform/people'
import type { Community } from './district'
import type { Random } from './random'
import type { Twist } from './twists'
import type { DemoWorld } from './world'
import { NOTES } from './texts.data'

export const CLOCK: Actor = { personId: 'system', hat: 'system', label: '系统' }
export interface Beginning { community: Community; item: ItemDoc; resident: PersonDoc; placedAt: string; twist: Twist; wishes?: string[] }
const OPENS = 8.5 * 60
const CLOSES = 18 * 60
const HALF_HOUR = 30

/** When the community's office next looks at something that came in at this instant. */
export function officeTime(instant: string): string {
  const minute = chinaMinute(instant)
  if (minute < OPENS) return later(dayStart(chinaDay(instant)), OPENS)
  return minute < CLOSES ? instant : later(dayStart(chinaDay(instant), 1), OPENS)
}
/** Up to three half hours of the next days that the item allows; none is left when the item has no hours then. */
export function wishesFor(item: ItemDoc, at: string, random: Random): string[] {
  const halfHour = HALF_HOUR * 60_000
  const first = new Date(Math.ceil(Date.parse(at) / halfHour) * halfHour).toISOString()
  const wanted = Array.from({ length: 40 }, () => later(first, (item.isUrgent ? random.between(1, 6) : random.between(4, 220)) * HALF_HOUR)).filter((start) => isWishable(item, start, at))
  return [...new Set(wanted)].slice(0, item.isUrgent ? 1 : random.between(1, 3)).sort()
}

export class Life {
  order: StoredOrder
  at: string
  readonly staff: Actor
  /** A twist happens once. */
  twist: Twist
  constructor(readonly world: DemoWorld, readonly random: Random, { community, item, resident, placedAt, twist, wishes = wishesFor(item, placedAt, random) }: Beginning) {
    this.community = community
    this.twist = twist
    this.at = placedAt
    this.staff = { personId: random.pick(community.staff)._id, hat: 'staff', label: '社区' }
    const isAnyTime = wishes.length === 0 || (!item.isUrgent && random.chance(0.12))
    const by = this.orderingActor(resident)
    const gridName = resident.gridId ? `${resident.gridId.split('-g')[1]} 号网格` : ''
    const family = world.familyOf(resident._id).map(({ _id }) => _id)
    const { _id: personId, name, phone, address, gridId, eligibilities } = resident
    const text = random.chance(0.5) ? random.pick(NOTES[item.category] ?? ['']) : ''
    const { order, rows } = placedOrder({
      id: `o_${random.hex(24)}`, serviceCode: String(random.between(0, 9999)).padStart(4, '0'), item, by, wishes: isAnyTime ? [] : wishes, isAnyTime,
      receiver: { personId, name, phone, address, communityId: community.id, gridId, eligibilities, zone: zoneOf(gridName, address) },
      watcherIds: [...new Set([personId, ...(resident.openid === null ? family : by.hat === 'familyProxy' ? [by.personId] : [])])], lastPartnerId: world.lastPartnerOf(personId, placedAt),
      note: text ? this.text(text, by, twist === 'noteInReview') : null, pictureIds: [], consents: [], staffIds: community.staff.map(({ _id }) => _id), requestId: `seed-${random.hex(12)}`, now: placedAt,
    })
    this.order = order
    world.deliver(rows)
  }
  readonly community: Community
  /** Who has WeChat orders alone; for the others family or the community does. */
  private orderingActor({ _id, name, openid }: PersonDoc): Actor {
    const [relative] = this.world.familyOf(_id)
    if (relative && (openid === null || this.random.chance(0.3))) return { personId: relative._id, hat: 'familyProxy', label: `${relative.name}（家属）` }
    return openid === null ? this.staff : { personId: _id, hat: 'resident', label: name }
  }
  /** The resident side as it acts later on. */
  residentSide(): Actor {
    return this.order.placedBy
  }
  text(text: string, by: Actor, isInReview = false): CheckedText {
    return { text, check: isInReview ? 'review' : 'pass', personId: by.personId, at: this.at, by: by.label }
  }
  /** @returns false when the instant is still to come: the story has reached the present */
  take(at: string, step: Step, by: Actor, decide: (order: StoredOrder) => Decision | null): boolean {
    if (at > this.world.now) return false
    this.at = at
    const decided = decide(this.order)
    if (!decided) return false
    const decision = withHold(this.order, decided, { placeHold, postHold, voidHold }, at)
    if (decision.slots) this.world.move(this.order._id, decision.slots)
    const { order, rows } = applied(this.order, { step, by, at, requestId: `seed-${this.random.hex(12)}`, action: step }, decision, this.community.staff.map(({ _id }) => _id))
    this.order = order
    this.world.deliver(rows)
    return true
  }
}
