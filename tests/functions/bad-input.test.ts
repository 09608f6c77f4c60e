// Whatever arrives at an endpoint, from a person who may use it: a declared code, a Chinese sentence, and a store as it was.
// The inputs are made from the contract, so a new endpoint is covered the day it is written down.
import { CONTRACTS } from '../../contract/all'
import { COMMON_ERRORS } from '../../contract/errors'
import type { Endpoint } from '../../contract/kernel'
import { PERSONAS } from '../../tools/seed/personas'
import { badInputs } from '../support/bad-inputs'
import { newRequestId } from '../support/world'
import { EXPECTATIONS } from './permissions/expectations.data'
import { startMatrixWorld, type Answer, type MatrixWorld } from './permissions/matrix-world'
import { RELATIONS } from './permissions/relations'
import { scenariosOf } from './permissions/scenarios'

const ENDPOINTS = Object.entries(CONTRACTS).flatMap(([fn, contract]) => Object.entries(contract as Record<string, Endpoint>).map(([action, endpoint]) => ({ key: `${fn}.${action}`, fn, action, endpoint })))
const isForClients = ({ source }: Endpoint) => (source ?? ['client']).includes('client')
let world: MatrixWorld
let scenarios: ReturnType<typeof scenariosOf>
beforeAll(async () => {
  world = await startMatrixWorld()
  scenarios = scenariosOf(world)
})
afterAll(() => world.close())

/** Someone among the demo's people who may use the endpoint, and an input that would be good. */
function goodCall(key: string): { openid: string; persona: string; input: Record<string, unknown>; vary: string | undefined } {
  for (const [name, row] of Object.entries(EXPECTATIONS[key]!)) {
    const marks = [...row.replaceAll(' ', '')]
    const relation = RELATIONS.find(({ openid }, at) => openid.startsWith('demo-') && ['+', '=', 's'].includes(marks[at]!))
    const { input, vary } = scenarios[key]![name]!
    const persona = PERSONAS.find(({ openid }) => openid === relation?.openid)
    if (relation && persona) return { openid: relation.openid, persona: persona.id, input: (typeof input === 'function' ? input() : input) as Record<string, unknown>, vary }
  }
  throw new Error(`nobody may use ${key}`)
}
function refused(answer: Answer, allowed: readonly string[]): string {
  if (answer.ok) return 'answered'
  const { code, message, requestId } = answer.error
  return allowed.includes(code) && /\p{Script=Han}/u.test(message) && requestId ? 'refused' : `${code} ${message}`
}
async function post(path: string, body: string, token?: string): Promise<{ status: number; answer: Answer }> {
  const reply = await fetch(`${world.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) } })
  return { status: reply.status, answer: (await reply.json()) as Answer }
}
const login = async (persona: string) => ((await post('/dev/login', JSON.stringify({ persona }))).answer as unknown as { token: string }).token

describe.each(ENDPOINTS)('$key', ({ key, fn, action, endpoint }) => {
  test('refuses every malformed input and writes nothing', async () => {
    const { openid, input } = goodCall(key)
    const before = world.hash()
    const bad = badInputs(endpoint.input, input)
    expect(bad.length).toBeGreaterThan(4)
    const answers = await Promise.all(bad.map(({ input: wrong }) => world.ask(openid, fn, action, wrong, newRequestId())))
    const code = isForClients(endpoint) ? 'INPUT_INVALID' : 'SOURCE_REFUSED'
    expect(answers.flatMap((answer, at) => (refused(answer, [code]) === 'refused' ? [] : [[bad[at]!.why, refused(answer, [code])]]))).toEqual([])
    expect(world.hash()).toBe(before)
  })
  test('refuses a body that is too large, also one of a megabyte through the gateway', async () => {
    const { openid, persona, input } = goodCall(key)
    const before = world.hash()
    const large = { ...input, padding: '字'.repeat(40_000) }
    expect(refused(await world.ask(openid, fn, action, large, newRequestId()), isForClients(endpoint) ? ['INPUT_TOO_LARGE'] : ['SOURCE_REFUSED'])).toBe('refused')
    const { status, answer } = await post(`/call/${fn}`, JSON.stringify({ action, input: { ...input, padding: 'x'.repeat(1 << 20) }, requestId: newRequestId() }), await login(persona))
    expect([status, refused(answer, ['INPUT_TOO_LARGE'])]).toEqual([413, 'refused'])
    expect(world.hash()).toBe(before)
  })
  if (isForClients(endpoint) && endpoint.kind === 'write') test('refuses a write without a proper requestId', async () => {
    const { openid, input } = goodCall(key)
    const before = world.hash()
    for (const requestId of ['', 'short', 'with space inside', { $gt: '' }, undefined]) {
      expect(refused(await world.ask(openid, fn, action, input, requestId as string), ['REQUEST_ID_MISSING'])).toBe('refused')
    }
    expect(world.hash()).toBe(before)
  })
})
test('an id that names nothing is refused, whoever asks', async () => {
  const named = ENDPOINTS.map((one) => ({ ...one, ...goodCall(one.key) })).filter(({ vary }) => vary !== undefined)
  expect(named.length).toBeGreaterThan(ENDPOINTS.length / 3)
  const before = world.hash()
  for (const { key, fn, action, endpoint, openid, input, vary } of named) {
    const answer = await world.ask(openid, fn, action, { ...input, [vary!]: 'x9-unknown' }, newRequestId())
    expect([key, refused(answer, [...COMMON_ERRORS.filter((common) => common !== 'INTERNAL'), ...endpoint.errors])]).toEqual([key, 'refused'])
  }
  expect(world.hash()).toBe(before)
})
test('what is no call at all is refused before any function runs', async () => {
  const token = await login('resident-c1')
  for (const body of ['[]', 'null', '"text"', '{', '7']) expect(await post('/call/identity', body, token)).toMatchObject({ status: 400, answer: { ok: false, error: { message: expect.stringMatching(/\p{Script=Han}/u) } } })
  expect(await post('/call/identity', JSON.stringify({ action: 'me', input: {} }))).toMatchObject({ status: 401 })
  expect(await post('/call/nothing', JSON.stringify({ action: 'me', input: {} }), token)).toMatchObject({ status: 404 })
  for (const action of ['nothing', '__proto__', 'constructor', 'toString', 7, { $gt: '' }]) {
    expect(await post('/call/identity', JSON.stringify({ action, input: {} }), token)).toMatchObject({ status: 200, answer: { ok: false, error: { code: 'ACTION_UNKNOWN' } } })
  }
  // Such names must not have reached the prototype of anything: the cloud still answers, projections included.
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(await post('/call/dispatch', JSON.stringify({ action: 'byPartner', input: { communityId: 'd1-s1-c1' } }), await login('staff-c1'))).toMatchObject({ answer: { ok: true } })
})
