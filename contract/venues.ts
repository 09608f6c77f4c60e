// Rooms of the community and their bookings: hours, tariff in credit minutes, approval, quota, check-in, use (PRODUCT §3, B5–B8).
// Times of a booking are a China day and minutes after midnight in half hours, so that none goes over midnight.
import * as z from 'zod/mini'
import { keys } from './catalog'
import { Cursor, Day, endpoint, Id, Instant, pageOf, Text } from './kernel'
import { BOOKING_ACTION, BOOKING_END, BOOKING_PURPOSE, BOOKING_STATUS, CREDIT_STANDING, EQUIPMENT, TARIFF_BAND, VENUE_STATUS } from './terms'

const STAFF = ['staff'] as const
const PARTNER = ['partner'] as const
const WATCHERS = ['staff', 'subdistrictStaff', 'districtStaff'] as const
const ALL = ['partner', 'staff', 'subdistrictStaff', 'districtStaff'] as const
const FromMinute = z.int().check(z.gte(0), z.lte(1410), z.multipleOf(30))
const ToMinute = z.int().check(z.gte(30), z.lte(1440), z.multipleOf(30))
const RoomWindow = z.strictObject({ weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)), fromMinute: FromMinute, toMinute: ToMinute })
/** Credit minutes for one hour of the room. */
const PerHour = z.int().check(z.gte(0), z.lte(600))
/** What is printed at the door and stands in the mini program code: nothing but a name for the room. */
export const CheckInCode = z.string().check(z.regex(/^[A-Za-z0-9]{4,32}$/))
const fields = {
  name: Text(20), place: Text(40), description: Text(300, 0), capacity: z.int().check(z.gte(1), z.lte(2000)),
  equipment: z.array(z.enum(keys(EQUIPMENT))).check(z.maxLength(10)), pictureIds: z.array(Id).check(z.maxLength(6)),
  windows: z.array(RoomWindow).check(z.minLength(1), z.maxLength(7)), holidays: z.array(Day).check(z.maxLength(60)),
  tariff: z.strictObject({ normalPerHour: PerHour, peakPerHour: PerHour, peakWindows: z.array(RoomWindow).check(z.maxLength(7)) }),
  /** Per partner. `bookAheadDays` counts from today. */
  quota: z.strictObject({ bookingsPerWeek: z.int().check(z.gte(1), z.lte(50)), maxMinutesPerBooking: z.int().check(z.gte(30), z.lte(1440), z.multipleOf(30)), bookAheadDays: z.int().check(z.gte(1), z.lte(120)) }),
  isApprovalNeeded: z.boolean(), releaseAfterMinutes: z.int().check(z.gte(5), z.lte(120)),
}
export const VenueFields = z.strictObject(fields)
export type VenueFields = z.output<typeof VenueFields>
const Picture = z.object({ id: Id, url: z.string() })
const StatusEnum = z.enum(keys(BOOKING_STATUS))
const BandEnum = z.enum(keys(TARIFF_BAND))
const VenueStatusEnum = z.enum(keys(VENUE_STATUS))
const ClosureView = z.object({ id: Id, fromAt: Instant, toAt: Instant, reason: z.string() })
const Tariff = z.object({ normalPerHour: z.number(), peakPerHour: z.number(), peakWindows: z.array(RoomWindow) })
export const VenueCard = z.object({
  id: Id, communityId: Id, name: z.string(), place: z.string(), capacity: z.number(), equipment: z.array(z.enum(keys(EQUIPMENT))), status: VenueStatusEnum,
  windows: z.array(RoomWindow), tariff: Tariff, isApprovalNeeded: z.boolean(), picture: z.nullable(Picture),
})
const Quota = z.object({ bookingsPerWeek: z.number(), maxMinutesPerBooking: z.number(), bookAheadDays: z.number() })
/** Closures that are not over. */
export const VenueView = z.object({ ...VenueCard.shape, description: z.string(), holidays: z.array(Day), quota: Quota, releaseAfterMinutes: z.number(), closures: z.array(ClosureView), pictures: z.array(Picture) })

