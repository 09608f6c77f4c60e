// Dates, lengths and money as people say them, in China's clock on any device.
import { chinaDay, clock, dayLabel, dayTime, duration, greeting, instantOf, maskPhone, nextDays, priceOf, priceTag, sinceText, timeRange, weekdayOf, yuan } from '@/lib/format'

const NOW = '2026-11-23T02:00:00.000Z'
test.each([
  ['2026-11-23T01:00:00.000Z', '今天 9:00'], ['2026-11-24T01:05:00.000Z', '明天 9:05'], ['2026-11-25T00:00:00.000Z', '后天 8:00'], ['2026-11-22T10:00:00.000Z', '昨天 18:00'],
  ['2026-11-27T01:00:00.000Z', '11 月 27 日 周五 9:00'], ['2027-01-02T01:00:00.000Z', '2027 年 1 月 2 日 周六 9:00'], ['2026-11-23T15:59:59.999Z', '今天 23:59'], ['2026-11-23T16:00:00.000Z', '明天 0:00'],
])('%s is %s', (iso, words) => expect(dayTime(iso, NOW)).toBe(words))
test('a range says its day once', () => {
  expect(timeRange('2026-11-24T01:00:00.000Z', '2026-11-24T01:40:00.000Z', NOW)).toBe('明天 9:00–9:40')
  expect(timeRange('2026-11-24T15:00:00.000Z', '2026-11-24T17:00:00.000Z', NOW)).toBe('明天 23:00 到后天 1:00')
  expect(timeRange('2026-11-24T01:00:00.000Z', null, NOW)).toBe('明天 9:00')
})
test.each([[0, '0 分'], [40, '40 分'], [60, '1 小时'], [80, '1 小时 20 分'], [-80, '−1 小时 20 分'], [1500, '25 小时']])('%d minutes are %s', (minutes, words) => expect(duration(minutes)).toBe(words))
test.each([[NOW, '刚刚'], ['2026-11-23T01:35:00.000Z', '25 分'], ['2026-11-23T00:20:00.000Z', '1 小时 40 分'], ['2026-11-20T01:00:00.000Z', '3 天']])('since %s: %s', (iso, words) => expect(sinceText(iso, NOW)).toBe(words))
test.each([[2000, '20 元'], [1250, '12.5 元'], [1205, '12.05 元'], [0, '0 元'], [10_000_00, '10000 元']])('%d fen are %s', (fen, words) => expect(yuan(fen)).toBe(words))
test('a price carries its mode in word and colour', () => {
  expect(priceTag('lowCost', 2000, '次')).toEqual({ kind: 'low', children: '低偿 · 20 元/次' })
  expect(priceTag('free', 0, '次')).toEqual({ kind: 'free', children: '公益 · 免费' })
  expect(priceOf('market', 3500, '每小时')).toBe('35 元/小时')
})
test('phones are masked so that six of eleven stay hidden', () => expect(maskPhone('10012345677')).toBe('100******77'))
test('days and instants go there and back', () => {
  expect(instantOf('2026-11-24', '9:30')).toBe('2026-11-24T01:30:00.000Z')
  expect(instantOf('2026-11-24', '0:00')).toBe('2026-11-23T16:00:00.000Z')
  expect(chinaDay(instantOf('2026-11-24', '0:00'))).toBe('2026-11-24')
  expect(clock(instantOf('2026-11-24', '23:59'))).toBe('23:59')
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7])
})
test('the next days begin today in China, not in UTC', () => {
  expect(nextDays(4, '2026-11-23T17:00:00.000Z').map(({ value, label, hint }) => `${value} ${label} ${hint}`)).toEqual(['2026-11-24 今天 周二', '2026-11-25 明天 周三', '2026-11-26 后天 周四', '2026-11-27 11 月 27 日 周五'])
})
test('day labels name the year only where it is another', () => expect(dayLabel('2025-12-31T02:00:00.000Z', NOW)).toBe('2025 年 12 月 31 日 周三'))
test.each([['2026-11-22T23:00:00.000Z', '早上好'], ['2026-11-23T04:30:00.000Z', '中午好'], ['2026-11-23T06:00:00.000Z', '下午好'], ['2026-11-23T12:00:00.000Z', '晚上好'], ['2026-11-23T18:00:00.000Z', '夜深了']])('at %s: %s', (iso, words) => expect(greeting(iso)).toBe(words))
