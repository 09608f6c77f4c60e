// The function host: what a function is given, what it may cost, and how it fails (PLATFORM §1.10–1.12, §6).
import { errorOf, functionsFolder, sdkFunction, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
const code = (body: string) => ({ code: `exports.main = async (event, context) => { ${body} }` })
const FUNCTIONS = {
  echo: code('return { event, context }'),
  context: { code: sdkFunction('return cloud.getWXContext()') },
  environment: code('return { keys: Object.keys(process.env).sort(), hours: new Date(0).getHours(), zone: process.env.TZ, mine: process.env.MINE }'),
  configured: { ...code('return process.env.GREETING'), config: { envVariables: { GREETING: 'hello' } } },
  marks: code('const seen = process.env.MARK; process.env.MARK = "left"; return seen ?? null'),
  busy: { code: 'let running = 0; exports.main = async () => { running++; const together = running; await new Promise(setImmediate); running--; return together }' },
  instance: { code: 'const id = Math.random(); exports.main = async ({ hold }) => { if (hold) await new Promise(() => undefined); return id }', config: { timeout: 1 } },
  outer: { code: sdkFunction('const { result } = await cloud.callFunction({ name: "context", data: {} }); return [cloud.getWXContext().SOURCE, result]') },
  outermost: { code: sdkFunction('const { result } = await cloud.callFunction({ name: "outer", data: {} }); return result[1]') },
  calls: { code: sdkFunction('return cloud.callFunction(event).catch((error) => ({ code: error.code ?? error.errCode, message: error.errMsg ?? error.message }))') },
  slow: { ...code('await new Promise(() => setInterval(() => undefined, 1000))'), config: { timeout: 0.2 } },
  loop: { ...code('for (;;);'), config: { timeout: 0.2 } },
  throws: code('throw new Error("bad thing")'),
  rejects: code('return Promise.reject({ odd: 1 })'),
  broken: { code: 'throw new Error("at require")' },
  crash: code('setImmediate(() => { throw new Error("outside of the call") }); await new Promise(() => undefined)'),
  exit: code('process.exit(3)'),
  hungry: { ...code('const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()))'), config: { memorySize: 16, timeout: 30 } },
  circular: code('const ring = {}; ring.ring = ring; return ring'),
  large: code('return "x".repeat(event.size)'),
  nothing: code(''),
  noMain: { code: 'exports.other = 1' },
  logs: code('console.log("seen by the log")'),
}
let heard: (line: string) => void = () => undefined
beforeAll(async () => {
  world = await startWithSdk({ functionsRoot: functionsFolder(FUNCTIONS), maxInstances: 3, onLog: (line) => heard(line) })
})
afterAll(() => world.cloud.close())
const invoke = (name: string, event: unknown = {}, caller: { openid?: string; source: string } = { openid: 'o1', source: 'wx_client' }): Promise<Loose> => world.cloud.invoke(name, event, caller)

test.each<[string, () => Promise<unknown>, unknown]>([
  ['the event, with who sent it', async () => (await invoke('echo', { a: [1] })).event, { a: [1], userInfo: { openId: 'o1', appId: 'wxlocal' } }],
  ['a forged userInfo is replaced', async () => (await invoke('echo', { userInfo: { openId: 'forged' } })).event.userInfo.openId, 'o1'],
  ['its limits, in the context', async () => { const { context } = await invoke('echo'); return [context.function_name, context.memory_limit_in_mb, context.time_limit_in_ms] }, ['echo', 256, 3000]],
  ['OPENID and SOURCE of a client', async () => { const seen = await invoke('context'); return [seen.OPENID, seen.SOURCE, seen.ENV, seen.APPID] }, ['o1', 'wx_client', 'local-env', 'wxlocal']],
  ['trap 11: identity per call, not per instance', async () => { await invoke('context'); return (await invoke('context', {}, { openid: 'o2', source: 'wx_client' })).OPENID }, 'o2'],
  ['trap 11: a timer has no OPENID', async () => { await invoke('context'); const seen = await invoke('context', { Type: 'Timer' }, { source: 'wx_trigger' }); return ['OPENID' in seen, seen.SOURCE] }, [false, 'wx_trigger']],
  ['trap 11: an all-digit openid becomes a number', async () => (await invoke('context', {}, { openid: '123', source: 'wx_client' })).OPENID, 123],
  ['trap 11: SOURCE is a chain', async () => { const [own, inner] = await invoke('outer'); return [own, inner.SOURCE, inner.OPENID] }, ['wx_client', 'wx_client,scf', 'o1']],
  ['trap 11: a chain of three', async () => (await invoke('outermost')).SOURCE, 'wx_client,scf,scf'],
  ['trap 11: a timer that calls a function is still nobody', async () => { const [, inner] = await invoke('outer', {}, { source: 'wx_trigger' }); return ['OPENID' in inner, inner.SOURCE] }, [false, 'wx_trigger,scf']],
  ['trap 12: UTC', async () => { const { hours, zone } = await invoke('environment'); return [hours, zone] }, [0, 'UTC']],
  ['variables from its config', () => invoke('configured'), 'hello'],
  ['nothing to return', () => invoke('nothing'), undefined],
])('a function gets: %s', async (_name, run, expected) => {
  expect(await run()).toEqual(expected)
})
test('a function sees nothing of this machine\'s environment, and what it sets stays in its instance', async () => {
  process.env.MINE = 'secret'
  const { keys, mine } = await invoke('environment')
  expect(mine).toBeUndefined()
  expect(keys.filter((key: string) => !/^(PATH|TZ|NODE_ENV|LOCAL_|TENCENTCLOUD_|SCF_|TCB_|WX_)/.test(key))).toEqual([])
  expect([await invoke('marks'), await invoke('marks')]).toEqual([null, 'left'])
  expect(process.env.MARK).toBeUndefined()
})
test('an instance answers one request at a time; more requests get more instances, the rest wait', async () => {
  const together = await Promise.all(Array.from({ length: 12 }, () => invoke('busy')))
  expect(new Set(together)).toEqual(new Set([1]))
  const held = invoke('instance', { hold: true }).catch((error: Error) => error.message)
  const free = new Set(await Promise.all(Array.from({ length: 8 }, () => invoke('instance'))))
  expect(free.size).toBeLessThanOrEqual(2)
  expect(await held).toMatch(/timed out/)
})
test.each<[string, string, object, string, RegExp]>([
  ['a promise that never settles', 'slow', {}, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /timed out after 0.2 seconds/], ['an endless loop', 'loop', {}, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /timed out/],
  ['a thrown error', 'throws', {}, 'FUNCTIONS_EXECUTE_FAIL', /bad thing/], ['a thrown object', 'rejects', {}, 'FUNCTIONS_EXECUTE_FAIL', /odd/],
  ['a throw at require', 'broken', {}, 'FUNCTIONS_EXECUTE_FAIL', /at require/], ['a throw outside of the call', 'crash', {}, 'FUNCTIONS_EXECUTE_FAIL', /outside of the call/],
  ['an exit', 'exit', {}, 'FUNCTIONS_EXECUTE_FAIL', /exited with code 3/], ['too much memory', 'hungry', {}, 'FUNCTIONS_EXECUTE_FAIL', /memory limit/],
  ['a result that is no JSON', 'circular', {}, 'FUNCTIONS_EXECUTE_FAIL', /circular/], ['no main', 'noMain', {}, 'FUNCTIONS_EXECUTE_FAIL', /main/],
  ['trap 10: a result over 1 MB', 'large', { size: 1 << 20 }, 'FUNCTIONS_RESULT_TOO_LARGE', /-604001/],
  ['an event over 6 MB', 'echo', { fill: 'x'.repeat(6 << 20) }, 'INVALID_PARAM', /6MB/], ['an unknown function', 'absent', {}, 'FUNCTION_NOT_FOUND', /absent/], ['a path as a name', '../echo', {}, 'FUNCTION_NOT_FOUND', /not found/],
])('fails with its own code, and the next call works: %s', async (_name, name, event, wanted, text) => {
  const error = await errorOf(async () => invoke(name, event))
  expect([error.code, error.message]).toEqual([wanted, expect.stringMatching(text)])
  if (name in FUNCTIONS) expect((await invoke('echo')).event.userInfo.openId).toBe('o1')
})
test('a function that crashes gets a new instance for those who wait', async () => {
  const results = await Promise.allSettled(Array.from({ length: 7 }, () => invoke('crash')))
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'rejected'))
})
test('a result of just under 1 MB passes', async () => {
  expect(await invoke('large', { size: (1 << 20) - 2 })).toHaveLength((1 << 20) - 2)
})
test.each([['an unknown function', 'absent', 'FUNCTION_NOT_FOUND', /not found/], ['a failing one', 'throws', 'FUNCTIONS_EXECUTE_FAIL', /bad thing/]])('a function that calls %s gets the error', async (_name, name, wanted, text) => {
  expect(await invoke('calls', { name, data: {} })).toMatchObject({ code: wanted, message: expect.stringMatching(text) })
})
test('what a function prints reaches the log', async () => {
  const line = new Promise<string>((done) => { heard = done })
  await invoke('logs')
  expect(await line).toContain('seen by the log')
})
