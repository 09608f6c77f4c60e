// Rooms in memory, moved by the product's rules as take-step.ts and book-venue.ts move them; the operations are drawn from a seed.
import type { CreditHold } from '../../../contract/credits'
import { chinaDay, chinaMinute, later } from '../../../cloudfunctions/_platform/china-time'
import type { Booking, BookingStep } from '../../../cloudfunctions/venues/domain/booking'
import type { VenueDay } from '../../../cloudfunctions/venues/domain/day'
import type { WeekEntry } from '../../../cloudfunctions/venues/domain/quota'
import type { Patch } from '../../../cloudfunctions/venues/domain/step'
import type { Venue } from '../../../cloudfunctions/venues/domain/venue'
import { VENUES } from '../../../tools/seed/venues.data'
import { randomFrom, type Random } from '../ledger/random'
import { checkAll, checkDue, checkStep } from './invariants'
import type { Product } from './load-product'

const PARTNERS = ['pt-a', 'pt-b', 'pt-c']
const ROOMS: Venue[] = VENUES.slice(0, 3).map((venue) => ({ ...venue, isApprovalNeeded: venue._id.endsWith('hall') }))
const nobody = { partner: [], staff: [] }

export class Model {
  readonly bookings = new Map<string, Booking>()
  readonly days = new Map<string, VenueDay>()
  readonly weeks = new Map<string, WeekEntry[]>()
  readonly quotas = Object.fromEntries(ROOMS.map(({ _id, quota }) => [_id, quota.bookingsPerWeek]))
  readonly closures: { venueId: string; fromAt: string; toAt: string; since: string }[] = []
  /** Statuses that were met on the way. */
  readonly met = new Set<string>()
  now = '2026-11-23T00:00:00.000Z'
  private count = 0
  private readonly random: Random
  constructor(private readonly product: Product, seed: number) {
    this.random = randomFrom(seed)
  }
  run(operations: number): void {
    for (let at = 0; at < operations; at++) {
      this.one()
      checkAll(this)
    }
  }
  private one(): void {
    const draw = this.random.next()
    if (draw < 0.45) return this.quietly(() => this.book())
    if (draw < 0.5) return this.close()
    if (draw < 0.62) {
      this.now = later(this.now, this.random.between(5, 240))
      // Timers may be late.
      return this.random.chance(0.8) ? this.tick() : undefined
    }
    const waiting = [...this.bookings.values()].filter(({ status }) => ['requested', 'approved', 'held'].includes(status))
    if (waiting.length > 0) this.quietly(() => this.step(this.random.pick(this.random.chance(0.2) ? [...this.bookings.values()] : waiting)))
  }
  /** A refusal by a code is an answer; anything else is not. */
  private quietly(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!('code' in (error as object))) throw error
    }
  }
  private book(): void {
    const venue = this.random.pick(ROOMS)
    const partnerId = this.random.pick(PARTNERS)
    const fromMinute = this.random.between(15, 41) * 30
    const span = { day: chinaDay(later(this.now, this.random.between(0, 3) * 1440)), fromMinute, toMinute: fromMinute + this.random.between(1, 8) * 30 }
    const standing = this.random.chance(0.1) ? 'held' as const : 'ok' as const
    const { quote, needsApproval } = this.product.asked(venue, span, 5, { partnerId, isActive: true, standing, recentNoShows: this.random.between(0, 2), rates: null, slots: [] }, this.now)
    const id = `bk_${++this.count}`
    const booking = this.product.made(venue, { id, partner: { id: partnerId, name: partnerId }, span, purpose: 'course', attendees: 5, quote, hold: this.product.placeHold(quote.creditMinutes), needsApproval, byId: partnerId, at: this.now })
    const dayId = `${venue._id}:${span.day}`
    const day = this.product.taken(this.days.get(dayId) ?? this.product.EMPTY_DAY, { bookingId: id, partnerId, fromMinute, toMinute: span.toMinute }, span.day === chinaDay(this.now) ? chinaMinute(this.now) : -1)
    const weekId = `${partnerId}:${booking.week}`
    const week = this.product.counted(venue.quota, this.weeks.get(weekId) ?? [], { bookingId: id, venueId: venue._id })
    this.days.set(dayId, day)
    this.weeks.set(weekId, week)
    this.keep(booking)
    checkStep(null, booking, 'book', this.now)
  }
  private close(): void {
    const venue = this.random.pick(ROOMS)
    const fromAt = later(this.now, this.random.between(0, 3 * 48) * 30)
    const toAt = later(fromAt, this.random.between(1, 60) * 30)
    for (const { day, fromMinute, toMinute } of this.product.spansBetween(fromAt, toAt)) {
      const id = `${venue._id}:${day}`
      this.days.set(id, this.product.blocked(this.days.get(id) ?? this.product.EMPTY_DAY, { closureId: `cl_${++this.count}`, fromMinute, toMinute }))
    }
    this.closures.push({ venueId: venue._id, fromAt, toAt, since: this.now })
    // Whoever is inside is freed, as clear-closures.ts does.
    for (const one of [...this.bookings.values()]) if (one.venueId === venue._id && one.startAt < toAt && one.endAt > fromAt) this.quietly(() => this.move(one, 'cancel', { end: 'closure' }))
    this.now = later(this.now, 1)
  }
  private tick(): void {
    for (const one of [...this.bookings.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= this.now)) {
      const charged = one.isChargePending ? { ...one, isChargePending: false, dueAt: this.product.dueAtOf({ ...one, isChargePending: false }) } : one
      checkDue(charged.status, charged.dueAt)
      this.keep(charged)
      const due = this.product.dueStep(charged, this.now)
      if (due) this.quietly(() => this.move(charged, due.step, due.patch))
    }
  }
  private step(booking: Booking): void {
    const step = this.random.pick<BookingStep>(['approve', 'refuse', 'hold', 'cure', 'checkIn', 'cancel'])
    if (step === 'checkIn' && !this.product.isCheckInTime(booking, this.now)) {
      // Go to the door first, often at the edge of the time that is allowed.
      if (!this.random.chance(0.5) || booking.startAt < this.now) return
      this.now = later(booking.startAt, this.random.pick([-16, -15, -1, 10, 30]))
      if (!this.product.isCheckInTime(booking, this.now)) return
    }
    this.move(this.bookings.get(booking._id)!, step, step === 'checkIn' ? { checkedInAt: this.now, checkedInBy: 'p' } : {})
  }
  private move(booking: Booking, step: BookingStep, patch: Patch): void {
    const { freesSlot, freesQuota, hold } = this.product.transitionOf(step)
    const { booking: next } = this.product.applied(booking, { step, at: this.now, byId: 'p', receivers: nobody }, patch, hold ? this.resolved(booking.creditHold, hold) : booking.creditHold)
    const dayId = `${booking.venueId}:${booking.day}`
    const weekId = `${booking.partnerId}:${booking.week}`
    if (freesSlot) this.days.set(dayId, this.product.freed(this.days.get(dayId)!, booking._id))
    if (freesQuota) this.weeks.set(weekId, this.product.uncounted(this.weeks.get(weekId)!, booking._id))
    this.keep(next)
    checkStep(booking, next, step, this.now)
  }
  private keep(booking: Booking): void {
    this.bookings.set(booking._id, booking)
    this.met.add(booking.status)
  }
  private resolved(hold: CreditHold | null, how: 'post' | 'void' | 'expire'): CreditHold | null {
    if (!hold) return null
    return how === 'post' ? this.product.postHold(hold, hold.heldMinutes, this.now) : how === 'void' ? this.product.voidHold(hold, this.now) : this.product.expireHold(hold, this.now)
  }
}
