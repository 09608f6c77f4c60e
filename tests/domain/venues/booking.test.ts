// The life of a booking: every step in every status, who may do what when, what the clock does.
import fc from 'fast-check'
import { asked, mustBePossible, timesOf } from '../../../cloudfunctions/venues/domain/ask'
import { isGranted, mustNotBeKept } from '../../../cloudfunctions/venues/domain/agreed'
import { COMING, dueAtOf, ENDED, OCCUPYING, TRANSITIONS, transitionOf, type BookingStep } from '../../../cloudfunctions/venues/domain/booking'
import { actionsFor } from '../../../cloudfunctions/venues/domain/check-in'
import { dueStep } from '../../../cloudfunctions/venues/domain/clock'
import { blocked, EMPTY_DAY, freed, taken, unblocked, type VenueDay } from '../../../cloudfunctions/venues/domain/day'
import { messagesOf } from '../../../cloudfunctions/venues/domain/messages'
import { counted, uncounted, weekLeft, type WeekEntry } from '../../../cloudfunctions/venues/domain/quota'
import { overlap } from '../../../cloudfunctions/venues/domain/span'
import { applied } from '../../../cloudfunctions/venues/domain/step'
import { BOOKING_STATUS, type BookingStatus } from '../../../contract/terms'
import { booking, h, MORNING, room, TUESDAY } from './fixtures'

const STATUSES = Object.keys(BOOKING_STATUS) as BookingStatus[]
const STEPS = Object.keys(TRANSITIONS) as BookingStep[]
const refused = (code: string) => expect.objectContaining({ code }) as Error
const nobody = { partner: [], staff: [] }

