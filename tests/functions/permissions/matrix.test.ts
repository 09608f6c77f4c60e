// The permission matrix (QUALITY, layer 4): every endpoint of the contract × everyone who may stand before it × the states of its
// object, against the table reviewed by hand. An endpoint, a hat or a cell without an expectation fails; a refusal leaves the store
// as it was; who may not know of an object can't tell it from one that does not exist (I25).
// A new endpoint needs its questions in scenarios/, its objects in facts.ts and its rows in expectations.data.ts.
import { CONTRACTS } from '../../../contract/all'
import { HATS, type Endpoint } from '../../../contract/kernel'
import { newRequestId } from '../../support/world'
import { EXPECTATIONS, OUTCOMES } from './expectations.data'
import { startMatrixWorld, type Answer, type MatrixWorld } from './matrix-world'
import { hatsOf, RELATIONS, type Relation } from './relations'
import { scenariosOf } from './scenarios'

const ENDPOINTS = Object.entries(CONTRACTS).flatMap(([fn, contract]) => Object.entries(contract as Record<string, Endpoint>).map(([action, endpoint]) => ({ key: `${fn}.${action}`, fn, action, endpoint })))
const CELLS = Object.entries(EXPECTATIONS).flatMap(([key, rows]) => Object.entries(rows).map(([name, row]) => ({ key, name, marks: [...row.replaceAll(' ', '')] })))
const UNSEEN = ['NOT_FOUND', 'UNIT_NOT_FOUND', 'INVITE_INVALID', 'PICTURE_NOT_YOURS', 'FAMILY_NOT_LINKED']
/** What reading may write: the row that says who looked (I28). */
const WRITTEN_BY_READS = ['audit']

let world: MatrixWorld
let scenarios: ReturnType<typeof scenariosOf>
beforeAll(async () => {
  world = await startMatrixWorld()
  scenarios = scenariosOf(world)
})
afterAll(() => world.close())

test('every endpoint of the contract has its rows, and every row its question', () => {
  expect(Object.keys(EXPECTATIONS).sort()).toEqual(ENDPOINTS.map(({ key }) => key).sort())
  const names = (table: Record<string, object>) => Object.fromEntries(Object.entries(table).map(([key, rows]) => [key, Object.keys(rows).sort()]))
  expect(names(EXPECTATIONS)).toEqual(names(scenarios))
})
test('every row has one known mark per relation, and every hat stands in the matrix', () => {
  for (const { key, name, marks } of CELLS) expect([key, name, marks.length, marks.filter((mark) => !Object.hasOwn(OUTCOMES, mark))]).toEqual([key, name, RELATIONS.length, []])
  expect(new Set(RELATIONS.flatMap((relation) => hatsOf(relation).map(({ hat }) => hat)))).toEqual(new Set(HATS))
})
test('a hat that the contract does not allow is denied in the table, one that it allows is not', () => {
  for (const { key, endpoint } of ENDPOINTS) for (const [name, row] of Object.entries(EXPECTATIONS[key] ?? {})) {
    const isForClients = (endpoint.source ?? ['client']).includes('client')
    const denied = RELATIONS.filter((relation) => endpoint.allow !== 'anyone' && !hatsOf(relation).some(({ hat }) => endpoint.allow.includes(hat as never)))
    const marked = RELATIONS.filter((_, at) => row.replaceAll(' ', '')[at] === '-')
    expect([key, name, marked.map(({ name: who }) => who)]).toEqual([key, name, isForClients ? denied.map(({ name: who }) => who) : []])
  }
})

describe.each(ENDPOINTS.filter(({ key }) => EXPECTATIONS[key]))('$key', ({ key, fn, action, endpoint }) => {
  // each relation asks at most three times per row
  const rowsPerMinute = Math.max(1, Math.floor((endpoint.perMinute ?? 60) / 3))
  let rowsAsked = 0
  test.each(Object.entries(EXPECTATIONS[key]!))('%s', async (name, row) => {
    const { input, vary } = scenarios[key]![name]!
    const inputNow = () => (typeof input === 'function' ? input() : input) as Record<string, unknown>
    const marks = [...row.replaceAll(' ', '')].map((mark) => OUTCOMES[mark]!)
    const expected = new Map(RELATIONS.map((relation, at) => [relation, marks[at]!]))
    const [allowed, refused] = [true, false].map((wanted) => RELATIONS.filter((relation) => wanted === expected.get(relation)!.startsWith('ok')))
    const ask = ({ openid }: Relation, given = inputNow(), requestId = newRequestId()) => world.ask(openid, fn, action, given, requestId)
    if (++rowsAsked % rowsPerMinute === 0) await world.nextMinute()

    const before = world.hash()
    const refusals = await Promise.all(refused!.map((relation) => ask(relation)))
    expect(label(refused!, refusals.map(outcomeOf))).toEqual(label(refused!, refused!.map((relation) => expected.get(relation)!)))
    expect(refusals.filter((answer) => answer.ok || !/\p{Script=Han}/u.test(answer.error.message))).toEqual([])
    expect(world.hash()).toBe(before)

    for (const relation of allowed!) {
      const outcome = outcomeOf(await ask(relation))
      const written = world.changedCollections().filter((collection) => endpoint.kind === 'write' || !WRITTEN_BY_READS.includes(collection))
      await world.reset()
      expect([relation.name, outcome, written.length > 0]).toEqual([relation.name, 'ok', endpoint.kind === 'write' && expected.get(relation) === 'ok'])
    }

    for (const relation of vary === undefined ? [] : refused!.filter((one) => UNSEEN.includes(expected.get(one)!))) {
      const [foreign, requestId] = [inputNow(), newRequestId()]
      expect(await ask(relation, { ...foreign, [vary!]: unknownLike(String(foreign[vary!])) }, requestId)).toEqual(await ask(relation, foreign, requestId))
    }
  })
})
function outcomeOf(answer: Answer): string {
  return answer.ok ? 'ok' : answer.error.code
}
function label(relations: Relation[], outcomes: string[]): Record<string, string> {
  return Object.fromEntries(relations.map(({ name }, at) => [name, outcomes[at]!]))
}
/** The same shape with another last letter: passes the contract's check, names nothing. */
function unknownLike(id: string): string {
  const at = id.search(/[A-Za-z0-9](?:\.[a-z]+)?$/)
  return `${id.slice(0, at)}${id[at] === '8' ? '7' : '8'}${id.slice(at + 1)}`
}
