// Booking a room: what it costs, who may, when it is refused and by which code.
import { newRequestId, startWorld, type World } from '../../support/world'
import { CLASS, dayAhead, h, HALL, roomsOf } from './support'

let world: World
let rooms: ReturnType<typeof roomsOf>
let tuesday: string
beforeAll(async () => {
  world = await startWorld()
  rooms = roomsOf(world)
  tuesday = dayAhead(world, 2)
})
afterAll(() => world.close())

test('a booking is quoted, taken at once, and stands in the room, the week and the list of its partner', async () => {
  const span = { day: tuesday, fromMinute: h(16.5), toMinute: h(19) }
  const quote = await world.as('owner-c1').call('venues', 'quote', { venueId: CLASS, partnerId: 'pt-c1-01', ...span })
  // 90 minutes at 30 an hour, 60 at 45
  expect(quote).toEqual({ creditMinutes: 90, parts: [{ band: 'normal', minutes: 90, perHour: 30 }, { band: 'peak', minutes: 60, perHour: 45 }], needsApproval: false, weekLeft: 3, balanceMinutes: 0, standing: 'ok' })
  const id = await rooms.book(tuesday, 16.5, 19)
  expect(rooms.booking(id)).toMatchObject({ status: 'approved', creditMinutes: 90, creditHold: { status: 'held', heldMinutes: 90 }, partnerName: '李师傅理发', version: 1 })
  expect(rooms.slots(CLASS, tuesday)).toEqual([{ bookingId: id, partnerId: 'pt-c1-01', fromMinute: h(16.5), toMinute: h(19) }])
  expect((await world.as('owner-c1').call('venues', 'myBookings', { partnerId: 'pt-c1-01', tab: 'coming' })).items).toMatchObject([{ id, status: 'approved', creditMinutes: 90, isCharged: false, actions: ['cancel'] }])
  expect((await world.as('owner-c1').call('venues', 'quote', { venueId: CLASS, partnerId: 'pt-c1-01', day: tuesday, fromMinute: h(9), toMinute: h(10) })).weekLeft).toBe(2)
})
test('the same request again is the same booking; another body under its number is refused', async () => {
  const requestId = newRequestId()
  const input = { venueId: CLASS, partnerId: 'pt-c1-03', day: tuesday, fromMinute: h(8), toMinute: h(9), purpose: 'course', attendees: 5 }
  const first = await world.ask('group-c1', 'venues', 'book', input, requestId)
  const hash = world.cloud.hash()
  expect(await world.ask('group-c1', 'venues', 'book', input, requestId)).toEqual(first)
  expect(world.cloud.hash()).toBe(hash)
  expect(await world.ask('group-c1', 'venues', 'cancelBooking', { bookingId: (first as unknown as { data: { bookingId: string } }).data.bookingId }, requestId)).toMatchObject({ error: { code: 'REQUEST_ID_REUSED' } })
})
describe('refused, and nothing is written', () => {
  const cases: [string, string, (day: string) => [string, number, number, object?]][] = [
    ['SLOT_TAKEN', 'over another booking', (day) => [day, 8.5, 9.5]],
    ['VENUE_NOT_OPEN', 'before the room opens', (day) => [day, 7, 9]],
    ['VENUE_NOT_OPEN', 'after it closes', (day) => [day, 20, 22]],
    ['BOOKING_TIME_INVALID', 'backwards', (day) => [day, 12, 11]],
    ['BOOKING_TIME_INVALID', 'yesterday', () => [new Date(Date.parse(world.now()) - 86_400_000).toISOString().slice(0, 10), 9, 10]],
    ['BOOKING_TOO_LONG', 'longer than the room allows', (day) => [day, 10, 14]],
    ['BOOKING_TOO_FAR', 'further ahead than the room allows', () => [dayAhead(world, 2, 30), 10, 11]],
    ['BOOKING_CHAINED', "right after the partner's own", (day) => [day, 19, 20]],
    ['BOOKING_CHAINED', "right before the partner's own", (day) => [day, 15.5, 16.5]],
    ['VENUE_TOO_SMALL', 'for more people than fit in', (day) => [day, 13, 14, { attendees: 25 }]],
  ]
  test.each(cases)('%s: %s', async (code, _name, inputOf) => {
    const hash = world.cloud.hash()
    const [day, from, to, more] = inputOf(tuesday)
    expect(await rooms.refused(day, from, to, more)).toBe(code)
    if (!more) expect(await world.refusal('owner-c1', 'venues', 'quote', { venueId: CLASS, partnerId: 'pt-c1-01', day, fromMinute: h(from), toMinute: h(to) })).toBe(code)
    expect(world.cloud.hash()).toBe(hash)
  })
  test('INPUT_INVALID: not on a half hour', async () => {
    expect(await rooms.refused(tuesday, 9.25, 10)).toBe('INPUT_INVALID')
  })
  test('BOOKING_PARTNER_PAUSED: a partner that was suspended', async () => {
    const [partner] = world.read('partners').filter(({ _id }) => _id === 'pt-c1-02')
    await world.cloud.write('partners', [{ ...partner!, status: 'suspended' }])
    expect(await rooms.refused(tuesday, 10, 11, { partnerId: 'pt-c1-02' }, 'merchant-c1')).toBe('BOOKING_PARTNER_PAUSED')
    await world.cloud.write('partners', [partner!])
  })
  test('NOT_FOUND: a room of another community, one that is closed, one that does not exist, for a partner that is not one\'s own', async () => {
    expect(await rooms.refused(tuesday, 10, 11, { venueId: 'vn-c2-hall' })).toBe('NOT_FOUND')
    expect(await rooms.refused(tuesday, 10, 11, { venueId: 'vn-c1-none' })).toBe('NOT_FOUND')
    expect(await rooms.refused(tuesday, 10, 11, { partnerId: 'pt-c1-02' })).toBe('NOT_FOUND')
    await world.as('staff-c1').call('venues', 'setVenueStatus', { venueId: 'vn-c1-dance', status: 'closed' })
    expect(await rooms.refused(tuesday, 10, 11, { venueId: 'vn-c1-dance' })).toBe('NOT_FOUND')
  })
})
test('the week holds so many bookings of a room and no more; one that is cancelled in time gives its place back', async () => {
  const days = [0, 1, 2].map((shift) => new Date(Date.parse(dayAhead(world, 2, 9)) + shift * 86_400_000).toISOString().slice(0, 10))
  const ids = await Promise.all(days.map((day) => rooms.book(day, 10, 11)))
  expect(await rooms.refused(days[0]!, 14, 15)).toBe('BOOKING_QUOTA_FULL')
  expect(await world.refusal('owner-c1', 'venues', 'quote', { venueId: CLASS, partnerId: 'pt-c1-01', day: days[0], fromMinute: h(14), toMinute: h(15) })).toBe('BOOKING_QUOTA_FULL')
  // another room has its own number
  await rooms.book(days[0]!, 14, 15, { venueId: HALL })
  expect(await world.as('owner-c1').call('venues', 'cancelBooking', { bookingId: ids[0]! })).toMatchObject({ status: 'cancelled', version: 2 })
  expect(rooms.booking(ids[0]!)).toMatchObject({ end: 'byPartner', creditHold: { status: 'voided', releasedMinutes: 30 } })
  expect(rooms.slots(CLASS, days[0]!)).toEqual([])
  await rooms.book(days[0]!, 14, 15)
})
test('what needs approval waits; staff are told and decide, with a reason when not', async () => {
  const wednesday = dayAhead(world, 3)
  const [first, second] = [await rooms.book(wednesday, 9, 11, { venueId: HALL, attendees: 80 }), await rooms.book(wednesday, 12, 13, { venueId: HALL }, 'owner-c1')]
  expect(rooms.told('staff-c1')).toContain('有新的场地预订要审核')
  const waiting = (await world.as('staff-c1').call('venues', 'approvals', { communityId: 'd1-s1-c1' })).items
  expect(waiting.filter(({ id }) => [first, second].includes(id))).toMatchObject([{ id: first, noShows: 0, actions: ['approve', 'refuse', 'cancel'] }, { id: second }])
  expect(await world.as('staff-c1').call('venues', 'decideBooking', { bookingId: first, verdict: 'approve' })).toMatchObject({ status: 'approved' })
  expect(await world.refusal('staff-c1', 'venues', 'decideBooking', { bookingId: first, verdict: 'approve' })).toBe('BOOKING_WRONG_STATUS')
  expect(await world.refusal('staff-c1', 'venues', 'decideBooking', { bookingId: second, verdict: 'refuse' })).toBe('INPUT_INVALID')
  expect(await world.refusal('staff-c1', 'venues', 'decideBooking', { bookingId: second, verdict: 'refuse', reason: '违规测试' })).toBe('TEXT_REFUSED')
  expect(await world.refusal('staff-c1', 'venues', 'decideBooking', { bookingId: second, verdict: 'refuse', reason: '疑似测试' })).toBe('TEXT_REFUSED')
  world.cloud.apis.fail('security.msgSecCheck', 61010, 1)
  expect(await world.refusal('staff-c1', 'venues', 'decideBooking', { bookingId: second, verdict: 'refuse', reason: '那天要体检' })).toBe('TEXT_CHECK_UNAVAILABLE')
  await world.as('staff-c1').call('venues', 'decideBooking', { bookingId: second, verdict: 'refuse', reason: '那天要体检' })
  expect(rooms.booking(second)).toMatchObject({ status: 'refused', end: 'refusedByStaff', reason: '那天要体检', creditHold: { status: 'voided' } })
  expect(rooms.slots(HALL, wednesday).map(({ bookingId }) => bookingId)).toEqual([first])
  expect(rooms.told('owner-c1')).toEqual(expect.arrayContaining(['场地订好了', '场地预订没有通过']))
})
test('staff take a room for the community: no charge, no quota; partners see only that it is taken', async () => {
  const thursday = dayAhead(world, 4)
  const { bookingId, status } = await world.as('staff-c1').call('venues', 'bookForCommunity', { venueId: CLASS, day: thursday, fromMinute: h(8), toMinute: h(20), purpose: 'meeting', attendees: 20 })
  expect([status, rooms.booking(bookingId)]).toMatchObject(['approved', { partnerId: null, creditMinutes: 0, creditHold: null }])
  expect(await rooms.refused(thursday, 10, 11)).toBe('SLOT_TAKEN')
  const slotsFor = async (who: string, more: object) => (await world.as(who).call('venues', 'calendar', { venueId: CLASS, from: thursday, days: 1, ...more })).days[0]!.slots
  expect(await slotsFor('owner-c1', { partnerId: 'pt-c1-01' })).toEqual([{ fromMinute: h(8), toMinute: h(20), kind: 'taken', label: '社区自用', bookingId: null, status: null }])
  expect(await slotsFor('staff-c1', {})).toMatchObject([{ kind: 'booked', bookingId, status: 'approved' }])
  for (const [code, more] of [['SLOT_TAKEN', {}], ['VENUE_TOO_SMALL', { attendees: 30 }], ['VENUE_NOT_OPEN', { fromMinute: 0 }], ['BOOKING_TIME_INVALID', { fromMinute: h(21), toMinute: h(20) }]] as const) {
    expect(await world.refusal('staff-c1', 'venues', 'bookForCommunity', { venueId: CLASS, day: thursday, fromMinute: h(8), toMinute: h(20), purpose: 'meeting', attendees: 20, ...more })).toBe(code)
  }
})
test('staff cancel with a reason that the partner reads; a partner cannot once two hours are left', async () => {
  const friday = dayAhead(world, 5)
  const id = await rooms.book(friday, 9, 10)
  expect(await world.refusal('staff-c1', 'venues', 'cancelBooking', { bookingId: id })).toBe('INPUT_INVALID')
  await world.as('staff-c1').call('venues', 'cancelBooking', { bookingId: id, reason: '停电' })
  expect(rooms.booking(id)).toMatchObject({ status: 'cancelled', end: 'byStaff', reason: '停电' })
  expect(rooms.told('owner-c1')).toContain('社区取消了场地预订')
  expect(await world.refusal('owner-c1', 'venues', 'cancelBooking', { bookingId: id })).toBe('BOOKING_WRONG_STATUS')
  const late = await rooms.book(friday, 13, 14)
  await rooms.goTo(late, -119)
  expect(await world.refusal('owner-c1', 'venues', 'cancelBooking', { bookingId: late })).toBe('BOOKING_CUTOFF_PASSED')
  expect(await world.as('owner-c1').call('venues', 'booking', { bookingId: late })).toMatchObject({ actions: [] })
})
