// An order in sentences: every status says where it stands, who does what next and by when.
import { cardTime, cardWords, fullTime, headline, STEPS_DONE } from '@/features/orders/words'
import { byWhen } from '@/lib/format'
import { NOW, orderOf, STATUSES } from './support'

const partner = { partnerName: '李师傅理发', partner: { id: 'p1', name: '李师傅理发', kind: 'individual' } }
test.each(STATUSES)('%s has a title, a lead and card words without holes', (status) => {
  const order = orderOf({ status, asking: status === 'offering' ? { count: 2, answerBy: '2026-11-23T07:00:00.000Z' } : null })
  for (const text of [...Object.values(headline(order, NOW)), ...Object.values(cardWords(order, NOW))]) {
    expect(text).toBeTruthy()
    expect(text).not.toMatch(/undefined|null|NaN/)
  }
})
test('waiting says how long', () => {
  expect(headline(orderOf(), NOW).lead).toContain('已等 25 分')
  expect(cardWords(orderOf({ placedAt: NOW }), NOW).right).toBe('刚刚下单')
})
test('asking says how many and until when, with the day where it is not today', () => {
  const asking = { count: 3, answerBy: '2026-11-23T07:00:00.000Z' }
  expect(headline(orderOf({ status: 'offering', asking }), NOW).lead).toContain('正在询问 3 家伙伴，15:00 前答复')
  expect(cardWords(orderOf({ status: 'offering', asking: { ...asking, answerBy: '2026-11-24T01:00:00.000Z' } }), NOW).right).toBe('明天 9:00 前答复')
})
test('the ladder: asleep, about to ask, the neighbours too, at its end', () => {
  const ladder = (state: 'climbing' | 'ended' | 'stopped', rung: 'one' | 'neighbours' | null = 'one', nextAt: string | null = null) => ({ state, rung, nextAt })
  const morning = '2026-11-24T00:00:00.000Z'
  expect(headline(orderOf({ ladder: ladder('climbing', 'one', morning) }), NOW)).toEqual({ title: '早上继续询问', lead: '夜间不打扰，明天 8:00 继续询问' })
  expect(headline(orderOf({ ladder: ladder('climbing', null, morning) }), NOW).lead).toBe('夜间不打扰，明天 8:00 开始询问')
  expect(headline(orderOf({ ladder: ladder('climbing', 'one', NOW) }), NOW)).toEqual({ title: '正在询问伙伴', lead: '正在问下一批伙伴，请稍等' })
  const asking = { count: 4, answerBy: '2026-11-23T07:00:00.000Z' }
  expect(headline(orderOf({ status: 'offering', asking, ladder: ladder('climbing', 'neighbours') }), NOW).title).toBe('隔壁社区也在问')
  expect(cardWords(orderOf({ status: 'offering', asking, ladder: ladder('climbing', 'neighbours') }), NOW).left).toBe('正在询问 4 家伙伴，隔壁社区也在问')
  expect(headline(orderOf({ ladder: ladder('ended', 'neighbours') }), NOW).title).toBe('还没有人接')
  expect(headline(orderOf({ ladder: ladder('stopped') }), NOW)).toEqual(headline(orderOf(), NOW))
})
test('accepted says who comes when', () => {
  const order = orderOf({ status: 'accepted', isAgreed: true, ...partner })
  expect(headline(order, NOW)).toEqual({ title: '伙伴已接单', lead: '明天 9:00 上门，请留意来访' })
  expect(cardWords(order, NOW)).toEqual({ left: '李师傅理发已接单', right: '明天 9:00 上门' })
})
test('delivered says when silence confirms', () => expect(headline(orderOf({ status: 'delivered', ...partner, autoConfirmAt: '2026-11-26T02:00:00.000Z' }), NOW).lead).toBe('李师傅理发说已经做完，11 月 26 日 周四 10:00 前没有确认会自动确认'))
test('completed asks for a rating only while the server allows it', () => {
  expect(headline(orderOf({ status: 'completed', actions: ['rate'] }), NOW).lead).toContain('说两句')
  expect(headline(orderOf({ status: 'completed' }), NOW).lead).not.toContain('说两句')
})
test('ends say why', () => {
  const last = { at: '2026-11-23T01:50:00.000Z', who: '王秀兰', hat: 'resident', what: '取消', why: '时间变了', status: 'cancelled' as const }
  expect(headline(orderOf({ status: 'cancelled', timeline: [last, ...orderOf().timeline] }), NOW).lead).toBe('原因：时间变了')
  expect(headline(orderOf({ status: 'refused', refusedReason: '不在服务范围' }), NOW).lead).toBe('原因：不在服务范围')
})
test('urgent waiting never promises silence', () => expect(headline(orderOf({ isUrgent: true }), NOW).title).toBe('社区正在处理'))
test('steps never go back along the loop and the ends have none', () => {
  const along = (['placed', 'offering', 'accepted', 'inService', 'delivered', 'completed'] as const).map((status) => STEPS_DONE[status]!).map(({ done, isUnderWay }) => done + (isUnderWay ? 0.5 : 0))
  expect([...along].sort((a, b) => a - b)).toEqual(along)
  expect([STEPS_DONE.cancelled, STEPS_DONE.refused, STEPS_DONE.unserved]).toEqual([null, null, null])
})
test('times: wishes before the agreement, the full date after it', () => {
  expect(fullTime(orderOf({ wishes: ['2026-11-24T01:00:00.000Z', '2026-11-25T06:00:00.000Z'] }), NOW)).toBe('明天 9:00，或 后天 14:00')
  expect(fullTime(orderOf({ isAgreed: true }), NOW)).toBe('11 月 24 日 周二（明天） 9:00–9:40')
  expect(fullTime(orderOf({ isAnyTime: true, wishes: [] }), NOW)).toBe('随时都可以')
  expect(cardTime(orderOf({ startAt: null }), NOW)).toBe('随时都可以')
  expect(cardTime(orderOf(), NOW)).toBe('希望明天 9:00')
  expect(cardTime(orderOf({ startAt: '2026-11-30T01:00:00.000Z' }), NOW)).toBe('希望 11 月 30 日 周一 9:00')
  expect(byWhen('2026-11-23T15:30:00.000Z', NOW)).toBe('23:30')
})
