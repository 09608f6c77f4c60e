// The one function that speaks to WeChat: for our functions only; each documented refusal has its meaning; nothing said reaches a log.
import type { Envelope } from '../../../contract/kernel'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => {
  world.cloud.apis.outbox.length = 0
  world.logs.length = 0
})
afterAll(() => world.close())
const ask = async (action: string, input: object) => (await world.cloud.invoke('wechat', { action, input }, { openid: 'demo-resident-c1', source: 'wx_client,scf' })) as Envelope<Record<string, unknown>>
const codeOf = async (action: string, input: object) => {
  const envelope = await ask(action, input)
  return envelope.ok ? 'ok' : envelope.error.code
}

test.each(['checkTexts', 'push', 'phoneOf', 'checkPicture'])('a client may not call %s', async (action) => {
  const input = { checkTexts: { openid: 'x', texts: [] }, push: { pushes: [] }, phoneOf: { code: 'x' }, checkPicture: { openid: 'x', fileId: 'x' } }[action]
  for (const persona of ['visitor', 'resident-c1', 'district-d1']) expect(await world.refusal(persona, 'wechat', action, input)).toBe('SOURCE_REFUSED')
})

test('each text gets its verdict, in order, asked for in parallel', async () => {
  expect(await ask('checkTexts', { openid: 'demo-resident-c1', texts: ['理发', '违规测试', '疑似测试', '理发'] })).toEqual({ ok: true, data: { verdicts: ['pass', 'risky', 'review', 'pass'] } })
  expect(await ask('checkTexts', { openid: 'demo-resident-c1', texts: [] })).toEqual({ ok: true, data: { verdicts: [] } })
})
test.each([61010, 40129, 44991, 45009, -1])('no verdict (%p) is never read as "pass"', async (errcode) => {
  // Both texts fail: the second of the call before may still be under way and use one failure up.
  world.cloud.apis.fail('security.msgSecCheck', errcode, 2)
  expect(await codeOf('checkTexts', { openid: 'demo-resident-c1', texts: ['王秀兰要理发', '二'] })).toBe('TEXT_CHECK_UNAVAILABLE')
  expect(world.logs.join()).toContain(`WECHAT_${errcode}`)
  expect(world.logs.join()).not.toMatch(/王秀兰|demo-resident/)
})
test('a writer without WeChat cannot be checked', async () => {
  expect(await codeOf('checkTexts', { openid: '', texts: ['理发'] })).toBe('TEXT_CHECK_UNAVAILABLE')
})

const push = (more: object = {}) => ({ openid: 'demo-resident-c1', template: 'orderAccepted', page: '/p', data: { item: '上门理发', partner: '李师傅理发', startAt: '2026-09-02T01:00:00.000Z' }, ...more })
test('messages are cut to their fields before they are sent', async () => {
  const long = { item: '为行动不便的老人提供的上门理发和洗头服务，含围布清理', zone: '1 号网格', answerBy: '2026-12-31T16:05:00.000Z' }
  expect(await ask('push', { pushes: [push({ template: 'offerReceived', data: long })] })).toEqual({ ok: true, data: { sent: 1, refused: [] } })
  expect(world.cloud.apis.outbox[0]!.data).toEqual({ thing1: { value: '为行动不便的老人提供的上门理发和洗头服…' }, thing2: { value: '1 号网格' }, time3: { value: '2027年1月1日 00:05' } })
})
test('43101 is told by place; the others are sent', async () => {
  world.cloud.apis.fail('subscribeMessage.send', 43101)
  const { data } = (await ask('push', { pushes: [push(), push({ page: '/q' })] })) as { data: object }
  expect(data).toEqual({ sent: 1, refused: [0] })
})
test('43108 is tried again, one after another, three times in all', async () => {
  world.cloud.apis.fail('subscribeMessage.send', 43108, 2)
  expect(await ask('push', { pushes: [push()] })).toMatchObject({ data: { sent: 1, refused: [] } })
  world.cloud.apis.fail('subscribeMessage.send', 43108, 3)
  expect(await ask('push', { pushes: [push()] })).toMatchObject({ data: { sent: 0, refused: [] } })
})
test.each([47003, 45168, 40037, 40003, -1])('%p is let go and logged by its code only', async (errcode) => {
  world.cloud.apis.fail('subscribeMessage.send', errcode)
  expect(await ask('push', { pushes: [push()] })).toEqual({ ok: true, data: { sent: 0, refused: [] } })
  expect(world.logs.join()).toContain(`WECHAT_${errcode}`)
  expect(world.logs.join()).not.toMatch(/上门理发|demo-resident/)
})
test('facts that are not of the template are refused', async () => {
  expect(await codeOf('push', { pushes: [push({ template: 'offerReceived' })] })).toBe('INPUT_INVALID')
})

test('a phone code is good once', async () => {
  const code = world.cloud.apis.issuePhoneCode('10012345678')
  expect(await ask('phoneOf', { code })).toEqual({ ok: true, data: { phone: '10012345678' } })
  expect(await codeOf('phoneOf', { code })).toBe('PHONE_CODE_INVALID')
  expect(world.logs.join()).not.toContain('1001234')
})
test('a code of five minutes ago, an invented one and a number that no form of ours takes are refused', async () => {
  const old = world.cloud.apis.issuePhoneCode('10012345679')
  await world.cloud.clock.advance(5 * 60_000 + 1)
  expect(await codeOf('phoneOf', { code: old })).toBe('PHONE_CODE_INVALID')
  expect(await codeOf('phoneOf', { code: 'invented' })).toBe('PHONE_CODE_INVALID')
  expect(await codeOf('phoneOf', { code: world.cloud.apis.issuePhoneCode('20012345678') })).toBe('PHONE_CODE_INVALID')
})
test('a picture that is not in storage cannot be checked', async () => {
  expect(await codeOf('checkPicture', { openid: 'demo-resident-c1', fileId: 'cloud://local-env.local-bucket/none.png' })).toBe('PICTURE_NOT_YOURS')
})
test('events of other kinds are heard and ignored', async () => {
  const hash = world.cloud.hash()
  for (const event of [{}, { Event: 'subscribe_msg_sent_event' }, { Event: 'wxa_media_check' }, { Event: 'wxa_media_check', trace_id: { $ne: null }, errcode: 0, result: { suggest: 'pass' } }, { Event: 'wxa_media_check', trace_id: 't', errcode: 0, result: { suggest: 'maybe' } }]) {
    expect(await world.cloud.invoke('wechat', event, { source: 'wx_trigger' })).toBe('success')
  }
  expect(world.cloud.hash()).toBe(hash)
})
