// The gateway's routes as ARCHITECTURE fixes them, and its refusals: whatever is not known is closed.
import { request } from 'node:http'
import { functionsFolder, sdkFunction, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
const FUNCTIONS = {
  echo: { code: 'exports.main = async (event) => ({ ok: true, data: event })' },
  who: { code: sdkFunction('const { OPENID, SOURCE } = cloud.getWXContext(); return { ok: true, data: [OPENID, SOURCE] }') },
  lists: { code: sdkFunction('const { data } = await cloud.database().collection("things").where({ unit: event.input.unit }).orderBy("at", "desc").limit(5).get(); return { ok: true, data: data.length }') },
  boom: { code: 'exports.main = async () => { throw new Error("secret stack") }' },
  slow: { code: 'exports.main = () => new Promise(() => undefined)', config: { timeout: 0.2 } },
}
const PERSONAS = [{ id: 'resident', name: '居民', openid: 'openid-resident', phone: '10000000001' }, { id: 'staff', name: '工作人员', openid: 'openid-staff' }]
beforeAll(async () => {
  world = await startWithSdk({
    testClock: true, functionsRoot: functionsFolder(FUNCTIONS), collections: [{ name: 'things', indexes: [['unit', 'at']] }], personas: PERSONAS,
    personaHats: (openid) => (openid === 'openid-staff' ? [{ hat: 'communityStaff', unit: 'd1-s1-c1' }] : []),
  })
})
afterAll(() => world.cloud.close())
interface Asked { method?: string; headers?: Record<string, string>; body?: string }
/** By hand, so that Host can be any. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<{ status: number; text: string; json: Loose; type: string }> {
  const { hostname, port } = new URL(world.cloud.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: reply.statusCode ?? 0, text, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined, type: reply.headers['content-type'] ?? '' })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}) => ask(path, { method: 'POST', body: JSON.stringify(body), headers })
const tokenOf = async (persona: string) => (await post('/dev/login', { persona })).json.token as string
const call = async (name: string, body: unknown = {}, persona = 'resident') => post(`/call/${name}`, body, { authorization: `Bearer ${await tokenOf(persona)}` })

test('GET /healthz', async () => {
  expect((await ask('/healthz')).json).toEqual({ ok: true })
})
test('GET /dev/personas answers the array, without openids and phones', async () => {
  expect((await ask('/dev/personas')).json).toEqual([{ id: 'resident', name: '居民', hats: [] }, { id: 'staff', name: '工作人员', hats: [{ hat: 'communityStaff', unit: 'd1-s1-c1' }] }])
})
test('POST /dev/login gives a token that works for its persona', async () => {
  expect((await call('who', {}, 'staff')).json.data).toEqual(['openid-staff', 'wx_client'])
  expect((await call('who', {}, 'resident')).json.data[0]).toBe('openid-resident')
})
test('POST /call passes action, input and requestId and nothing else; the openid is the token\'s', async () => {
  const { json } = await call('echo', { action: 'place', input: { a: 1 }, requestId: 'r1', openid: 'forged', userInfo: { openId: 'forged' }, Type: 'Timer' })
  expect(json).toEqual({ ok: true, data: { action: 'place', input: { a: 1 }, requestId: 'r1', userInfo: { openId: 'openid-resident', appId: 'wxlocal' } } })
})
test('POST /dev/clock moves the clock forward', async () => {
  const before = world.cloud.clock.now()
  const { now } = (await post('/dev/clock', { advanceMs: 3600_000 })).json
  expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3600_000)
})
test('POST /dev/phone-code: a code for a persona with a phone', async () => {
  const headers = async (persona: string) => ({ authorization: `Bearer ${await tokenOf(persona)}` })
  expect((await post('/dev/phone-code', {}, await headers('resident'))).json).toEqual({ code: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect((await post('/dev/phone-code', {}, await headers('staff'))).status).toBe(404)
})
test('POST /dev/upload takes pictures of logged-in personas only, and says where they are', async () => {
  const authorization = `Bearer ${await tokenOf('resident')}`
  const upload = (headers: Record<string, string>, body = 'PNG') => ask('/dev/upload', { method: 'POST', headers, body })
  expect((await upload({ authorization, 'content-type': 'image/png' })).json.fileId).toMatch(/^cloud:\/\/local-env\.local-bucket\/uploads\/resident\/[0-9a-f]{24}\.png$/)
  expect((await upload({ authorization, 'content-type': 'text/html' })).status).toBe(400)
  expect((await upload({ authorization, 'content-type': 'image/png' }, '')).status).toBe(400)
  expect((await upload({ 'content-type': 'image/png' })).status).toBe(401)
})
test('GET /dev/stats counts operations per function and action; reset begins anew', async () => {
  await world.cloud.write('things', Array.from({ length: 300 }, (_unused, i) => ({ _id: `t${i}`, unit: `u${i % 3}`, at: i })))
  await post('/dev/stats/reset', {})
  for (let i = 0; i < 2; i++) expect((await call('lists', { action: 'newest', input: { unit: 'u1' } })).json.data).toBe(5)
  const { functions, totals } = (await ask('/dev/stats')).json
  expect(functions).toEqual({ lists: { newest: { calls: 2, database: { read: 2, write: 0, transaction: 0, total: 2 }, inSeries: 1, scanned: 10, returned: 10, openapi: 0, storage: 0 } } })
  expect(totals).toEqual({ databaseOperations: 2, functionCalls: 2, openapi: 0, storage: 0, scanned: 10, returned: 10 })
  expect((await post('/dev/stats/reset', {})).json).toEqual({ ok: true })
  expect((await ask('/dev/stats')).json.totals.functionCalls).toBe(0)
})

const FORGED = 'resident.0000000000000000000000000000000000000000000000000000000000000000'
test.each<[string, number, () => Promise<{ status: number }>]>([
  ['no bearer', 401, () => post('/call/echo', {})], ['an empty bearer', 401, () => post('/call/echo', {}, { authorization: 'Bearer ' })], ['an unknown token', 401, () => post('/call/echo', {}, { authorization: 'Bearer nobody.x' })],
  ['a forged token', 401, () => post('/call/echo', {}, { authorization: `Bearer ${FORGED}` })], ['a token of another kind', 401, async () => post('/call/echo', {}, { authorization: `Basic ${await tokenOf('resident')}` })],
  ['one persona\'s signature under another\'s name', 401, async () => post('/call/echo', {}, { authorization: `Bearer staff.${(await tokenOf('resident')).split('.')[1]}` })],
  ['an unknown persona', 404, () => post('/dev/login', { persona: 'mayor' })], ['a persona named __proto__', 404, () => post('/dev/login', { persona: '__proto__' })],
  ['an unknown function', 404, () => call('absent')], ['a path as function name', 404, () => call('..%2Fecho')], ['a broken escape', 400, () => call('%E0%A4')],
  ['an unknown route', 404, () => ask('/admin/users')], ['a known route by another method', 404, () => ask('/dev/login')], ['/admin by GET', 404, () => ask('/admin')], ['an address that is none', 400, () => ask(':99999999/x')],
  ['a foreign Host', 403, () => ask('/healthz', { headers: { host: 'evil.example' } })], ['our name on another port', 403, () => ask('/healthz', { headers: { host: '127.0.0.1:1' } })],
  ['a foreign Origin', 403, async () => post('/call/echo', {}, { origin: 'http://evil.example', authorization: `Bearer ${await tokenOf('resident')}` })], ['a foreign Origin on the test clock', 403, () => post('/dev/clock', { advanceMs: 1 }, { origin: 'http://evil.example' })],
  ['the origin null', 403, () => post('/dev/login', { persona: 'resident' }, { origin: 'null' })], ['a foreign Host on /admin', 403, () => post('/admin', {}, { host: 'evil.example' })],
  ['a body that is no JSON', 400, () => ask('/dev/login', { method: 'POST', body: '{' })], ['a body that is a list', 400, () => post('/dev/login', [])], ['a clock that goes back', 400, () => post('/dev/clock', { advanceMs: -1 })], ['a clock without a number', 400, () => post('/dev/clock', { advanceMs: '1' })],
  ['a body over 1 MB', 413, () => call('echo', { input: 'x'.repeat(1 << 20) })], ['a function that throws', 500, () => call('boom')], ['a function that takes too long', 504, () => call('slow')],
])('refused: %s → %i', async (_name, status, run) => {
  expect((await run()).status).toBe(status)
})
test('a refusal is an envelope in Chinese and tells nothing of the inside', async () => {
  const { json, text } = await call('boom')
  expect(json).toEqual({ ok: false, error: { code: 'INTERNAL', message: expect.stringMatching(/^[一-龥，]+$/), requestId: expect.stringMatching(/^g_/) } })
  expect(text).not.toContain('secret')
})
test('our own Origin is accepted, by number and by name', async () => {
  const { port } = new URL(world.cloud.url)
  for (const name of ['127.0.0.1', 'localhost']) expect((await ask('/healthz', { headers: { host: `${name}:${port}`, origin: `http://${name}:${port}` } })).status).toBe(200)
})
test('without the test clock there is no /dev/clock, and time is the real one', async () => {
  const real = await startWithSdk({})
  const reply = await fetch(`${real.cloud.url}/dev/clock`, { method: 'POST', body: '{"advanceMs":1}' })
  expect([reply.status, Math.abs(real.cloud.clock.now() - Date.now()) < 1000]).toEqual([404, true])
  await real.cloud.close()
  Object.assign(process.env, world.cloud.attach())
})
test.each<[string, object, string]>([
  ['an unknown session token', { action: 'database.getDocument', collectionName: 'things', sessionToken: 'guessed' }, 'SIGN_PARAM_INVALID'], ['no session token', { action: 'database.getDocument', collectionName: 'things' }, 'SIGN_PARAM_INVALID'],
  ['a token named __proto__', { action: 'database.getDocument', collectionName: 'things', sessionToken: '__proto__' }, 'SIGN_PARAM_INVALID'],
])('/admin refuses %s', async (_name, body, code) => {
  expect((await post('/admin', body, { 'content-type': 'application/json' })).json.code).toBe(code)
})
test.each<[string, object, string]>([
  ['an unknown action', { action: 'database.dropEverything', collectionName: 'things' }, 'INVALID_PARAM'], ['an inherited name as action', { action: 'database.constructor', collectionName: 'things' }, 'INVALID_PARAM'], ['an unknown area', { action: 'admin.users' }, 'INVALID_PARAM'],
  ['an inherited name as storage action', { action: 'storage.toString' }, 'INVALID_PARAM'], ['an unknown collection', { action: 'database.getDocument', collectionName: 'absent' }, 'DATABASE_COLLECTION_NOT_EXIST'],
  ['an unknown stage', { action: 'database.aggregateDocuments', collectionName: 'things', stages: [{ stageKey: '$out', stageValue: '"x"' }] }, 'DATABASE_REQUEST_FAILED'], ['code in a query', { action: 'database.getDocument', collectionName: 'things', query: '{"$where":"true"}' }, 'DATABASE_REQUEST_FAILED'],
  ['an unknown transaction', { action: 'database.commitTransaction', transactionId: 'x' }, 'DATABASE_TRANSACTION_FAIL'],
])('/admin refuses even a known instance: %s', async (_name, body, code) => {
  const sessionToken = world.cloud.attach().TENCENTCLOUD_SESSIONTOKEN
  expect((await post('/admin', { ...body, sessionToken }, { 'content-type': 'application/json' })).json.code).toBe(code)
})
test('the gateway listens on the loopback only', () => {
  expect(new URL(world.cloud.url).hostname).toBe('127.0.0.1')
})
