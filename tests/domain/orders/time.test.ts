// Service hours and slots against the plainest possible reading of the same rule, minute by minute.
import fc from 'fast-check'
import { chinaDay, chinaMinute, dayStart, dayTimeText, isInsideWindows, later, weekdayOf } from '../../../cloudfunctions/_platform/china-time'
import { daysOf, isFree, overlap, slotOf } from '../../../cloudfunctions/orders/domain/slots'

const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString())
const windowOf = fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), fromMinute: fc.integer({ min: 0, max: 1439 }), toMinute: fc.integer({ min: 1, max: 1440 }) }).filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
/** Built on Intl, which knows China's calendar without our arithmetic. */
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', weekday: 'short', hourCycle: 'h23' })
function wall(iso: string) {
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return { day: `${found.year}-${found.month}-${found.day}`, minute: Number(found.hour) * 60 + Number(found.minute), weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(found.weekday!) + 1 }
}

test('days, minutes and weekdays are those of a wall clock in China', () => {
  fc.assert(fc.property(instant, (iso) => {
    expect({ day: chinaDay(iso), minute: chinaMinute(iso), weekday: weekdayOf(iso) }).toEqual(wall(iso))
    expect(dayStart(chinaDay(iso)) <= iso && iso < dayStart(chinaDay(iso), 1)).toBe(true)
  }))
})
test('a service is inside the hours when every one of its minutes is', () => {
  fc.assert(fc.property(fc.array(windowOf, { minLength: 1, maxLength: 4 }), instant, fc.integer({ min: 1, max: 1440 }), (windows, startAt, minutes) => {
    const isOpen = (iso: string) => {
      const { weekday, minute } = wall(iso)
      return windows.some(({ weekdays, fromMinute, toMinute }) => weekdays.includes(weekday) && fromMinute <= minute && minute < toMinute)
    }
    // Every fifth minute and the last: windows are drawn freely, so the edges are met often enough by the examples below.
    const minutesToTest = [...Array.from({ length: Math.ceil(minutes / 5) }, (_, index) => index * 5), minutes - 1]
    const isEveryOpen = minutesToTest.every((offset) => isOpen(later(startAt, offset)))
    if (isInsideWindows(windows, startAt, minutes)) expect(isEveryOpen).toBe(true)
    else if (isEveryOpen) expect(Array.from({ length: minutes }, (_, offset) => offset).every((offset) => isOpen(later(startAt, offset)))).toBe(false)
  }), { numRuns: 60 })
})
const NINE_TO_SIX = [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1080 }]
const ALL_DAY = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }]
test.each([
  ['from the first minute', NINE_TO_SIX, '2026-11-24T01:00:00.000Z', 60, true], ['a minute too early', NINE_TO_SIX, '2026-11-24T00:59:00.000Z', 60, false],
  ['a second too early', NINE_TO_SIX, '2026-11-24T00:59:59.000Z', 60, false],
  ['to the last minute', NINE_TO_SIX, '2026-11-24T09:00:00.000Z', 60, true], ['a minute too long', NINE_TO_SIX, '2026-11-24T09:00:00.000Z', 61, false],
  ['on a day off', NINE_TO_SIX, '2026-11-28T01:00:00.000Z', 60, false], ['over midnight, open all day', ALL_DAY, '2026-11-24T15:30:00.000Z', 90, true],
  ['Sunday to Monday', ALL_DAY, '2026-11-29T15:59:00.000Z', 2, true], ['a whole day', ALL_DAY, '2026-11-24T05:00:00.000Z', 1440, true],
  ['over midnight into a day off', [{ weekdays: [5], fromMinute: 0, toMinute: 1440 }], '2026-11-27T15:30:00.000Z', 60, false],
  ['two windows that touch', [{ weekdays: [2], fromMinute: 480, toMinute: 720 }, { weekdays: [2], fromMinute: 720, toMinute: 1000 }], '2026-11-24T03:30:00.000Z', 60, true],
  ['a gap between two windows', [{ weekdays: [2], fromMinute: 480, toMinute: 720 }, { weekdays: [2], fromMinute: 721, toMinute: 1000 }], '2026-11-24T03:30:00.000Z', 60, false],
])('service hours: %s', (_, windows, startAt, minutes, expected) => expect(isInsideWindows(windows, startAt, minutes)).toBe(expected))

const slot = fc.tuple(instant, fc.integer({ min: 1, max: 1440 })).map(([startAt, minutes]) => slotOf(startAt, minutes))
test('two slots that overlap always share a lock document, and slots that only touch do not overlap', () => {
  fc.assert(fc.property(slot, fc.integer({ min: -1440, max: 1440 }), fc.integer({ min: 1, max: 1440 }), (first, shift, minutes) => {
    const second = slotOf(later(first.startAt, shift), minutes)
    if (overlap(first, second)) expect(daysOf(first).some((day) => daysOf(second).includes(day))).toBe(true)
    expect(overlap(first, second)).toBe(overlap(second, first))
    expect(overlap(first, slotOf(first.endAt, minutes))).toBe(false)
    expect(daysOf(first).length).toBeLessThanOrEqual(2)
    expect(daysOf(first)[0]).toBe(chinaDay(first.startAt))
  }))
})
test('a slot is free beside other bookings and beside its own', () => {
  const booked = { orderId: 'o-1', ...slotOf('2026-11-24T02:00:00.000Z', 60) }
  expect(isFree([booked], slotOf('2026-11-24T02:59:00.000Z', 10))).toBe(false)
  expect(isFree([booked], slotOf('2026-11-24T02:59:00.000Z', 10), 'o-1')).toBe(true)
  expect(isFree([booked], slotOf('2026-11-24T03:00:00.000Z', 10))).toBe(true)
  expect(isFree([], slotOf('2026-11-24T03:00:00.000Z', 10))).toBe(true)
})
test('times are said as people write them', () => expect(dayTimeText('2026-11-25T01:05:00.000Z')).toBe('11 月 25 日 9:05'))