test('statuses are coming or ended, each once; an ended one has no way out', () => {
  expect([...COMING, ...ENDED].sort()).toEqual([...STATUSES].sort())
  expect(STEPS.filter((step) => transitionOf(step).from.some((status) => ENDED.includes(status)))).toEqual([])
})
test('a step frees the slot exactly when the booking stops occupying it, and then its hold resolves', () => {
  for (const step of STEPS) {
    const { to, freesSlot, hold } = transitionOf(step)
    expect([step, !!freesSlot]).toEqual([step, !OCCUPYING.includes(to)])
    if (freesSlot) expect([step, hold]).toEqual([step, expect.stringMatching(/void|expire/)])
  }
})
test.each(STEPS.flatMap((step) => STATUSES.map((status) => [step, status] as const)))('%s in %s', (step, status) => {
  const before = booking({ status })
  const take = () => applied(before, { step, at: MORNING, byId: 'p-x', receivers: nobody }, {}, before.creditHold)
  if (!transitionOf(step).from.includes(status)) return expect(take).toThrow(refused('BOOKING_WRONG_STATUS'))
  const { booking: after, change } = take()
  expect(after).toMatchObject({ status: transitionOf(step).to, version: before.version + 1 })
  expect(after.timeline).toEqual([...before.timeline, { step, at: MORNING, byId: 'p-x' }])
  expect({ ...before, ...change }).toEqual(after)
})
test.each<[BookingStatus, object, string | null]>([
  ['requested', {}, 'startAt'], ['held', {}, 'startAt'], ['approved', {}, 'releaseAt'], ['approved', { partnerId: null }, 'endAt'], ['checkedIn', {}, 'endAt'],
  ['checkedIn', { isChargePending: true, checkedInAt: MORNING }, 'checkedInAt'], ['used', {}, null], ['used', { isChargePending: true, checkedInAt: MORNING }, 'checkedInAt'], ['released', {}, null], ['cancelled', {}, null], ['refused', {}, null],
])('the clock looks at %s %j at its %s', (status, more, field) => {
  const one = booking({ status, ...more })
  expect(dueAtOf(one)).toBe(field === null ? null : one[field as 'startAt'])
})
// 9:00 is 01:00 UTC
test.each<[BookingStatus, string, string | null]>([
  ['requested', '00:59', null], ['requested', '01:00', 'lapse'], ['held', '00:59', null], ['held', '01:00', 'release'], ['approved', '01:29', null], ['approved', '01:30', 'release'], ['checkedIn', '02:59', null], ['checkedIn', '03:00', 'finish'], ['used', '03:00', null], ['cancelled', '03:00', null],
])('%s at %s: %s', (status, at, step) => {
  expect(dueStep(booking({ status }), `${TUESDAY}T${at}:00.000Z`)?.step ?? null).toBe(step)
})
test('only who did not come is remembered for it', () => {
  expect(dueStep(booking({ status: 'approved' }), `${TUESDAY}T02:00:00.000Z`)).toMatchObject({ patch: { end: 'noShow' } })
  expect(dueStep(booking({ status: 'held' }), `${TUESDAY}T02:00:00.000Z`)).toMatchObject({ patch: { end: 'creditHeld' } })
  expect(dueStep(booking({ status: 'approved', partnerId: null }), `${TUESDAY}T02:59:00.000Z`)).toBeNull()
})
test.each<[BookingStatus, 'partner' | 'staff' | 'watcher', string, string[]]>([
  ['requested', 'partner', '2026-11-23T00:00', ['cancel']], ['requested', 'staff', '2026-11-23T00:00', ['approve', 'refuse', 'cancel']], ['requested', 'staff', '2026-11-24T01:00', ['cancel']],
  ['approved', 'partner', '2026-11-23T23:00', ['cancel']], ['approved', 'partner', '2026-11-23T23:01', []], ['approved', 'partner', '2026-11-24T00:44', []], ['approved', 'partner', '2026-11-24T00:45', ['checkIn']],
  ['approved', 'partner', '2026-11-24T01:29', ['checkIn']], ['approved', 'partner', '2026-11-24T01:30', []], ['approved', 'staff', '2026-11-24T01:00', ['checkInFor', 'cancel']], ['held', 'partner', '2026-11-24T01:00', []], ['held', 'staff', '2026-11-23T01:00', ['cancel']],
  ['checkedIn', 'staff', '2026-11-24T01:00', []], ['used', 'partner', '2026-11-24T04:00', []], ['approved', 'watcher', '2026-11-24T01:00', []],
])('%s, seen by %s at %s, offers %j', (status, viewer, at, actions) => {
  expect(actionsFor(booking({ status }), viewer, `${at}:00.000Z`)).toEqual(actions)
})
test('a short booking is released at its end at the latest', () => {
  expect(timesOf({ releaseAfterMinutes: 120 }, { day: TUESDAY, fromMinute: h(9), toMinute: h(9.5) })).toMatchObject({ endAt: '2026-11-24T01:30:00.000Z', releaseAt: '2026-11-24T01:30:00.000Z' })
})

