// The one way in: what is refused before a use case runs, what is stripped after it, and what a person learns of a bug.
import * as z from 'zod/mini'
import { endpoint, Id, Text } from '../../../contract/kernel'
import type { Envelope } from '../../../contract/kernel'
import { fail } from '../../../cloudfunctions/_platform/errors'
import { serve } from '../../../cloudfunctions/_platform/serve'
import { actAs, becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

let world: World
let runs = 0
let happened: unknown[] = []
const Any = z.object({ id: z.string() })
const contract = {
  open: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ text: z.optional(Text(10)), id: z.optional(Id) }), output: z.object({ seen: z.string(), at: z.string() }), errors: [] }),
  write: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({}), output: Any, errors: [] }),
  inner: endpoint({ kind: 'read', allow: 'anyone', source: ['function'], input: z.strictObject({}), output: Any, errors: [] }),
  rare: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: Any, errors: [], perMinute: 3 }),
  declared: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: Any, errors: ['SLOT_TAKEN'] }),
  undeclared: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: Any, errors: [] }),
  broken: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: Any, errors: [] }),
  wrongAnswer: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: Any, errors: [] }),
} as const
const done = async () => {
  runs++
  return { id: 'x' }
}
const main = serve('probe', contract, {
  open: async (call, { text }) => {
    runs++
    return { seen: text ?? '', at: call.now, openid: call.openid, phone: '10000000000' }
  },
  write: done, inner: done, rare: done,
  declared: async () => fail('SLOT_TAKEN', { workerId: 'w' }),
  undeclared: async () => fail('OFFER_CLOSED'),
  broken: async () => JSON.parse('王秀兰 10000000000') as { id: string },
  wrongAnswer: async () => ({ id: 7 as unknown as string }),
}, async (event) => {
  if (event.isBad) throw new Error('王秀兰')
  happened.push(event)
  return 'heard'
})
let printed: string[] = []
beforeAll(async () => {
  world = await startWorld()
  becomeInstance(world)
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
beforeEach(() => {
  runs = 0
  happened = []
  printed = []
  actAs('demo-staff-c1')
})
afterEach(() => {
  process.env.THROW_UNDECLARED = ''
})
afterAll(() => world.close())
const ask = async (action: unknown, input: unknown = {}, requestId: unknown = 'request-0001') => (await main({ action, input, requestId })) as Envelope<Record<string, unknown>>
const codeOf = async (action: unknown, input: unknown = {}, requestId?: unknown) => {
  const envelope = await ask(action, input, requestId)
  return envelope.ok ? 'ok' : envelope.error.code
}

test('an answer is cut to what the contract promises', async () => {
  expect(await ask('open', { text: ' 理发 ' })).toEqual({ ok: true, data: { seen: '理发', at: expect.stringMatching(/Z$/) } })
})
test.each(['nothing', '', undefined, 7, '__proto__', 'constructor', 'toString'])('action %p is unknown', async (action) => {
  expect(await codeOf(action)).toBe('ACTION_UNKNOWN')
})
test.each<[string, unknown, string]>([
  ['an extra field', { text: 'a', more: 1 }, ''], ['an operator for a text', { text: { $gt: '' } }, 'text'], ['an operator for an id', { id: { $ne: null } }, 'id'], ['an id with a dollar', { id: '$where' }, 'id'],
  ['too long', { text: 'a'.repeat(11) }, 'text'], ['empty after trimming', { text: '   ' }, 'text'], ['control characters', { text: 'a\u0000' }, 'text'], ['a list', [], ''], ['a text', 'text', ''], ['a number', 7, ''],
  ['a prototype', JSON.parse('{"__proto__":{"text":"a"}}'), ''], ['a constructor', { constructor: { prototype: {} } }, ''],
])('input refused: %s', async (_name, input, field) => {
  const envelope = await ask('open', input)
  expect(envelope).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', data: { field }, message: '填写的内容有误，请检查后再试', requestId: 'request-0001' } })
  expect(runs).toBe(0)
  expect(({} as { text?: string }).text).toBeUndefined()
})
test('an input over 100 KB is not even parsed', async () => {
  expect(await codeOf('open', { text: 'a'.repeat(100_001) })).toBe('INPUT_TOO_LARGE')
})
test.each([undefined, '', 'short', 'with space in it', 'x'.repeat(65), 7, { $ne: 1 }])('a write without a usable requestId (%p) is refused', async (requestId) => {
  expect((await main({ action: 'write', input: {}, requestId })) as object).toMatchObject({ ok: false, error: { code: 'REQUEST_ID_MISSING' } })
  expect(runs).toBe(0)
})
test('a read needs no requestId and gets one for the logs', async () => {
  expect((await main({ action: 'declared', input: {} })) as object).toMatchObject({ error: { requestId: expect.stringMatching(/^q_/) } })
})
test('without an identity nobody is let in, whatever the body says', async () => {
  actAs(null)
  expect((await main({ action: 'open', input: {}, openid: 'demo-staff-c1', userInfo: { openId: 'demo-staff-c1' } })) as object).toMatchObject({ error: { code: 'IDENTITY_MISSING' } })
})
test.each([['demo-staff-c1', 'ok'], ['demo-resident-c1', 'PERMISSION_DENIED'], ['demo-visitor', 'PERMISSION_DENIED'], ['demo-subdistrict-s1', 'PERMISSION_DENIED']])('a hat is asked for: %s gets %s', async (openid, code) => {
  actAs(openid)
  expect(await codeOf('write')).toBe(code)
})
test.each([['wx_client', 'SOURCE_REFUSED'], ['', 'SOURCE_REFUSED'], ['wx_client,scf', 'ok'], ['wx_trigger,scf', 'ok'], ['scf,wx_client', 'SOURCE_REFUSED'], ['wx_http', 'SOURCE_REFUSED']])('an endpoint for functions called through %p: %s', async (source, code) => {
  actAs('demo-staff-c1', source)
  expect(await codeOf('inner')).toBe(code)
})
test('an endpoint for clients is closed to other functions', async () => {
  actAs('demo-staff-c1', 'wx_client,scf')
  expect(await codeOf('open')).toBe('SOURCE_REFUSED')
})
test('a person may call so often in a minute; others are not held up, and the next minute is new', async () => {
  actAs('demo-resident-c1')
  expect([await codeOf('rare'), await codeOf('rare'), await codeOf('rare'), await codeOf('rare')]).toEqual(['ok', 'ok', 'ok', 'RATE_LIMITED'])
  actAs('demo-resident-c2')
  expect(await codeOf('rare')).toBe('ok')
  actAs('demo-resident-c1')
  process.env.LOCAL_CLOCK_OFFSET_MS = '60000'
  expect(await codeOf('rare')).toBe('ok')
  delete process.env.LOCAL_CLOCK_OFFSET_MS
})
test('a declared refusal carries its sentence and its facts', async () => {
  expect(await ask('declared')).toEqual({ ok: false, error: { code: 'SLOT_TAKEN', message: '这个时间已经有安排了，请换一个时间', data: { workerId: 'w' }, requestId: 'request-0001' } })
})
test.each(['undeclared', 'broken', 'wrongAnswer'])('a bug (%s) reads as INTERNAL and is thrown under test', async (action) => {
  expect(await ask(action)).toEqual({ ok: false, error: { code: 'INTERNAL', message: '系统出了点问题，请稍后再试', requestId: 'request-0001' } })
  process.env.THROW_UNDECLARED = '1'
  await expect(ask(action)).rejects.toThrow()
})
test('logs hold codes and places, never what was said', async () => {
  await ask('open', { text: '王秀兰' })
  await ask('broken')
  await ask('<script>')
  const lines = printed.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([['open', 'ok'], ['broken', 'INTERNAL'], ['?', 'ACTION_UNKNOWN']])
  expect(String(lines[1]!.stack)).toMatch(/^SyntaxError\n\s+at /)
  expect(printed.join()).not.toMatch(/王秀兰|1000000|demo-staff|script/)
  expect(Object.keys(lines[0]!).sort()).toEqual(['action', 'function', 'milliseconds', 'outcome', 'requestId'])
})
test('an event of the platform goes to the listener; a client cannot send one', async () => {
  actAs(null, 'wx_trigger')
  expect(await main({ Type: 'Timer' })).toBe('heard')
  await expect(main({ isBad: true })).rejects.toThrow()
  expect(printed.join()).not.toContain('王秀兰')
  actAs('demo-staff-c1')
  expect((await main({ Type: 'Timer' })) as object).toMatchObject({ error: { code: 'ACTION_UNKNOWN' } })
  expect(happened).toHaveLength(1)
})
