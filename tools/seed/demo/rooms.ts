// Two weeks of rooms behind and two ahead, booking by booking, moved by the product's own steps: what the day and the week refuse is not
// booked, what is over was used, missed, cancelled or refused. Charges are handed to the ledger (demo/ledger.ts).
import { expireHold, placeHold, postHold, voidHold, type CreditHold } from '../../../cloudfunctions/credits/domain/hold'
import { later } from '../../../cloudfunctions/_platform/china-time'
import { AppError } from '../../../cloudfunctions/_platform/errors'
import { timesOf } from '../../../cloudfunctions/venues/domain/ask'
import { transitionOf, type Booking, type BookingStep } from '../../../cloudfunctions/venues/domain/booking'
import { EMPTY_DAY, freed, taken, type VenueDay } from '../../../cloudfunctions/venues/domain/day'
import { made } from '../../../cloudfunctions/venues/domain/make'
import { messagesOf, type Message, type Receivers } from '../../../cloudfunctions/venues/domain/messages'
import { counted, uncounted, type WeekEntry } from '../../../cloudfunctions/venues/domain/quota'
import { addDays, mondayOf, type DaySpan } from '../../../cloudfunctions/venues/domain/span'
import { applied, type Patch } from '../../../cloudfunctions/venues/domain/step'
import { quoteOf } from '../../../cloudfunctions/venues/domain/tariff'
import { isOpenFor, type Venue } from '../../../cloudfunctions/venues/domain/venue'
import { partnerWeekId, venueDayId, type PartnerWeekDoc, type VenueDayDoc } from '../../../cloudfunctions/venues/venues-store'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import type { BookingPurpose } from '../../../contract/terms'
import { PARTNERS } from '../partners.data'
import { VENUES } from '../venues.data'
import type { Community } from './district'
import type { Random } from './random'

const DAYS = 14
const TRIES_A_DAY = 3
const PURPOSES: BookingPurpose[] = ['course', 'activity', 'service', 'rehearsal', 'meeting']
/** What became of a booking whose time is over. */
const ENDS = { used: 78, missed: 8, cancelled: 8, refused: 6 } as const
const REFUSALS = ['那天社区体检要用', '那个时间要开居民议事会', '人数太少，请改订小教室'] as const

export class DemoRooms {
  readonly bookings: Booking[] = []
  readonly messages: Message[] = []
  private readonly days = new Map<string, VenueDayDoc>()
  private readonly weeks = new Map<string, PartnerWeekDoc>()
  constructor(private readonly now: string) {}
  venueDays = () => [...this.days.values()]
  partnerWeeks = () => [...this.weeks.values()]

