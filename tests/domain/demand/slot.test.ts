// A time for a cluster in a room, and the free parts of a room's day.
import { fitsBucket, slotAt, slotsFor, type RoomHours } from '../../../cloudfunctions/demand/domain/slot'
import type { Wish } from '../../../cloudfunctions/demand/domain/wish'
import { freeSpans } from '../../../cloudfunctions/venues/domain/free'

const h = (hour: number) => hour * 60
const SATURDAYS = ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19']
const MORNING = { weekday: 6, part: 'morning' } as const
function room(venueId: string, free: (day: string) => [number, number][], days = [...SATURDAYS, '2026-11-29']): RoomHours {
  return { venueId, name: venueId, capacity: 20, days: days.map((day) => ({ day, free: free(day).map(([from, to]) => ({ fromMinute: h(from), toMinute: h(to) })) })) }
}
const wish = (start: string, durationMinutes = 60): Wish => ({ id: start, at: start, household: start, gridId: 'g1', category: 'hobby', itemId: 'i', itemName: '书法', durationMinutes, starts: [start], listenerIds: [] })
const AT_NINE_THIRTY = '2026-11-28T01:30:00.000Z'

test('free is what is open and neither taken nor closed', () => {
  const venue = { windows: [{ weekdays: [6], fromMinute: h(8), toMinute: h(20) }], holidays: ['2026-12-05'], closures: [{ id: 'x', reason: '消毒', fromAt: '2026-11-28T04:00:00.000Z', toAt: '2026-11-28T06:00:00.000Z' }] }
  const taken = [{ fromMinute: h(9), toMinute: h(10) }, { fromMinute: h(9.5), toMinute: h(11) }, { fromMinute: h(19), toMinute: h(21) }]
  expect(freeSpans(venue, '2026-11-28', taken).map(({ fromMinute, toMinute }) => [fromMinute / 60, toMinute / 60])).toEqual([[8, 9], [11, 12], [14, 19]])
  expect(freeSpans(venue, '2026-12-05', [])).toEqual([])
  expect(freeSpans(venue, '2026-11-29', [])).toEqual([])
})
test('the start is the one that was wished most, where the room is free every week', () => {
  const [slot] = slotsFor(MORNING, [wish(AT_NINE_THIRTY), wish(AT_NINE_THIRTY), wish('2026-11-28T03:00:00.000Z')], [room('a', () => [[8, 20]])])
  expect(slot).toMatchObject({ venueId: 'a', weekday: 6, fromMinute: h(9.5), toMinute: h(10.5), freeWeeks: 4, weeks: 4 })
})
test('a room that is free more weeks comes before one that is free at the better hour', () => {
  const rooms = [room('half', (day) => (SATURDAYS.indexOf(day) < 2 ? [[8, 20]] : [])), room('always', () => [[10.5, 12]]), room('never', () => []), room('once', (day) => (day === SATURDAYS[0] ? [[8, 20]] : []))]
  expect(slotsFor(MORNING, [wish(AT_NINE_THIRTY)], rooms).map(({ venueId, freeWeeks }) => [venueId, freeWeeks])).toEqual([['always', 4], ['half', 2]])
})
test('the longest service of the cluster fits in, and a morning does not begin at noon', () => {
  const slots = slotsFor(MORNING, [wish(AT_NINE_THIRTY, 90)], [room('short', () => [[9, 10]]), room('noon', () => [[12, 20]]), room('late', () => [[11, 13]])])
  expect(slots.map(({ venueId, fromMinute, toMinute }) => [venueId, fromMinute / 60, toMinute / 60])).toEqual([['late', 11, 12.5]])
})
test('a room that is too small for the households is not named', () => {
  const wishes = Array.from({ length: 3 }, (_, at) => ({ ...wish(AT_NINE_THIRTY), household: `h${at}` }))
  const rooms = [{ ...room('small', () => [[8, 20]]), capacity: 2 }, { ...room('large', () => [[8, 20]]), capacity: 3 }]
  expect(slotsFor(MORNING, wishes, rooms).map(({ venueId }) => venueId)).toEqual(['large'])
})
test('any time looks through the whole week, waking hours only', () => {
  const [slot] = slotsFor(null, [{ ...wish(AT_NINE_THIRTY), starts: [] }], [room('sunday', (day) => (day === '2026-11-29' ? [[6, 22]] : []))])
  expect(slot).toMatchObject({ weekday: 7, fromMinute: h(8) })
})
test.each([
  [{ weekday: 6, fromMinute: h(9), toMinute: h(10) }, true], [{ weekday: 6, fromMinute: h(11), toMinute: h(13) }, true], [{ weekday: 7, fromMinute: h(9), toMinute: h(10) }, false],
  [{ weekday: 6, fromMinute: h(14), toMinute: h(15) }, false], [{ weekday: 6, fromMinute: h(10), toMinute: h(10) }, false],
])('%o belongs to a Saturday morning: %s', (slot, fits) => expect(fitsBucket(MORNING, slot)).toBe(fits))
test('how often a chosen time is free', () => {
  expect(slotAt(room('a', (day) => (day === SATURDAYS[1] ? [[9, 9.5]] : [[9, 12]])), 6, { fromMinute: h(9), toMinute: h(10) })).toMatchObject({ freeWeeks: 3, weeks: 4 })
})
