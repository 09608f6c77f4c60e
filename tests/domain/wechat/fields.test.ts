// Typed fields of subscription messages: whatever goes in, what comes out is inside the platform's limits (PLATFORM §3).
import * as fc from 'fast-check'
import { fitted } from '../../../cloudfunctions/wechat/domain/fields'
import { messageOf, templateIds } from '../../../cloudfunctions/wechat/domain/templates'

test.each<[string, string, string | null]>([
  ['thing1', '上门理发', '上门理发'], ['thing1', ' 上门\n理发 ', '上门 理发'], ['thing1', '', '详情请打开小程序查看'], ['thing1', '一'.repeat(20), '一'.repeat(20)], ['thing1', '一'.repeat(21), `${'一'.repeat(19)}…`], ['thing12', '😀'.repeat(11), `${'😀'.repeat(9)}…`],
  ['name2', '王秀兰', '王秀兰'], ['name2', '王秀兰（女儿 代）', '王秀兰女儿代'], ['name2', '123', '微信用户'], ['name2', '阿'.repeat(12), `${'阿'.repeat(9)}…`],
  ['phrase3', '已接单', '已接单'], ['phrase3', '已接单 OK 请准时', '已接单请准'], ['phrase3', 'ok', '请查看'],
  ['character_string4', '0901-a2f4', '0901-a2f4'], ['character_string4', '单号 A1', 'A1'], ['character_string4', '单', '-'], ['character_string4', 'x'.repeat(40), 'x'.repeat(32)],
  ['number5', '12', '12'], ['number5', '12.5', '12.5'], ['number5', '十二', null],
  ['time6', '2026-01-02T07:01:00.000Z', '2026年1月2日 15:01'], ['time6', '2026-12-31T16:00:00.000Z', '2027年1月1日 00:00'], ['time6', '任何时间', null], ['time6', '', null],
  ['amount7', '20.00', '¥20.00'], ['amount7', '二十', null], ['amount7', '12345678901', null], ['unknown8', 'x', null], ['', 'x', null],
])('%s of %p is %p', (key, value, expected) => {
  expect(fitted(key, value)).toBe(expected)
})
test('no text breaks the limits', () => {
  const rules: [string, (text: string) => boolean][] = [
    ['thing1', (text) => text.length >= 1 && text.length <= 20], ['name1', (text) => text.length >= 1 && text.length <= 10], ['phrase1', (text) => /^\p{Script=Han}{1,5}$/u.test(text)],
    ['character_string1', (text) => text.length >= 1 && text.length <= 32 && !/\p{Script=Han}/u.test(text)],
  ]
  const unit = fc.oneof(fc.constantFrom('王', '一', '😀', '𠮷', 'a', '1', ' ', '\n', '。'), fc.string({ maxLength: 1 }))
  fc.assert(fc.property(fc.array(unit, { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
    for (const [key, isValid] of rules) expect(isValid(fitted(key, text)!)).toBe(true)
  }))
})
test('times are of China and round-trip to the minute', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (at) => {
    const [, year, month, day, hour, minute] = /^(\d{4})年(\d{1,2})月(\d{1,2})日 (\d{2}):(\d{2})$/.exec(fitted('time1', at.toISOString())!)!.map(Number) as number[]
    expect(Date.UTC(year!, month! - 1, day, hour! - 8, minute)).toBe(Math.floor(at.getTime() / 60_000) * 60_000)
  }))
})
test('a message in the platform\'s words', () => {
  const push = { openid: 'o', template: 'serviceDelivered', page: '/packages/resident/order/index?id=o1', data: { item: '陪诊', partner: '康养护理站', at: '2026-09-02T01:00:00.000Z' } } as const
  expect(messageOf(push, 't1')).toEqual({ touser: 'o', templateId: 't1', page: 'packages/resident/order/index?id=o1', data: { thing1: { value: '陪诊' }, thing2: { value: '康养护理站' }, time3: { value: '2026年9月2日 09:00' } } })
  expect(messageOf({ ...push, data: { ...push.data, at: 'soon' } }, 't1')).toBeNull()
})
test('template ids are read from their variable; what is no pair is left out', () => {
  expect([...templateIds('offerReceived=a,orderAccepted=b')]).toEqual([['offerReceived', 'a'], ['orderAccepted', 'b']])
  expect([...templateIds(',x,=y,z=')]).toEqual([])
})
