// Rooms follow the signed agreement (B4): its rates, its weekly hours without approval or quota, kept from others until two days before.
import { lifeOf } from '../../support/partner-life'
import { startWorld, type World } from '../../support/world'
import { CLASS, dayAhead, h, HALL, roomsOf } from './support'

let world: World
let rooms: ReturnType<typeof roomsOf>
beforeAll(async () => {
  world = await startWorld()
  rooms = roomsOf(world)
  const life = lifeOf(world)
  const slots = [{ venueId: HALL, weekday: 2, fromMinute: h(9), toMinute: h(15) }]
  const { agreementId } = await world.as('owner-c1').call('agreements', 'start', { partnerId: 'pt-c1-01', terms: life.terms({ tariff: { normalPerHour: 10, peakPerHour: 20 }, slots }) })
  await world.as('staff-c1').call('agreements', 'propose', { agreementId, revision: 1 })
  await life.sign('owner-c1', agreementId)
  await life.sign('staff-c1', agreementId)
})
afterAll(() => world.close())

test('its own hours need no approval, count in no quota and cost what was agreed', async () => {
  const day = dayAhead(world, 2, 7)
  const id = await rooms.book(day, 9, 15, { venueId: HALL })
  expect(rooms.booking(id)).toMatchObject({ status: 'approved', creditMinutes: 60 })
  expect(world.read('partnerWeeks')).toEqual([])
  expect(await rooms.refused(day, 15, 16, { venueId: HALL })).toBe('BOOKING_CHAINED')
  expect(rooms.booking(await rooms.book(day, 17, 18, { venueId: HALL }))).toMatchObject({ status: 'requested', creditMinutes: 10 })
})
test('nobody else gets them until two days before, and the calendar says so', async () => {
  const day = dayAhead(world, 2, 14)
  const other = { venueId: HALL, partnerId: 'pt-c1-03' }
  expect(await rooms.refused(day, 14, 16, other, 'group-c1')).toBe('VENUE_KEPT')
  expect(await world.refusal('staff-c1', 'venues', 'bookForCommunity', { venueId: HALL, day, fromMinute: h(8), toMinute: h(10), purpose: 'meeting', attendees: 5 })).toBe('VENUE_KEPT')
  const slotsFor = async (who: string, more: object = {}) => (await world.as(who).call('venues', 'calendar', { venueId: HALL, from: day, days: 1, ...more })).days[0]!.slots.map(({ kind, label }) => [kind, label])
  expect(await slotsFor('group-c1', { partnerId: 'pt-c1-03' })).toEqual([['taken', '协议留给别家']])
  expect(await slotsFor('staff-c1')).toEqual([['taken', '协议留给李师傅理发']])
  expect(await slotsFor('owner-c1', { partnerId: 'pt-c1-01' })).toEqual([])
  await rooms.book(day, 15, 16, other, 'group-c1')
  world.cloud.clock.jump(Date.parse(`${day}T00:00:00.000Z`) - 8 * 3_600_000 + 9 * 3_600_000 - 2 * 86_400_000 - Date.parse(world.now()))
  expect(await slotsFor('group-c1', { partnerId: 'pt-c1-03' })).toEqual([['mine', '邻里互助队']])
  await rooms.book(day, 13, 14, other, 'group-c1')
})
test('without an agreement the room\'s own rates hold', async () => {
  expect(rooms.booking(await rooms.book(dayAhead(world, 3), 9, 10, { venueId: CLASS, partnerId: 'pt-c1-03' }, 'group-c1'))).toMatchObject({ creditMinutes: 30 })
})
