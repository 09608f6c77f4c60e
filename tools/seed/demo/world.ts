// What all orders of the demo share while they are told: the workers' calendars, the inboxes, and who has worked how much.
// A worker's bookings never overlap (I4): the same functions decide it as in the product.
import type { WorkerDayDoc } from '../../../cloudfunctions/orders/orders-store'
import type { SlotMove } from '../../../cloudfunctions/orders/domain/decision'
import type { OutboxRow, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { daysOf, isFree, withoutOrder, type Booking, type Slot } from '../../../cloudfunctions/orders/domain/slots'
import type { MessageDoc } from '../../../cloudfunctions/messages/messages-store'
import { chinaDay, later } from '../../../cloudfunctions/_platform/china-time'
import type { PersonDoc } from '../../../cloudfunctions/_platform/people'

const READ_AFTER_MINUTES = 90
/** A message younger than this may still be unread. */
const FRESH_MINUTES = 36 * 60

export class DemoWorld {
  readonly orders: StoredOrder[] = []
  private readonly days = new Map<string, WorkerDayDoc>()
  private readonly inbox = new Map<string, MessageDoc>()
  constructor(readonly now: string, private readonly people: Map<string, PersonDoc>) {}
  /** Who acts for this resident. */
  familyOf(personId: string): PersonDoc[] {
    return [...this.people.values()].filter(({ hats }) => hats.some(({ residentId }) => residentId === personId))
  }
  private day(workerId: string, day: string): WorkerDayDoc {
    return this.days.get(`${workerId}:${day}`) ?? { _id: `${workerId}:${day}`, workerId, day, bookings: [] }
  }
  isFree(workerId: string, slot: Slot): boolean {
    return daysOf(slot).every((day) => isFree(this.day(workerId, day).bookings, slot))
  }
  /** Bookings from the day of the instant on, by worker: what a ranking looks at. */
  busy(at: string): Map<string, Booking[]> {
    const from = chinaDay(at)
    const busy = new Map<string, Booking[]>()
    for (const { workerId, day, bookings } of this.days.values()) if (day >= from) busy.set(workerId, [...(busy.get(workerId) ?? []), ...bookings])
    return busy
  }
  move(orderId: string, { workerId, release, take }: SlotMove): void {
    if (take && !daysOf(take).every((day) => isFree(this.day(workerId, day).bookings, take, orderId))) throw new Error(`${workerId} is taken at ${take.startAt}`)
    const days = new Set([...(release ? daysOf(release) : []), ...(take ? daysOf(take) : [])])
    for (const name of days) {
      const day = this.day(workerId, name)
      const own: Booking[] = take && daysOf(take).includes(name) ? [{ orderId, startAt: take.startAt, endAt: take.endAt }] : []
      this.days.set(day._id, { ...day, bookings: [...withoutOrder(day.bookings, orderId), ...own].sort((a, b) => a.startAt.localeCompare(b.startAt)) })
    }
  }
  /** Only who has WeChat reads; older messages have been read. */
  deliver(rows: readonly OutboxRow[]): void {
    for (const { _id, personId, kind, title, body, page, at } of rows) {
      const isRead = at < later(this.now, -FRESH_MINUTES) && this.people.get(personId)?.openid
      this.inbox.set(_id, { _id, personId, kind, title, body, page, at, readAt: isRead ? later(at, READ_AFTER_MINUTES) : null })
    }
  }
  messages(): MessageDoc[] {
    return [...this.inbox.values()]
  }
  workerDays(): WorkerDayDoc[] {
    return [...this.days.values()]
  }
  /** Who served this resident last before the instant. */
  lastPartnerOf(personId: string, before: string): string | null {
    const served = this.orders.filter(({ resident, status, confirmation }) => resident.personId === personId && status === 'completed' && confirmation && confirmation.at < before)
    return served.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt)).at(-1)?.partnerId ?? null
  }
}
