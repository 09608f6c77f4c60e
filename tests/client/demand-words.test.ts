// How clusters, rates and figures read.
import { bandRows, chanceText, freeText, giniText, headline, percentText, rateRows, shortHours, weekBars, whenText } from '@/features/demand/words'
import type { Cluster } from '@/features/demand/api'

const cluster: Cluster = {
  id: 'dp_1', status: 'open', category: 'hobby', itemName: '书法入门', weekday: 6, part: 'morning', gridName: null, households: 14, orders: 15, agreementId: null, updatedAt: null,
  room: { venueId: 'v', name: '2 号室', capacity: 20, weekday: 6, fromMinute: 540, toMinute: 600, freeWeeks: 4, weeks: 4 }, partner: { partnerId: 'pt', name: '雅韵琴行', owedMinutes: 360 },
}
test('the sentence of the brief', () => {
  expect([headline(cluster), chanceText(cluster)]).toEqual(['14 户想要周六上午书法入门', '2 号室空着，雅韵琴行欠 6 小时'])
})
test.each([
  [{ ...cluster, itemName: null }, '14 户想要周六上午兴趣课', '2 号室空着，雅韵琴行欠 6 小时'], [{ ...cluster, weekday: null, part: null }, '14 户想要哪天都行的书法入门', '2 号室空着，雅韵琴行欠 6 小时'],
  [{ ...cluster, room: null, partner: null }, '14 户想要周六上午书法入门', '这个时间没有空的场地'], [{ ...cluster, itemName: 'K 歌' }, '14 户想要周六上午 K 歌', '2 号室空着，雅韵琴行欠 6 小时'],
  [{ ...cluster, status: 'drafted' as const }, '14 户想要周六上午书法入门', '雅韵琴行 · 周六 9:00–10:00，2 号室'],
])('%#', (one, first, second) => expect([headline(one), chanceText(one)]).toEqual([first, second]))
test('weeks, percents and hours', () => {
  expect([freeText({ freeWeeks: 4, weeks: 4 }), freeText({ freeWeeks: 2, weeks: 4 }), percentText({ part: 1, whole: 3 }), percentText({ part: 0, whole: 0 }), whenText({ weekday: 3, part: 'evening' })]).toEqual(['未来 4 周都空', '未来 4 周有 2 周空', '33', '—', '周三晚上'])
  const cells = [{ hour: 8, demand: 3, supply: 2 }, { hour: 10, demand: 2, supply: 2 }]
  expect(shortHours({ category: 'hobby', orders: 5, unmet: 1, partners: 1, cells })).toEqual(['8–10 点'])
})
test('each rate says what it divides by what', () => {
  const rows = rateRows({ rates: { response: { part: 9, whole: 10 }, resolution: { part: 0, whole: 0 }, satisfaction: { part: 3, whole: 4 } } })
  expect(rows.map(({ name, percent, counts }) => [name, percent, counts])).toEqual([['响应率', '90', '9 ÷ 10'], ['解决率', '—', '0 ÷ 0'], ['满意率', '75', '3 ÷ 4']])
  expect(rows.every(({ formula }) => formula.includes('÷'))).toBe(true)
})
test('bands stand in their own order, and the index has words', () => {
  expect(bandRows([1, 0, 2, 5, 1, 0]).map(({ label, count }) => `${label} ${count}`)).toEqual(['没有接到 1', '不到一半 0', '略少 2', '相当 5', '略多 1', '两倍以上 0'])
  expect([giniText(0.05), giniText(0.31), giniText(0.6)]).toEqual(['0.05：分得比较匀', '0.31：有一些不匀', '0.60：差得比较多'])
})
test('days add up to weeks from the first of them on', () => {
  const day = (on: string, placed: number) => ({ day: on, placed, completed: 1 })
  expect(weekBars([day('2026-11-01', 2), day('2026-11-07', 3), day('2026-11-08', 4), day('2026-11-20', 1)], 7)).toEqual([{ label: '11/1', value: 5, value2: 2 }, { label: '11/8', value: 4, value2: 1 }, { label: '11/20', value: 1, value2: 1 }])
})
