// Which starts a person may choose from: windows, lead time and duration, in China's days.
import { daysWithStarts, startsOn, toggleWish, wishesOn, type StartRules } from '@/features/orders/starts'
import { clock } from '@/lib/format'

// 2026-11-23 is a Monday; 10:00 in China.
const NOW = '2026-11-23T02:00:00.000Z'
const rules = (part: Partial<StartRules> = {}): StartRules => ({ windows: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 12 * 60 }], durationMinutes: 40, leadMinutes: 60, ...part })
const on = (day: string, part?: Partial<StartRules>) => startsOn(rules(part), day, NOW).map(clock)

test('a start leaves room for the whole service inside the window', () => {
  expect(on('2026-11-24')).toEqual(['9:00', '9:30', '10:00', '10:30', '11:00'])
})
test('today begins after the lead time', () => {
  expect(on('2026-11-23')).toEqual(['11:00'])
  expect(on('2026-11-23', { leadMinutes: 61 })).toEqual([])
})
test('a start exactly at the lead time is allowed', () => {
  expect(on('2026-11-23', { leadMinutes: 60 })).toContain('11:00')
})
test('days outside the window have none', () => {
  expect(on('2026-11-28')).toEqual([])
  expect(on('2026-11-29', { windows: [{ weekdays: [7], fromMinute: 0, toMinute: 60 }] })).toEqual(['0:00'])
})
test('overlapping windows name a start once, in order', () => {
  const windows = [{ weekdays: [2], fromMinute: 14 * 60, toMinute: 15 * 60 }, { weekdays: [2], fromMinute: 9 * 60, toMinute: 10 * 60 }, { weekdays: [2], fromMinute: 9 * 60, toMinute: 10 * 60 }]
  expect(on('2026-11-24', { windows })).toEqual(['9:00', '14:00'])
})
test('a window shorter than the service has no start', () => {
  expect(on('2026-11-24', { durationMinutes: 181 })).toEqual([])
})
test('only days with a start are shown, today left out once its last start has gone', () => {
  const days = daysWithStarts(rules({ leadMinutes: 120 }), NOW)
  expect(days.map(({ label }) => label).slice(0, 2)).toEqual(['明天', '后天'])
  expect(days).toHaveLength(9)
})
test('a lead of more than the shown days leaves none', () => {
  expect(daysWithStarts(rules({ leadMinutes: 15 * 24 * 60 }), NOW)).toEqual([])
})
test('wishes: in, out, in order of time, and the last gives way', () => {
  expect(toggleWish(['a'], 'b', 3)).toEqual(['a', 'b'])
  expect(toggleWish(['a', 'b'], 'a', 3)).toEqual(['b'])
  expect(toggleWish(['b'], 'a', 3)).toEqual(['a', 'b'])
  expect(toggleWish(['a', 'b', 'd'], 'c', 3)).toEqual(['a', 'b', 'c'])
  expect(toggleWish(['a'], 'b', 1)).toEqual(['b'])
})
test('wishes of a day are those of China’s day', () => {
  const late = '2026-11-23T16:30:00.000Z'
  expect(wishesOn([late], '2026-11-24')).toEqual([late])
  expect(wishesOn([late], '2026-11-23')).toEqual([])
})