describe('asking', () => {
  const by = { partnerId: 'pt', isActive: true, standing: 'ok' as const, recentNoShows: 0, rates: null, slots: [] }
  const span = { day: '2026-12-01', fromMinute: h(9), toMinute: h(11) }
  test.each<[string, string, object, object, object]>([
    ['BOOKING_PARTNER_PAUSED', 'paused', {}, {}, { isActive: false }], ['BOOKING_TIME_INVALID', 'in the past', { day: '2026-11-23' }, {}, {}], ['BOOKING_TIME_INVALID', 'of no length', { toMinute: h(9) }, {}, {}], ['VENUE_NOT_OPEN', 'at night', { fromMinute: h(5), toMinute: h(6) }, {}, {}],
    ['VENUE_TOO_SMALL', 'for a crowd', {}, { capacity: 7 }, {}], ['BOOKING_TOO_FAR', 'next year', { day: '2027-01-05' }, {}, {}], ['BOOKING_TOO_LONG', 'all day', { toMinute: h(20) }, {}, {}], ['BOOKING_CREDIT_HELD', 'over the hard line', {}, {}, { standing: 'held' }],
  ])('%s: %s', (code, _name, more, venue, partner) => {
    expect(() => asked(room(venue), { ...span, ...more }, 8, { ...by, ...partner }, MORNING)).toThrow(refused(code))
  })
  test.each<[string, object, object, boolean]>([['an open room', {}, {}, false], ['a room with approval', { isApprovalNeeded: true }, {}, true], ['after one no-show', {}, { recentNoShows: 1 }, false], ['after two', {}, { recentNoShows: 2 }, true], ['warned', {}, { standing: 'warned' }, false]])('needs approval: %s', (_name, venue, partner, needsApproval) => {
    expect(asked(room(venue), span, 8, { ...by, ...partner }, MORNING).needsApproval).toBe(needsApproval)
  })
  test('hours that the agreement gives every week need no approval and no quota, at its own rates', () => {
    const slots = [{ venueId: 'vn-c1-class', weekday: 2, fromMinute: h(8), toMinute: h(20), partnerId: 'pt', partnerName: '李师傅理发' }]
    const own = { ...by, slots, rates: { normalPerHour: 10, peakPerHour: 20 } }
    const whole = { day: '2027-03-02', fromMinute: h(9), toMinute: h(19) }
    expect(asked(room({ isApprovalNeeded: true }), whole, 8, own, MORNING)).toMatchObject({ isGranted: true, needsApproval: false, quote: { creditMinutes: 110 } })
    for (const other of [{ ...whole, day: '2027-03-03' }, { ...whole, toMinute: h(20.5) }]) expect(isGranted(slots, 'pt', 'vn-c1-class', other)).toBe(false)
    expect(isGranted(slots, 'pt', 'vn-c1-hall', whole)).toBe(false)
    expect(isGranted(slots, 'other', 'vn-c1-class', whole)).toBe(false)
    const half = { ...whole, day: '2026-12-01', fromMinute: h(7.5), toMinute: h(8.5) }
    for (const other of ['other', null]) expect(() => mustNotBeKept(slots, other, 'vn-c1-class', half, MORNING)).toThrow(refused('VENUE_KEPT'))
    expect(() => asked(room({ windows: [{ weekdays: [2], fromMinute: 0, toMinute: 1440 }] }), half, 8, { ...own, partnerId: 'other' }, MORNING)).toThrow(refused('VENUE_KEPT'))
    // kept until two days before, to the minute; never from its own partner, nor outside its hours
    expect(() => mustNotBeKept(slots, 'other', 'vn-c1-class', half, '2026-11-28T23:59:00.000Z')).toThrow(refused('VENUE_KEPT'))
    for (const [who, span1, now] of [['other', half, '2026-11-29T00:00:00.000Z'], ['pt', half, MORNING], ['other', { ...half, toMinute: h(8) }, MORNING]] as const) expect(() => mustNotBeKept(slots, who, 'vn-c1-class', span1, now)).not.toThrow()
  })
  test('the community itself is bound by hours and walls only', () => {
    expect(() => mustBePossible(room(), { day: '2027-05-04', fromMinute: h(8), toMinute: h(21) }, 24, [], null, MORNING)).not.toThrow()
  })
})
describe('the room\'s day', () => {
  const slot = (bookingId: string, from: number, to: number, partnerId: string | null = bookingId) => ({ bookingId, partnerId, fromMinute: h(from), toMinute: h(to) })
  test('whatever is asked in whatever order, no two slots overlap and none lies in a block', () => {
    const piece = fc.tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', null), fc.boolean())
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      let day: VenueDay = blocked(EMPTY_DAY, { closureId: 'c', fromMinute: h(12), toMinute: h(13) })
      pieces.forEach(([from, length, partnerId, isFreed], at) => {
        try {
          day = taken(day, slot(`b${at}`, from / 2, Math.min(48, from + length) / 2, partnerId), -1)
        } catch (error) {
          expect(['SLOT_TAKEN', 'VENUE_NOT_OPEN', 'BOOKING_CHAINED']).toContain((error as { code: string }).code)
        }
        if (isFreed) day = freed(day, `b${at - 1}`)
      })
      day.slots.forEach((one, at) => {
        expect(overlap(one, day.blocks[0]!)).toBe(false)
        day.slots.slice(at + 1).forEach((other) => expect(overlap(one, other) || (one.partnerId !== null && one.partnerId === other.partnerId && (one.toMinute === other.fromMinute || other.toMinute === one.fromMinute))).toBe(false))
      })
    }))
  })
  test('next to a slot of one\'s own that is over is no chain; next to somebody else\'s never is', () => {
    const day = taken(EMPTY_DAY, slot('x', 9, 11, 'pt'), -1)
    expect(() => taken(day, slot('y', 11, 12, 'pt'), h(10.9))).toThrow(refused('BOOKING_CHAINED'))
    expect(taken(day, slot('y', 11, 12, 'pt'), h(11)).slots).toHaveLength(2)
    expect(taken(day, slot('y', 11, 12, 'other'), -1).slots).toHaveLength(2)
    const own = taken(EMPTY_DAY, slot('x', 9, 11, null), -1)
    expect(taken(own, slot('y', 11, 12, null), -1).slots).toHaveLength(2)
  })
  test('a block is set once and taken away whole', () => {
    const block = { closureId: 'c', fromMinute: 0, toMinute: 60 }
    expect(blocked(blocked(EMPTY_DAY, block), block).blocks).toEqual([block])
    expect(unblocked(blocked(EMPTY_DAY, block), 'c')).toEqual(EMPTY_DAY)
  })
})
test('a week never holds more of a room than its quota, whatever is given back between', () => {
  const quota = { bookingsPerWeek: 3, maxMinutesPerBooking: 60, bookAheadDays: 7 }
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('hall', 'class'), fc.boolean()), { maxLength: 40 }), (asks) => {
    let week: WeekEntry[] = []
    asks.forEach(([venueId, isGivenBack], at) => {
      const left = weekLeft(quota, week, venueId)
      if (left === 0) expect(() => counted(quota, week, { bookingId: `b${at}`, venueId })).toThrow(refused('BOOKING_QUOTA_FULL'))
      else week = counted(quota, week, { bookingId: `b${at}`, venueId })
      if (isGivenBack) week = uncounted(week, `b${at - 1}`)
      for (const id of ['hall', 'class']) expect(week.filter((entry) => entry.venueId === id).length).toBeLessThanOrEqual(3)
    })
  }))
})
test('who took the step is told nothing, everybody else once, at an address of their side', () => {
  const receivers = { partner: ['p-owner', 'p-worker', 'p-owner'], staff: ['p-staff', 'p-staff2'] }
  const requested = booking({ status: 'requested', version: 1 })
  expect(messagesOf(requested, 'book', receivers, 'p-owner', MORNING).map(({ _id, page }) => [_id, page])).toEqual([['m-bk_1-1-p-staff', '/packages/staff/bookings/index'], ['m-bk_1-1-p-staff2', '/packages/staff/bookings/index']])
  expect(messagesOf(booking(), 'book', receivers, 'p-owner', MORNING)).toEqual([])
  expect(messagesOf(booking({ end: 'byPartner' }), 'cancel', receivers, 'p-worker', MORNING)).toEqual([])
  const told = messagesOf(booking({ status: 'cancelled', end: 'byStaff', reason: '停电', version: 2 }), 'cancel', receivers, 'p-staff', MORNING)
  expect(told).toMatchObject([{ personId: 'p-owner', kind: 'booking.cancel', body: expect.stringContaining('停电'), page: '/packages/partner/bookings/index?partnerId=pt' }, { personId: 'p-worker' }])
  for (const { _id } of told) expect(_id.length).toBeLessThanOrEqual(64)
})
