// The open interfaces through the real SDK: their limits, each documented error on demand, and permission by config.json (PLATFORM §3, §4).
import { errorOf, functionsFolder, sdkFunction, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let api: Loose
const SEND = 'return cloud.openapi.subscribeMessage.send({ touser: "o1", templateId: "t", data: {} }).then(() => "sent", (error) => error.errCode)'
const FUNCTIONS = {
  wechat: { code: 'const events = []; exports.main = async (event) => (event.MsgType ? void events.push({ ...event, source: process.env.TCB_SOURCE }) : events)' },
  permitted: { code: sdkFunction(SEND), config: { timeout: 20, permissions: { openapi: ['subscribeMessage.send'] } } },
  forgotten: { code: sdkFunction(SEND), config: { timeout: 20, permissions: { openapi: ['security.msgSecCheck'] } } },
}
beforeAll(async () => {
  world = await startWithSdk({ testClock: true, functionsRoot: functionsFolder(FUNCTIONS) })
  api = world.sdk.openapi
})
afterAll(() => world.cloud.close())
const message = (data: Record<string, unknown> = {}) => ({ touser: 'o1', templateId: 'T1', page: 'pages/messages/index', data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])) })
const send = (data: Record<string, unknown>, more: object = {}) => api.subscribeMessage.send({ ...message(data), ...more })
const check = (content: string) => api.security.msgSecCheck({ content, openid: 'o1', scene: 2, version: 2 })
const checkPicture = (mediaUrl: string) => api.security.mediaCheckAsync({ mediaUrl, mediaType: 2, openid: 'o1', scene: 2, version: 2 })
const events = () => world.cloud.invoke('wechat', {}, { source: 'wx_client' }) as Promise<Loose[]>

test('a message that is sent is what the person would see', async () => {
  expect((await send({ thing1: '保洁', time2: '2026年1月2日 15:01' })).errCode).toBe(0)
  expect(world.cloud.apis.outbox.at(-1)).toEqual({ at: expect.any(Number), touser: 'o1', template_id: 'T1', page: 'pages/messages/index', data: { thing1: { value: '保洁' }, time2: { value: '2026年1月2日 15:01' } } })
})
const GOOD: [string, string][] = [
  ['thing1', '字'.repeat(20)], ['name1', '王小明'], ['phrase1', '已派单'], ['character_string1', 'A-17'], ['number1', '12.50'], ['time1', '2026年1月2日'], ['date1', '2026年1月2日 15:01'], ['amount1', '¥12.50'], ['phone_number1', '100****0001'],
]
test.each(GOOD)('field %s takes %s', async (field, value) => {
  expect((await send({ [field]: value })).errCode).toBe(0)
})
const BAD: [string, string][] = [
  ['thing1', '字'.repeat(21)], ['thing1', ''], ['name1', '一二三四五六七八九十一'], ['phrase1', '一二三四五六'], ['phrase1', 'abc'], ['character_string1', '单号'], ['character_string1', 'x'.repeat(33)],
  ['number1', '12家'], ['number1', '1'.repeat(33)], ['time1', '2026-01-02'], ['amount1', '12345678901'], ['unknown1', 'x'],
]
test.each(BAD)('47003: field %s refuses %s', async (field, value) => {
  const before = world.cloud.apis.outbox.length
  expect(await errorOf(send({ [field]: value }))).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(field) })
  expect(world.cloud.apis.outbox).toHaveLength(before)
})
test.each([[40003, { touser: '' }], [40037, { templateId: '' }]])('%i: a message without it', async (errCode, more) => {
  expect((await errorOf(send({}, more))).errCode).toBe(errCode)
})

