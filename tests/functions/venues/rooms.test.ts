// Staff keep the rooms: fields, status, code at the door, closures; what a room was used for.
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import { mondayOf } from '../../../cloudfunctions/venues/domain/span'
import { VenueFields } from '../../../contract/venues'
import { VENUES } from '../../../tools/seed/venues.data'
import { newRequestId, startWorld, type World } from '../../support/world'
import { C1, CLASS, dayAhead, h, HALL, roomsOf } from './support'

let world: World
let rooms: ReturnType<typeof roomsOf>
beforeEach(async () => {
  world = await startWorld()
  rooms = roomsOf(world)
})
afterEach(() => world.close())
const FIELDS = VenueFields.parse(Object.fromEntries(Object.keys(VenueFields.shape).map((key) => [key, VENUES[1]![key as keyof VenueFields]])))
const save = (more: object = {}, fields: object = {}, who = 'staff-c1') => world.refusal(who, 'venues', 'saveVenue', { communityId: C1, fields: { ...FIELDS, ...fields }, ...more })

test('a new room is open at once with a code of its own; a change names the version it read', async () => {
  const { venueId } = await world.as('staff-c1').call('venues', 'saveVenue', { communityId: C1, fields: { ...FIELDS, name: '书画室', holidays: ['2027-02-06', '2027-02-06'] } })
  const edit = await world.as('staff2-c1').call('venues', 'editVenue', { venueId })
  expect(edit).toMatchObject({ version: 1, status: 'open', fields: { name: '书画室', holidays: ['2027-02-06'] } })
  expect((await world.as('owner-c1').call('venues', 'list', { communityId: C1 })).venues.map(({ name }) => name)).toContain('书画室')
  const codes = world.read('venues').map(({ checkInCode }) => checkInCode)
  expect(new Set(codes).size).toBe(codes.length)
  expect(await save({ venueId, version: 1 }, { ...edit.fields, capacity: 40 })).toBe('ok')
  expect(await save({ venueId, version: 1 }, { ...edit.fields, capacity: 50 })).toBe('CONFLICT_RETRY')
  expect(rooms.venue(venueId)).toMatchObject({ capacity: 40, version: 2 })
})
test('what contradicts itself, is refused by the check, or is not one\'s own picture is not saved', async () => {
  const before = rooms.venue(CLASS)
  const backwards = [{ weekdays: [1], fromMinute: 600, toMinute: 540 }]
  expect(await save({}, { windows: backwards })).toBe('INPUT_INVALID')
  expect(await save({}, { tariff: { ...FIELDS.tariff, peakWindows: backwards } })).toBe('INPUT_INVALID')
  for (const text of ['违规测试', '疑似测试']) for (const field of ['name', 'place', 'description']) expect(await save({}, { [field]: text })).toBe('TEXT_REFUSED')
  world.cloud.apis.fail('security.msgSecCheck', 61010, 3)
  expect(await save()).toBe('TEXT_CHECK_UNAVAILABLE')
  world.cloud.apis.fail('security.msgSecCheck', 61010, 0)
  const fileId = 'cloud://local-env.local-bucket/pictures/room.png'
  const picture = idFrom('pic', fileId)
  await world.cloud.write('pictures', [{ _id: picture, fileId, ownerId: 'p-staff2-c1', check: 'pass', traceId: 't', createdAt: world.now() }])
  expect(await save({}, { pictureIds: [picture] })).toBe('PICTURE_NOT_YOURS')
  expect(await save({ communityId: 'd1-s1-c2' })).toBe('NOT_FOUND')
  expect(world.read('venues')).toHaveLength(VENUES.length)
  expect(rooms.venue(CLASS)).toEqual(before)
  // a colleague's picture that the room already has may stay
  expect(await save({ venueId: CLASS, version: 1 }, { pictureIds: [picture] }, 'staff2-c1')).toBe('ok')
  expect(await save({ venueId: CLASS, version: 2 }, { pictureIds: [picture], capacity: 20 })).toBe('ok')
})
test('what is booked keeps its price and place when the room changes', async () => {
  const id = await rooms.book(dayAhead(world, 2), 9, 11)
  expect(await save({ venueId: CLASS, version: 1 }, { name: '新名字', tariff: { ...FIELDS.tariff, normalPerHour: 600 }, windows: [{ weekdays: [7], fromMinute: 600, toMinute: 660 }] })).toBe('ok')
  expect(rooms.booking(id)).toMatchObject({ status: 'approved', creditMinutes: 60, venueName: '秦苑学府教室' })
})
test('a closed room takes no bookings, keeps those it has, and is there for staff only', async () => {
  const id = await rooms.book(dayAhead(world, 2), 9, 11)
  await world.as('staff-c1').call('venues', 'setVenueStatus', { venueId: CLASS, status: 'closed' })
  expect(await world.refusal('owner-c1', 'venues', 'get', { venueId: CLASS })).toBe('NOT_FOUND')
  expect(await world.as('staff-c1').call('venues', 'get', { venueId: CLASS })).toMatchObject({ status: 'closed' })
  expect(await world.refusal('staff-c1', 'venues', 'bookForCommunity', { venueId: CLASS, day: dayAhead(world, 2), fromMinute: h(15), toMinute: h(16), purpose: 'other', attendees: 1 })).toBe('VENUE_NOT_OPEN')
  await rooms.goTo(id, 0)
  expect(await rooms.checkIn(id)).toMatchObject({ status: 'checkedIn' })
})
test('a holiday and the hours of the day stand in the calendar, cut where the tariff changes', async () => {
  const day = dayAhead(world, 2)
  await save({ venueId: CLASS, version: 1 }, { holidays: [day] })
  const { days } = await world.as('owner-c1').call('venues', 'calendar', { venueId: CLASS, from: day, days: 2 })
  expect(days[0]).toEqual({ day, isHoliday: true, openings: [], slots: [] })
  expect(days[1]!.openings).toEqual([{ fromMinute: h(8), toMinute: h(18), band: 'normal' }, { fromMinute: h(18), toMinute: h(21), band: 'peak' }])
  expect(await rooms.refused(day, 9, 10)).toBe('VENUE_NOT_OPEN')
})
test('the code at the door comes with its picture, or without when the platform gives none; a new one makes the old worthless', async () => {
  const read = () => world.as('staff-c1').call('venues', 'checkInCode', { venueId: CLASS })
  const old = await read()
  expect(old).toMatchObject({ name: '秦苑学府教室', code: rooms.venue(CLASS).checkInCode, picture: expect.stringMatching(/^iVBOR/) })
  world.cloud.apis.fail('wxacode.getUnlimited', 45029, 1)
  expect(await read()).toEqual({ ...old, picture: null })
  const requestId = newRequestId()
  const renewed = await world.ask('staff-c1', 'venues', 'renewCheckInCode', { venueId: CLASS }, requestId)
  expect(await world.ask('staff-c1', 'venues', 'renewCheckInCode', { venueId: CLASS }, requestId)).toEqual(renewed)
  expect(await world.refusal('owner-c1', 'venues', 'checkIn', { partnerId: 'pt-c1-01', code: old.code })).toBe('NOT_FOUND')
  expect(await world.refusal('owner-c1', 'venues', 'checkIn', { partnerId: 'pt-c1-01', code: rooms.venue(CLASS).checkInCode })).toBe('CHECK_IN_NOTHING')
})
test('使用情况: hours used against hours open, what was released, and by whom', async () => {
  const day = dayAhead(world, 2, 7)
  const used = await rooms.book(day, 9, 11)
  const missed = await rooms.book(day, 14, 15, { partnerId: 'pt-c1-03' }, 'group-c1')
  const cancelled = await rooms.book(day, 17, 18, { partnerId: 'pt-c1-03' }, 'group-c1')
  await world.as('group-c1').call('venues', 'cancelBooking', { bookingId: cancelled })
  await world.as('staff-c1').call('venues', 'bookForCommunity', { venueId: HALL, day, fromMinute: h(9), toMinute: h(12), purpose: 'meeting', attendees: 50 })
  await rooms.goTo(used, 0)
  await rooms.checkIn(used)
  await rooms.goTo(used, 181)
  await rooms.goTo(missed, 31)
  const monday = mondayOf(day)
  const { venues, partners } = await world.as('subdistrict-s1').call('venues', 'utilisation', { communityId: C1, from: monday, weeks: 2 })
  const week = 7 * h(13)
  expect(venues.find(({ venueId }) => venueId === CLASS)).toEqual({
    venueId: CLASS, name: '秦苑学府教室', openMinutes: 2 * week, bookings: 2, bookedMinutes: 180, usedMinutes: 120, releasedMinutes: 60, released: 1,
    weeks: [{ monday, openMinutes: week, usedMinutes: 120 }, { monday: new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10), openMinutes: week, usedMinutes: 0 }],
  })
  expect(venues.find(({ venueId }) => venueId === HALL)).toMatchObject({ usedMinutes: 180, released: 0 })
  expect(partners).toEqual([
    { partnerId: 'pt-c1-01', name: '李师傅理发', bookings: 1, bookedMinutes: 120, usedMinutes: 120, releasedMinutes: 0, released: 0 },
    { partnerId: null, name: '社区自用', bookings: 1, bookedMinutes: 180, usedMinutes: 180, releasedMinutes: 0, released: 0 },
    { partnerId: 'pt-c1-03', name: '邻里互助队', bookings: 1, bookedMinutes: 60, usedMinutes: 0, releasedMinutes: 60, released: 1 },
  ])
})
test('lists go on by cursor: a partner\'s bookings, the next first, then those that are over', async () => {
  const many = Array.from({ length: 25 }, (_, at) => ({ ...bookingLike(at), _id: `bk_many${String(at).padStart(2, '0')}` }))
  await world.cloud.write('bookings', many as never)
  const first = await world.as('owner-c1').call('venues', 'myBookings', { partnerId: 'pt-c1-01', tab: 'coming' })
  const second = await world.as('owner-c1').call('venues', 'myBookings', { partnerId: 'pt-c1-01', tab: 'coming', cursor: first.nextCursor! })
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(many.map(({ _id }) => _id))
  expect(second.nextCursor).toBeNull()
  expect(await world.refusal('owner-c1', 'venues', 'myBookings', { partnerId: 'pt-c1-01', tab: 'coming', cursor: 'bm8' })).toBe('INPUT_INVALID')
})
function bookingLike(at: number): object {
  const startAt = new Date(Date.parse(world.now()) + (at + 1) * 86_400_000).toISOString()
  return {
    communityId: C1, venueId: CLASS, venueName: '秦苑学府教室', place: '', partnerId: 'pt-c1-01', partnerName: '李师傅理发', purpose: 'course', attendees: 5, day: startAt.slice(0, 10), fromMinute: h(9), toMinute: h(10), startAt, endAt: startAt, releaseAt: startAt,
    week: mondayOf(startAt.slice(0, 10)), creditMinutes: 30, parts: [], creditHold: null, isChargePending: false, status: 'approved', end: null, reason: null, bookedBy: 'p-owner-c1', bookedAt: startAt, decidedBy: null, checkedInAt: null, checkedInBy: null, timeline: [], dueAt: null, version: 1,
  }
}
test('who leaves takes the words they wrote on bookings along', async () => {
  const id = await rooms.book(dayAhead(world, 2), 9, 11)
  await world.as('staff2-c1').call('venues', 'cancelBooking', { bookingId: id, reason: '金丝雀说停电' })
  expect(await world.refusal('staff2-c1', 'accounts', 'deleteAccount', {})).toBe('ok')
  expect(rooms.booking(id)).toMatchObject({ status: 'cancelled', reason: null, decidedBy: 'p-staff2-c1' })
})