const span = { day: Day, fromMinute: FromMinute, toMinute: ToMinute }
const asked = { venueId: Id, partnerId: Id, ...span }
const Parts = z.array(z.object({ band: BandEnum, minutes: z.number(), perHour: z.number() }))
export const QuoteView = z.object({
  creditMinutes: z.number(), parts: Parts, needsApproval: z.boolean(), weekLeft: z.number(), balanceMinutes: z.number(), standing: z.enum(keys(CREDIT_STANDING)),
})
/** `partnerName` null: the community's own. */
export const BookingView = z.object({
  id: Id, venueId: Id, venueName: z.string(), place: z.string(), partnerId: z.nullable(Id), partnerName: z.nullable(z.string()), purpose: z.enum(keys(BOOKING_PURPOSE)), attendees: z.number(),
  ...span, startAt: Instant, endAt: Instant, releaseAt: Instant, status: StatusEnum, end: z.nullable(z.enum(keys(BOOKING_END))), reason: z.nullable(z.string()),
  creditMinutes: z.number(), parts: Parts, isCharged: z.boolean(), checkedInAt: z.nullable(Instant), actions: z.array(z.enum(keys(BOOKING_ACTION))),
})
const BookingResult = z.object({ bookingId: Id, status: StatusEnum, version: z.number() })
const Opening = z.object({ fromMinute: z.number(), toMinute: z.number(), band: BandEnum })
/** `mine` and `booked` carry their booking for those who may open it. */
const Slot = z.object({ fromMinute: z.number(), toMinute: z.number(), kind: z.enum(['mine', 'booked', 'taken', 'closed']), label: z.string(), bookingId: z.nullable(Id), status: z.nullable(StatusEnum) })
const Used = { bookings: z.number(), bookedMinutes: z.number(), usedMinutes: z.number(), releasedMinutes: z.number(), released: z.number() }
const COMMON_BOOK = ['VENUE_NOT_OPEN', 'VENUE_KEPT', 'VENUE_TOO_SMALL', 'SLOT_TAKEN', 'BOOKING_TIME_INVALID'] as const
const PARTNER_BOOK = [...COMMON_BOOK, 'BOOKING_TOO_FAR', 'BOOKING_TOO_LONG', 'BOOKING_QUOTA_FULL', 'BOOKING_CHAINED', 'BOOKING_CREDIT_HELD', 'BOOKING_PARTNER_PAUSED'] as const
const TEXT = ['TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] as const
const Attendees = z.int().check(z.gte(1), z.lte(2000))
const Purpose = z.enum(keys(BOOKING_PURPOSE))

export const venues = {
  /** Partners read the rooms that are open, staff and the offices above them all. */
  list: endpoint({ kind: 'read', allow: ALL, input: z.strictObject({ communityId: Id }), output: z.object({ venues: z.array(VenueCard) }), errors: [] }),
  get: endpoint({ kind: 'read', allow: ALL, input: z.strictObject({ venueId: Id }), output: VenueView, errors: [] }),
  /** Up to seven days: when the room is open at which tariff, and what is taken. `partnerId`: whose bookings are `mine`. */
  calendar: endpoint({
    kind: 'read', allow: ALL, input: z.strictObject({ venueId: Id, from: Day, days: z.int().check(z.gte(1), z.lte(7)), partnerId: z.optional(Id) }),
    output: z.object({ days: z.array(z.object({ day: Day, isHoliday: z.boolean(), openings: z.array(Opening), slots: z.array(Slot) })) }), errors: [],
  }),
  /** What a booking would cost and whether it would be taken: every refusal of `book`, without booking. */
  quote: endpoint({ kind: 'read', allow: PARTNER, input: z.strictObject(asked), output: QuoteView, errors: PARTNER_BOOK }),
  book: endpoint({ kind: 'write', allow: PARTNER, input: z.strictObject({ ...asked, purpose: Purpose, attendees: Attendees }), output: BookingResult, errors: PARTNER_BOOK }),
  /** For the community itself: no charge, no quota. */
  bookForCommunity: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ venueId: Id, ...span, purpose: Purpose, attendees: Attendees }), output: BookingResult, errors: COMMON_BOOK }),
  myBookings: endpoint({ kind: 'read', allow: PARTNER, input: z.strictObject({ partnerId: Id, tab: z.enum(['coming', 'ended']), cursor: z.optional(Cursor) }), output: pageOf(BookingView), errors: [] }),
  booking: endpoint({ kind: 'read', allow: ALL, input: z.strictObject({ bookingId: Id }), output: BookingView, errors: [] }),
  /** A partner until two hours before the start; staff, with a reason, until it is in use. */
  cancelBooking: endpoint({ kind: 'write', allow: ['partner', 'staff'], input: z.strictObject({ bookingId: Id, reason: z.optional(Text(100)) }), output: BookingResult, errors: ['BOOKING_WRONG_STATUS', 'BOOKING_CUTOFF_PASSED', ...TEXT] }),
  /** Waiting for a decision, the soonest first. `noShows`: times in 90 days that the partner did not come. */
  approvals: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(z.object({ ...BookingView.shape, noShows: z.number() })), errors: [] }),
  /** A refusal needs its reason. */
  decideBooking: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ bookingId: Id, verdict: z.enum(['approve', 'refuse']), reason: z.optional(Text(100)) }), output: BookingResult, errors: ['BOOKING_WRONG_STATUS', ...TEXT] }),
  /** With the code at the door, from 15 minutes before the start until the room releases itself. */
  checkIn: endpoint({ kind: 'write', allow: PARTNER, input: z.strictObject({ partnerId: Id, code: CheckInCode }), output: BookingResult, errors: ['CHECK_IN_NOTHING', 'BOOKING_WRONG_STATUS'], perMinute: 10 }),
  checkInFor: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ bookingId: Id }), output: BookingResult, errors: ['CHECK_IN_NOTHING', 'BOOKING_WRONG_STATUS'] }),
  editVenue: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ venueId: Id }), output: z.object({ venueId: Id, communityId: Id, version: z.number(), status: VenueStatusEnum, fields: VenueFields, pictures: z.array(Picture) }), errors: [] }),
  /** Without venueId a new room; with it a change of the version that was read. What is booked stays booked. */
  saveVenue: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, venueId: z.optional(Id), version: z.optional(z.int()), fields: VenueFields }), output: z.object({ venueId: Id }), errors: ['PICTURE_NOT_YOURS', ...TEXT] }),
  setVenueStatus: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ venueId: Id, status: VenueStatusEnum }), output: z.object({ venueId: Id, status: VenueStatusEnum }), errors: [] }),
  /** Bookings inside are told and freed; one that is in use stays. `affected`: how many there were. */
  closeVenue: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ venueId: Id, fromAt: Instant, toAt: Instant, reason: Text(60) }), output: z.object({ closureId: Id, affected: z.number() }), errors: ['CLOSURE_INVALID', ...TEXT] }),
  reopenVenue: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ venueId: Id, closureId: Id }), output: z.object({ venueId: Id }), errors: [] }),
  /** `picture`: base64 of the mini program code to print; null while the platform gives none. */
  checkInCode: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ venueId: Id }), output: z.object({ venueId: Id, name: z.string(), code: CheckInCode, picture: z.nullable(z.string()) }), errors: [], perMinute: 20 }),
  /** For a code that has got about: the old sign is worth nothing any more. */
  renewCheckInCode: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ venueId: Id }), output: z.object({ venueId: Id, code: CheckInCode }), errors: [] }),
  /** Weeks from a Monday on. Hours used against hours open per room and week, what was released unused, and who used how much. */
  utilisation: endpoint({
    kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id, from: Day, weeks: z.int().check(z.gte(1), z.lte(8)) }),
    output: z.object({
      venues: z.array(z.object({ venueId: Id, name: z.string(), openMinutes: z.number(), ...Used, weeks: z.array(z.object({ monday: Day, openMinutes: z.number(), usedMinutes: z.number() })) })),
      partners: z.array(z.object({ partnerId: z.nullable(Id), name: z.string(), ...Used })),
    }), errors: [],
  }),
} as const