const call: Record<string, () => Promise<unknown>> = {
  'subscribeMessage.send': () => send({}), 'security.msgSecCheck': () => check('你好'), 'security.mediaCheckAsync': () => checkPicture('http://127.0.0.1/a.png'),
  'phonenumber.getPhoneNumber': () => api.phonenumber.getPhoneNumber({ code: world.cloud.apis.issuePhoneCode('10000000001') }), 'wxacode.getUnlimited': () => api.wxacode.getUnlimited({ scene: 'a=1' }),
}
const CHOSEN: [string, number][] = [
  ...[40003, 40037, 43101, 43107, 43108, 45168, 47003, 41030, 45009].map((code): [string, number] => ['subscribeMessage.send', code]),
  ...[40129, 43104, 44991, 61010, -1].map((code): [string, number] => ['security.msgSecCheck', code]), ...[44991, 61010].map((code): [string, number] => ['security.mediaCheckAsync', code]),
  ['phonenumber.getPhoneNumber', 40029], ['phonenumber.getPhoneNumber', 40013], ['wxacode.getUnlimited', 41030], ['wxacode.getUnlimited', 45029], ['wxacode.getUnlimited', 48001],
]
test.each(CHOSEN)('a test can choose %s to fail with %i, once', async (name, errcode) => {
  world.cloud.apis.fail(name, errcode)
  expect((await errorOf(call[name]!)).errCode).toBe(errcode)
  expect(await call[name]!()).toMatchObject({ errCode: 0 })
})
test('a chosen failure lasts as often as asked, and must be documented', async () => {
  world.cloud.apis.fail('subscribeMessage.send', 43108, 2)
  expect([(await errorOf(send({}))).errCode, (await errorOf(send({}))).errCode, (await send({})).errCode]).toEqual([43108, 43108, 0])
  expect(() => world.cloud.apis.fail('subscribeMessage.send', 12345)).toThrow('no documented error')
})

test.each([['pass', '请帮忙修水管'], ['review', '这是疑似测试内容'], ['risky', '这是违规测试内容']])('a text check answers %s', async (suggest, text) => {
  expect((await check(text)).result.suggest).toBe(suggest)
})
test.each<[number, object]>([[44991, { content: '字'.repeat(2501) }], [40129, { scene: 5 }], [40129, { version: 1 }], [40129, { openid: '' }]])('%i: a text check of %j', async (errCode, wrong) => {
  expect((await errorOf(api.security.msgSecCheck({ content: '好', openid: 'o1', scene: 2, version: 2, ...wrong }))).errCode).toBe(errCode)
})
test.each<[string, string, object]>([
  ['pass', 'http://127.0.0.1/good.png', { errcode: 0, result: { suggest: 'pass', label: 100 } }], ['review', 'http://127.0.0.1/review.png', { errcode: 0, result: { suggest: 'review', label: 20002 } }],
  ['risky', 'http://127.0.0.1/risky.png', { errcode: 0, result: { suggest: 'risky', label: 20002 } }], ['−1008', 'http://127.0.0.1/unreadable.png', { errcode: -1008 }],
])('assumed: a picture check pushes its verdict as an event to the function wechat: %s', async (_verdict, url, expected) => {
  // The function keeps its events in memory: two verdicts at once would wake two instances, each with half of them.
  await world.cloud.finishMediaChecks()
  const { traceId } = await checkPicture(url)
  await world.cloud.finishMediaChecks()
  expect((await events()).filter((event) => event.trace_id === traceId)).toEqual([{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errmsg: expect.any(String), source: 'wx_trigger', ...expected }])
})

test('a phone code gives its number once', async () => {
  const code = world.cloud.apis.issuePhoneCode('10000000001')
  expect((await api.phonenumber.getPhoneNumber({ code })).phoneInfo).toEqual({ phoneNumber: '10000000001', purePhoneNumber: '10000000001', countryCode: '86' })
  expect((await errorOf(api.phonenumber.getPhoneNumber({ code }))).errCode).toBe(40029)
})
test('a phone code lives 5 minutes; an invented one never did', async () => {
  const [fresh, old] = [world.cloud.apis.issuePhoneCode('10000000001'), world.cloud.apis.issuePhoneCode('10000000002')]
  await world.cloud.clock.advance(299_000)
  expect((await api.phonenumber.getPhoneNumber({ code: fresh })).errCode).toBe(0)
  await world.cloud.clock.advance(2_000)
  expect((await errorOf(api.phonenumber.getPhoneNumber({ code: old }))).errCode).toBe(40029)
  expect((await errorOf(api.phonenumber.getPhoneNumber({ code: 'invented' }))).errCode).toBe(40029)
})
test('a code picture for a scene of up to 32 characters', async () => {
  const { buffer, contentType } = await api.wxacode.getUnlimited({ scene: 'a'.repeat(32) })
  expect([contentType, buffer.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
  for (const scene of ['a'.repeat(33), '', '中文', 'a b']) expect((await errorOf(api.wxacode.getUnlimited({ scene }))).errCode).toBe(40169)
})
test('an interface works only in a function whose config.json names it', async () => {
  expect(await world.cloud.invoke('permitted', {}, { openid: 'o1', source: 'wx_client' })).toBe('sent')
  expect(await world.cloud.invoke('forgotten', {}, { openid: 'o1', source: 'wx_client' })).toBe(-604101)
})
test('an unknown interface is refused', async () => {
  expect((await errorOf(api.customerServiceMessage.send({ touser: 'o1' }))).errCode).toBe(-604100)
})
