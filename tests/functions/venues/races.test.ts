// A room's time has one holder under any race (I20), a week no more bookings than its quota, a booking one end. The control shows that
// the races do happen: without the store's locks the same calls double-book.
import { overlap } from '../../../cloudfunctions/venues/domain/span'
import { OCCUPYING } from '../../../cloudfunctions/venues/domain/booking'
import { startWorld, type World } from '../../support/world'
import { CLASS, dayAhead, h, roomsOf } from './support'

const PARTNERS = [['owner-c1', 'pt-c1-01'], ['merchant-c1', 'pt-c1-02'], ['worker-c1', 'pt-c1-02'], ['group-c1', 'pt-c1-03']] as const
const input = (day: string, partnerId: string, from: number, to = from + 1) => ({ venueId: CLASS, partnerId, day, fromMinute: h(from), toMinute: h(to), purpose: 'course', attendees: 5 })
/** Pairs of bookings that hold the same room at the same time, by the bookings themselves. */
function doubled(world: World): number {
  const held = roomsOf(world).bookings().filter(({ status }) => OCCUPYING.includes(status))
  return held.flatMap((a, at) => held.slice(at + 1).filter((b) => a.venueId === b.venueId && a.day === b.day && overlap(a, b))).length
}
/** The room's days and the bookings say the same. */
function slotsMatch(world: World): boolean {
  const rooms = roomsOf(world)
  const held = rooms.bookings().filter(({ status }) => OCCUPYING.includes(status)).map(({ _id }) => _id).sort()
  return JSON.stringify(held) === JSON.stringify(world.read('venueDays').flatMap(({ slots }) => (slots as { bookingId: string }[]).map(({ bookingId }) => bookingId)).sort())
}
const racing = (world: World, day: string) => Promise.all(Array.from({ length: 50 }, (_, at) => {
  const [who, partnerId] = PARTNERS[at % PARTNERS.length]!
  return world.refusal(who, 'venues', 'book', input(day, partnerId, 9 + (at % 3) * 0.5))
}))

describe('with locks', () => {
  let world: World
  beforeEach(async () => { world = await startWorld() })
  afterEach(() => world.close())

  test('of 50 who press at once for overlapping hours nobody shares the room with another', async () => {
    const codes = await racing(world, dayAhead(world, 2))
    expect(codes.filter((code) => code === 'ok').length).toBeGreaterThanOrEqual(1)
    expect(codes.filter((code) => !['ok', 'SLOT_TAKEN', 'BOOKING_CHAINED', 'CONFLICT_RETRY'].includes(code))).toEqual([])
    expect(doubled(world)).toBe(0)
    expect(slotsMatch(world)).toBe(true)
  })
  test('of 12 at once for different days of one week a partner gets its quota and no more', async () => {
    const monday = dayAhead(world, 1)
    const days = Array.from({ length: 6 }, (_, at) => new Date(Date.parse(monday) + at * 86_400_000).toISOString().slice(0, 10))
    const codes = await Promise.all(days.flatMap((day) => [9, 14].map((from) => world.refusal('owner-c1', 'venues', 'book', input(day, 'pt-c1-01', from)))))
    expect(codes.filter((code) => !['ok', 'BOOKING_QUOTA_FULL', 'CONFLICT_RETRY'].includes(code))).toEqual([])
    expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(3)
    expect(roomsOf(world).bookings()).toHaveLength(codes.filter((code) => code === 'ok').length)
    expect(world.read('partnerWeeks').flatMap(({ entries }) => entries)).toHaveLength(roomsOf(world).bookings().length)
  })
  test('checking in against release and cancelling at the same instant: one end, one charge at most', async () => {
    const rooms = roomsOf(world)
    const id = await rooms.book(dayAhead(world, 2), 9, 11)
    await rooms.goTo(id, 29)
    const code = rooms.venue(CLASS).checkInCode
    world.cloud.clock.jump(59_000)
    const calls = Array.from({ length: 4 }, () => [world.refusal('owner-c1', 'venues', 'checkIn', { partnerId: 'pt-c1-01', code }), world.refusal('staff-c1', 'venues', 'cancelBooking', { bookingId: id, reason: '停电' }), world.cloud.fireTimer('timers')]).flat()
    const answers = await Promise.all(calls)
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    const { status, creditHold, timeline } = rooms.booking(id)
    expect(timeline).toHaveLength(2)
    expect(rooms.entries('pt-c1-01')).toHaveLength(status === 'checkedIn' ? 1 : 0)
    expect(creditHold!.postedMinutes + creditHold!.releasedMinutes).toBe(creditHold!.heldMinutes)
    expect(slotsMatch(world)).toBe(true)
  })
  test('a closure against bookings into it: none is left inside', async () => {
    const day = dayAhead(world, 2)
    const start = Date.parse(`${day}T00:00:00.000Z`) - 8 * 3_600_000
    const at = (hour: number) => new Date(start + hour * 3_600_000).toISOString()
    await Promise.all([
      ...[9, 10.5, 12].map((from, index) => world.refusal(PARTNERS[index]![0], 'venues', 'book', input(day, PARTNERS[index]![1], from))),
      world.as('staff-c1').call('venues', 'closeVenue', { venueId: CLASS, fromAt: at(8), toAt: at(14), reason: '检修' }),
    ])
    expect(roomsOf(world).bookings().filter(({ status }) => OCCUPYING.includes(status))).toEqual([])
    expect(slotsMatch(world)).toBe(true)
  })
})
test('control: without locks the same race double-books and is seen', async () => {
  const world = await startWorld({ withoutLocks: true })
  // Whether two calls meet is chance: one crowd after another, until it has been seen.
  for (let round = 0; round < 8 && doubled(world) === 0; round++) await racing(world, dayAhead(world, 1 + (round % 5), 2 + Math.floor(round / 5) * 7))
  expect(doubled(world)).toBeGreaterThan(0)
  await world.close()
})
