// 场地换服务 (PRODUCT §3, B5–B9): a partner and the community's staff through the life of a room's booking, in one world.
import { later } from '../../cloudfunctions/_platform/china-time'
import { OCCUPYING } from '../../cloudfunctions/venues/domain/booking'
import { CLASS, dayAhead, h, HALL, roomsOf } from '../functions/venues/support'
import { startWorld, type World } from '../support/world'

let world: World
let rooms: ReturnType<typeof roomsOf>
beforeAll(async () => {
  world = await startWorld()
  rooms = roomsOf(world)
})
afterAll(() => world.close())
/** I10, I14, I20: every slot has its booking and the other way round, every hold of an ended booking is resolved to the minute. */
afterEach(() => {
  const all = rooms.bookings()
  expect(world.read('venueDays').flatMap(({ slots }) => (slots as { bookingId: string }[]).map(({ bookingId }) => bookingId)).sort()).toEqual(all.filter(({ status }) => OCCUPYING.includes(status)).map(({ _id }) => _id).sort())
  for (const { status, creditHold } of all) {
    if (!creditHold) continue
    expect([status, creditHold.status === 'held']).toEqual([status, ['requested', 'approved', 'held'].includes(status)])
    if (creditHold.status !== 'held') expect(creditHold.postedMinutes + creditHold.releasedMinutes).toBe(creditHold.heldMinutes)
  }
})

test('合伙人订多功能厅：先看价钱，社区审核通过，到门口签到，按报价记入账户，用完结束', async () => {
  const day = dayAhead(world, 6)
  const room = (await world.as('owner-c1').call('venues', 'list', { communityId: 'd1-s1-c1' })).venues.find(({ name }) => name === '多功能厅')!
  const span = { day, fromMinute: h(14), toMinute: h(17) }
  const quote = await world.as('owner-c1').call('venues', 'quote', { venueId: room.id, partnerId: 'pt-c1-01', ...span })
  expect(quote).toMatchObject({ creditMinutes: 270, parts: [{ band: 'peak', minutes: 180, perHour: 90 }], needsApproval: true })
  const { bookingId } = await world.as('owner-c1').call('venues', 'book', { venueId: room.id, partnerId: 'pt-c1-01', ...span, purpose: 'activity', attendees: 60 })
  expect(rooms.told('staff-c1')).toEqual(['有新的场地预订要审核'])
  const [waiting] = (await world.as('staff2-c1').call('venues', 'approvals', { communityId: 'd1-s1-c1' })).items
  expect(waiting).toMatchObject({ id: bookingId, partnerName: '李师傅理发', creditMinutes: quote.creditMinutes })
  await world.as('staff2-c1').call('venues', 'decideBooking', { bookingId, verdict: 'approve' })
  expect(rooms.told('owner-c1')).toEqual(['场地订好了'])
  await rooms.goTo(bookingId, -10)
  const { code } = await world.as('staff-c1').call('venues', 'checkInCode', { venueId: room.id })
  expect(await world.as('owner-c1').call('venues', 'checkIn', { partnerId: 'pt-c1-01', code })).toMatchObject({ status: 'checkedIn' })
  expect(rooms.entries('pt-c1-01')).toMatchObject([{ businessKey: `booking:${bookingId}:charge`, movedMinutes: quote.creditMinutes }])
  await rooms.goTo(bookingId, 181)
  expect(await world.as('owner-c1').call('venues', 'booking', { bookingId })).toMatchObject({ status: 'used', isCharged: true })
})
test('订了没来：到时间自动放开，不扣时长，别家马上能订', async () => {
  const id = await rooms.book(dayAhead(world, 3), 9, 12)
  await rooms.goTo(id, 31)
  expect(rooms.booking(id)).toMatchObject({ status: 'released', end: 'noShow' })
  expect(rooms.told('owner-c1')).toContain('没有签到，场地已经放开')
  expect(rooms.entries('pt-c1-01')).toHaveLength(1)
  await rooms.book(rooms.booking(id).day, 10, 12, { partnerId: 'pt-c1-03' }, 'group-c1')
})
test('临时关闭：里面的预订取消并说明原因，冻结的时长退回，关着的时候谁也订不进', async () => {
  const id = await rooms.book(dayAhead(world, 4), 9, 10)
  const { startAt } = rooms.booking(id)
  expect(await world.as('staff-c1').call('venues', 'closeVenue', { venueId: CLASS, fromAt: later(startAt, -60), toAt: later(startAt, 600), reason: '线路检修' })).toMatchObject({ affected: 1 })
  expect(rooms.booking(id)).toMatchObject({ status: 'cancelled', end: 'closure', reason: '线路检修', creditHold: { status: 'voided', releasedMinutes: 30 } })
  expect(rooms.told('owner-c1')).toContain('场地临时关闭，预订取消了')
  expect(await rooms.refused(rooms.booking(id).day, 11, 12, { partnerId: 'pt-c1-03' }, 'group-c1')).toBe('VENUE_NOT_OPEN')
})
test('社区自己要用：直接占下，不收时长，合伙人只看到已经有人用', async () => {
  const day = dayAhead(world, 5)
  await world.as('staff-c1').call('venues', 'bookForCommunity', { venueId: HALL, day, fromMinute: h(9), toMinute: h(12), purpose: 'meeting', attendees: 100 })
  const [today] = (await world.as('group-c1').call('venues', 'calendar', { venueId: HALL, from: day, days: 1, partnerId: 'pt-c1-03' })).days
  expect(today!.slots).toMatchObject([{ kind: 'taken', label: '社区自用', bookingId: null }])
  expect(rooms.entries('pt-c1-03')).toEqual([])
})
