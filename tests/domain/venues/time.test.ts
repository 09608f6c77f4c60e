// Hours, closures and prices of a room: pieces of China days, integer minutes.
import fc from 'fast-check'
import { covered, instantsOf, merged, minutesOf, mondayOf, spansBetween, spansOn, weekdayOfDay, type Span } from '../../../cloudfunctions/venues/domain/span'
import { bandsOf, quoteOf } from '../../../cloudfunctions/venues/domain/tariff'
import { checkedFields, isOpenFor, openMinutes } from '../../../cloudfunctions/venues/domain/venue'
import { h, room, TUESDAY } from './fixtures'

const halfHours = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 })).filter(([from, to]) => from < to).map(([from, to]): Span => ({ fromMinute: from * 30, toMinute: to * 30 }))
const perHour = fc.integer({ min: 0, max: 600 })
const windows = fc.array(halfHours.map((span) => ({ ...span, weekdays: [2] })), { maxLength: 5 })

test.each([['2026-11-23', 1, '2026-11-23'], ['2026-11-29', 7, '2026-11-23'], ['2026-12-31', 4, '2026-12-28'], ['2027-01-01', 5, '2026-12-28']])('%s is weekday %s of the week of %s', (day, weekday, monday) => {
  expect([weekdayOfDay(day), mondayOf(day)]).toEqual([weekday, monday])
})
test('a day in China begins at 16:00 UTC the day before, and a booking ends at its midnight at the latest', () => {
  expect(instantsOf({ day: '2026-11-24', fromMinute: 0, toMinute: 1440 })).toEqual({ startAt: '2026-11-23T16:00:00.000Z', endAt: '2026-11-24T16:00:00.000Z' })
})
test('merged spans cover the same minutes once, in order, apart', () => {
  fc.assert(fc.property(fc.array(halfHours, { maxLength: 8 }), (spans) => {
    const result = merged(spans)
    const minutes = (list: readonly Span[]) => Array.from({ length: 48 }, (_, at) => list.some(({ fromMinute, toMinute }) => fromMinute <= at * 30 && at * 30 < toMinute))
    expect(minutes(result)).toEqual(minutes(spans))
    expect(result.every((span, at) => at === 0 || result[at - 1]!.toMinute < span.fromMinute)).toBe(true)
  }))
})
test.each<[string, string, string, [string, number, number][]]>([
  ['within a day', '2026-11-24T01:00:00.000Z', '2026-11-24T04:30:00.000Z', [['2026-11-24', 540, 750]]],
  ['over midnight', '2026-11-24T12:00:00.000Z', '2026-11-24T18:00:00.000Z', [['2026-11-24', 1200, 1440], ['2026-11-25', 0, 120]]],
  ['to midnight exactly', '2026-11-24T12:00:00.000Z', '2026-11-24T16:00:00.000Z', [['2026-11-24', 1200, 1440]]],
  ['three days', '2026-11-23T16:00:00.000Z', '2026-11-26T15:00:00.000Z', [['2026-11-24', 0, 1440], ['2026-11-25', 0, 1440], ['2026-11-26', 0, 1380]]],
])('a closure %s touches its days', (_name, fromAt, toAt, days) => {
  expect(spansBetween(fromAt, toAt).map(({ day, fromMinute, toMinute }) => [day, fromMinute, toMinute])).toEqual(days)
})
test.each<[string, number, number, object, boolean]>([
  ['all of its hours', 8, 21, {}, true], ['half an hour before it opens', 7.5, 9, {}, false], ['half an hour after it closes', 20, 21.5, {}, false],
  ['over two windows that touch', 11, 14, { windows: [{ weekdays: [2], fromMinute: h(8), toMinute: h(12) }, { weekdays: [2], fromMinute: h(12), toMinute: h(18) }] }, true],
  ['over the noon break', 11, 14, { windows: [{ weekdays: [2], fromMinute: h(8), toMinute: h(12) }, { weekdays: [2], fromMinute: h(13), toMinute: h(18) }] }, false],
  ['on a holiday', 9, 10, { holidays: [TUESDAY] }, false], ['on another weekday', 9, 10, { windows: [{ weekdays: [1], fromMinute: 0, toMinute: 1440 }] }, false], ['while it is out of use', 9, 10, { status: 'closed' }, false],
  ['into a closure', 9, 10, { closures: [{ id: 'c', fromAt: `${TUESDAY}T01:30:00.000Z`, toAt: `${TUESDAY}T03:00:00.000Z`, reason: '' }] }, false],
  ['up to a closure', 9, 9.5, { closures: [{ id: 'c', fromAt: `${TUESDAY}T01:30:00.000Z`, toAt: `${TUESDAY}T03:00:00.000Z`, reason: '' }] }, true],
])('open for %s', (_name, from, to, more, expected) => {
  expect(isOpenFor(room(more), { day: TUESDAY, fromMinute: h(from), toMinute: h(to) })).toBe(expected)
})
test('open minutes of a week: hours less holidays less closures, overlapping ones once', () => {
  const closure = (fromAt: string, toAt: string) => ({ id: fromAt, fromAt, toAt, reason: '' })
  const closures = [closure('2026-11-25T01:00:00.000Z', '2026-11-25T03:00:00.000Z'), closure('2026-11-25T02:00:00.000Z', '2026-11-25T04:00:00.000Z')]
  expect(openMinutes(room({ holidays: ['2026-11-24'], closures }), '2026-11-23', 7)).toBe(6 * h(13) - h(3))
})
test.each([['windows', { windows: [{ weekdays: [1], fromMinute: 600, toMinute: 600 }] }], ['tariff.peakWindows', { tariff: { normalPerHour: 1, peakPerHour: 1, peakWindows: [{ weekdays: [1], fromMinute: 600, toMinute: 570 }] } }]])('backwards %s name their field', (field, more) => {
  expect(() => checkedFields({ ...room(), ...more })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID', data: { field: `fields.${field}` } }) as Error)
})

describe('tariff', () => {
  test.each<[string, number, number, number, object[]]>([
    ['normal hours', 9, 11, 60, [{ band: 'normal', minutes: 120, perHour: 30 }]], ['peak hours', 18, 20, 90, [{ band: 'peak', minutes: 120, perHour: 45 }]],
    ['both', 17, 19, 75, [{ band: 'normal', minutes: 60, perHour: 30 }, { band: 'peak', minutes: 60, perHour: 45 }]], ['half an hour at 45 is 22.5: down to 22', 18, 18.5, 22, [{ band: 'peak', minutes: 30, perHour: 45 }]],
    ['rounded once, not per part: 15 + 22.5', 17.5, 18.5, 37, [{ band: 'normal', minutes: 30, perHour: 30 }, { band: 'peak', minutes: 30, perHour: 45 }]],
  ])('%s', (_name, from, to, creditMinutes, parts) => {
    expect(quoteOf(room().tariff, { day: TUESDAY, fromMinute: h(from), toMinute: h(to) })).toEqual({ creditMinutes, parts })
  })
  test('parts add up to the span, and the price is never more than the fraction nor a whole minute less', () => {
    fc.assert(fc.property(halfHours, windows, perHour, perHour, (span, peakWindows, normalPerHour, peakPerHour) => {
      const { creditMinutes, parts } = quoteOf({ normalPerHour, peakPerHour, peakWindows }, { day: TUESDAY, ...span })
      expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(minutesOf(span))
      const sixtieths = parts.reduce((sum, { minutes, perHour: rate }) => sum + minutes * rate, 0)
      expect(Number.isSafeInteger(creditMinutes)).toBe(true)
      expect(creditMinutes * 60 <= sixtieths && sixtieths < (creditMinutes + 1) * 60).toBe(true)
    }))
  })
  test('cutting a booking in two never makes it dearer', () => {
    fc.assert(fc.property(halfHours.filter((span) => minutesOf(span) >= 60), windows, perHour, perHour, (span, peakWindows, normalPerHour, peakPerHour) => {
      const price = (one: Span) => quoteOf({ normalPerHour, peakPerHour, peakWindows }, { day: TUESDAY, ...one }).creditMinutes
      const middle = span.fromMinute + 30
      expect(price({ fromMinute: span.fromMinute, toMinute: middle }) + price({ fromMinute: middle, toMinute: span.toMinute })).toBeLessThanOrEqual(price(span))
    }))
  })
  test('the bands of an opening cover it, in order, and say peak where the price does', () => {
    fc.assert(fc.property(halfHours, windows, (opening, peakWindows) => {
      const bands = bandsOf({ normalPerHour: 1, peakPerHour: 2, peakWindows }, TUESDAY, opening)
      expect(bands.reduce((at, band) => (band.fromMinute === at && band.toMinute > at ? band.toMinute : -1), opening.fromMinute)).toBe(opening.toMinute)
      expect(bands.filter(({ band }) => band === 'peak').reduce((sum, band) => sum + minutesOf(band), 0)).toBe(covered(opening, spansOn(peakWindows, TUESDAY)))
    }))
  })
})