  tell(community: Community, today: string, random: Random): void {
    for (const venue of VENUES.filter(({ communityId }) => communityId === community.id)) {
      for (let shift = -DAYS; shift <= DAYS; shift++) {
        for (let number = 0; number < TRIES_A_DAY; number++) this.try(community, venue, addDays(today, shift), random.fork(`${venue._id}/${addDays(today, shift)}/${number}`))
      }
    }
  }
  private try(community: Community, venue: Venue, day: string, random: Random): void {
    const fromMinute = random.between(16, 38) * 30
    const span = { day, fromMinute, toMinute: fromMinute + random.pick([60, 60, 90, 120]) }
    if (!random.chance(0.85) || !isOpenFor(venue, span)) return
    const active = community.partners.filter(({ status }) => status === 'active')
    // The partners that somebody trying the demo can be have something to show.
    const tried = active.filter(({ _id }) => PARTNERS.some((one) => one._id === _id))
    const partner = random.chance(0.1) ? null : random.pick(random.chance(0.2) ? tried : active)
    const { startAt } = timesOf(venue, span)
    const bookedAt = later(startAt, -random.between(2 * 1440, 7 * 1440))
    try {
      this.book(venue, partner, span, bookedAt < this.now ? bookedAt : later(this.now, -random.between(60, 3 * 1440)), community.staff.map(({ _id }) => _id), random)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  private book(venue: Venue, partner: PartnerDoc | null, span: DaySpan, at: string, staff: string[], random: Random): void {
    const quote = partner ? quoteOf(venue.tariff, span) : { creditMinutes: 0, parts: [] }
    const owners = partner?.workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId) ?? []
    const byId = partner ? owners[0] ?? partner.workers[0]!.personId : staff[0]!
    const booking = made(venue, {
      id: `bk_${random.hex(20)}`, partner: partner && { id: partner._id, name: partner.name }, span, purpose: partner ? random.pick(PURPOSES) : 'meeting', attendees: random.between(2, Math.min(venue.capacity, 30)), quote,
      hold: quote.creditMinutes > 0 ? placeHold(quote.creditMinutes) : null, needsApproval: partner !== null && venue.isApprovalNeeded, byId, at,
    })
    this.changeDay(booking, (day) => taken(day, { bookingId: booking._id, partnerId: booking.partnerId, fromMinute: span.fromMinute, toMinute: span.toMinute }, -1))
    if (partner) this.changeWeek(booking, (entries) => counted(venue.quota, entries, { bookingId: booking._id, venueId: venue._id }))
    const receivers = { partner: owners, staff }
    this.messages.push(...messagesOf(booking, 'book', receivers, byId, at))
    this.bookings.push(this.lived(booking, receivers, random))
  }
  /** The booking as it stands now. */
  private lived(first: Booking, receivers: Receivers, random: Random): Booking {
    let booking = first
    const { startAt, releaseAt, endAt, bookedAt, bookedBy } = first
    const take = (step: BookingStep, at: string, byId: string, patch: Patch = {}) => {
      if (at > this.now) return false
      const { hold, freesSlot, freesQuota } = transitionOf(step)
      const next = applied(booking, { step, at, byId, receivers }, patch, hold ? resolved(booking.creditHold, hold, at) : booking.creditHold)
      if (freesSlot) this.changeDay(booking, (day) => freed(day, booking._id))
      if (freesQuota && booking.partnerId) this.changeWeek(booking, (entries) => uncounted(entries, booking._id))
      this.messages.push(...next.messages)
      booking = next.booking
      return true
    }
    if (first.partnerId === null) {
      take('finishOwn', endAt, 'system')
      return booking
    }
    const staffId = random.pick(receivers.staff)
    const end = random.among(ENDS)
    const isOver = endAt <= this.now
    if (first.status === 'requested') {
      if (isOver && end === 'refused') take('refuse', later(bookedAt, 200), staffId, { end: 'refusedByStaff', reason: random.pick(REFUSALS), decidedBy: staffId })
      else if (isOver || random.chance(0.6)) take('approve', later(bookedAt, 200), staffId, { decidedBy: staffId })
    }
    if (booking.status !== 'approved') return booking
    if (isOver && end === 'cancelled') take('cancel', later(startAt, -600), bookedBy, { end: 'byPartner' })
    else if (isOver && end === 'missed') take('release', releaseAt, 'system', { end: 'noShow' })
    else if (take('checkIn', later(startAt, -5), bookedBy, { checkedInAt: later(startAt, -5), checkedInBy: bookedBy })) {
      booking = { ...booking, isChargePending: false, dueAt: endAt }
      take('finish', endAt, 'system')
    }
    return booking
  }
  /** What the ledger's hard line does to this partner's coming bookings: today's still runs, the later ones wait. */
  holdAhead(partnerId: string, today: string, at: string, receivers: Receivers): void {
    for (const [index, booking] of this.bookings.entries()) {
      if (booking.partnerId !== partnerId || booking.status !== 'approved' || booking.day <= today) continue
      const instant = [at, booking.timeline.at(-1)!.at].sort()[1]!
      const next = applied(booking, { step: 'hold', at: instant, byId: 'system', receivers }, {}, booking.creditHold)
      this.bookings[index] = next.booking
      this.messages.push(...next.messages)
    }
  }
  private changeDay({ venueId, day }: Booking, change: (day: VenueDay) => VenueDay): void {
    const _id = venueDayId(venueId, day)
    const { slots, blocks } = change(this.days.get(_id) ?? EMPTY_DAY)
    this.days.set(_id, { _id, venueId, day, slots, blocks })
  }
  private changeWeek({ partnerId, day }: Booking, change: (entries: WeekEntry[]) => WeekEntry[]): void {
    const monday = mondayOf(day)
    const _id = partnerWeekId(partnerId!, monday)
    this.weeks.set(_id, { _id, partnerId: partnerId!, monday, entries: change(this.weeks.get(_id)?.entries ?? []) })
  }
}
function resolved(hold: CreditHold | null, how: 'post' | 'void' | 'expire', at: string): CreditHold | null {
  if (!hold) return null
  return how === 'post' ? postHold(hold, hold.heldMinutes, at) : how === 'void' ? voidHold(hold, at) : expireHold(hold, at)
}
