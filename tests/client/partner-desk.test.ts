// A partner's week and the words at the head of a task.
import { freeAt, startChoices } from '@/features/tasks/accepting'
import { weekOf, weekText } from '@/features/tasks/week'
import { addDays, mondayOf, weekLabel } from '@/lib/week'
import { headline, taskCorner } from '@/features/tasks/words'
import { NOW, orderOf, STATUSES } from './support'

const booking = (orderId: string, startAt: string, minutes: number) => ({ orderId, itemName: '上门理发', workerId: 'w1', workerName: '张师傅', zone: '第二网格', startAt, endAt: new Date(Date.parse(startAt) + minutes * 60_000).toISOString(), status: 'accepted' as const })

test('a week begins on Monday in China, across months and years', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(weekLabel('2026-11-23')).toBe('11 月 23 日–29 日')
  expect(weekLabel('2026-11-30')).toBe('11 月 30 日–12 月 6 日')
})
test('work stands on its day in China, earliest first, and past days are not free', () => {
  // 23:30 UTC on Monday is Tuesday 7:30 in China
  const week = weekOf('2026-11-23', [booking('b', '2026-11-24T02:00:00.000Z', 40), booking('a', '2026-11-23T23:30:00.000Z', 60)], '2026-11-25')
  expect(week.map(({ bookings }) => bookings.map(({ orderId }) => orderId))).toEqual([[], ['a', 'b'], [], [], [], [], []])
  expect(week.map(({ isPast }) => isPast)).toEqual([true, true, false, false, false, false, false])
  expect(weekText(week)).toBe('2 单，共 1 小时 40 分，还有 5 天空着')
})
test('an empty week says so', () => expect(weekText(weekOf('2026-11-23', [], '2026-11-30'))).toBe('还没有安排'))

test.each(STATUSES)('%s has a title and a lead without holes', (status) => {
  for (const text of Object.values(headline(orderOf({ status, viewer: 'partner' }), 'p1', NOW))) {
    expect(text).toBeTruthy()
    expect(text).not.toMatch(/undefined|null|NaN/)
  }
})
test('an open offer asks for the answer and its deadline', () => {
  const order = orderOf({ status: 'offering', asking: { count: 1, answerBy: '2026-11-23T07:00:00.000Z' }, actions: ['accept', 'decline'] })
  expect(headline(order, 'p1', NOW)).toEqual({ title: '接这一单吗？', lead: '请在 15:00 前答复。接单后才能看到姓名、地址和电话' })
  expect(taskCorner(order, NOW)).toEqual({ text: '15:00 前答复', isHot: true, isTime: true })
})
test('an offer of mine that is over says how it ended', () => {
  const offers = [{ id: 'f1', partnerId: 'p1', partnerName: '李师傅理发', status: 'lost' as const, offeredAt: NOW, expiresAt: NOW, declineReason: null }]
  expect(headline(orderOf({ status: 'offering', offers }), 'p1', NOW).title).toBe('别家先接了')
})
describe('accepting', () => {
  const times = { workers: [{ id: 'a', name: '周师傅' }, { id: 'b', name: '小吴' }], starts: [{ startAt: '2026-11-24T01:00:00.000Z', freeWorkerIds: ['b'] }, { startAt: '2026-11-24T02:00:00.000Z', freeWorkerIds: ['a', 'b'] }, { startAt: '2026-11-24T03:00:00.000Z', freeWorkerIds: [] }] }
  test('an owner may send whoever is free, a worker only oneself; a busy start says so', () => {
    expect(startChoices(times, 'a', true, true).map(({ label, isFree }) => [label, isFree])).toEqual([['9:00', true], ['10:00', true], ['11:00（已有安排）', false]])
    expect(startChoices(times, 'a', false, true).map(({ isFree }) => isFree)).toEqual([false, true, false])
    expect(freeAt(times, times.starts[1]!.startAt, 'b', true).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(freeAt(times, times.starts[0]!.startAt, 'a', false)).toEqual([])
    expect(freeAt(times, '2026-11-24T05:00:00.000Z', 'a', true)).toEqual([])
  })
})
