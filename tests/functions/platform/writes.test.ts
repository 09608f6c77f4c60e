// What the platform room promises of the database: transactions that try again, conditions that cannot be emptied, requests that count once.
import type { AuditDoc } from '../../../cloudfunctions/_platform/audit'
import { audit, writeAudit } from '../../../cloudfunctions/_platform/audit'
import { collection, command, containing, isDuplicate, withTx, type Tx } from '../../../cloudfunctions/_platform/db'
import { AppError, fail } from '../../../cloudfunctions/_platform/errors'
import { once } from '../../../cloudfunctions/_platform/once'
import type { Call } from '../../../cloudfunctions/_platform/serve'
import { collectionSpecs } from '../../../tools/collections'
import { becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

interface Probe { _id: string; count: number; owner: string; name?: string }
const probes = collection<Probe>({ name: 'probes', indexes: [['owner', '_id']] })
let world: World
beforeAll(async () => {
  world = await startWorld({ collections: [...await collectionSpecs(), probes] })
  becomeInstance(world)
})
afterAll(() => world.close())
const codeOf = async (work: Promise<unknown>) => work.then(() => 'ok', (error: unknown) => (error instanceof AppError ? error.code : String(error)))
const stored = (id: string) => world.read('probes').find(({ _id }) => _id === id)

test('twelve transactions on one document at once: each waits its turn and none is lost', async () => {
  await probes.add({ _id: 'counter', count: 0, owner: 'a' })
  let runs = 0
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(withTx(async (tx) => {
    runs++
    const { count } = (await tx.get(probes, 'counter'))!
    await tx.update(probes, 'counter', { count: count + 1 })
  }))))
  const done = codes.filter((code) => code === 'ok').length
  expect(stored('counter')).toMatchObject({ count: done })
  expect(new Set(codes)).toEqual(new Set(done === 12 ? ['ok'] : ['ok', 'CONFLICT_RETRY']))
  expect(done).toBeGreaterThan(0)
  // The race was there: some had to begin again.
  expect(runs).toBeGreaterThan(12)
})
test('a conflict that does not go away ends as CONFLICT_RETRY after eight attempts', async () => {
  let attempts = 0
  expect(await codeOf(withTx(async () => {
    attempts++
    throw new Error('[ResourceUnavailable.TransactionConflict] chosen by the test')
  }))).toBe('CONFLICT_RETRY')
  expect(attempts).toBe(8)
})
test('a refusal inside a transaction undoes what it wrote, and is not tried again', async () => {
  let attempts = 0
  expect(await codeOf(withTx(async (tx) => {
    attempts++
    await tx.add(probes, { _id: 'undone', count: 1, owner: 'a' })
    fail('SLOT_TAKEN')
  }))).toBe('SLOT_TAKEN')
  expect([attempts, stored('undone')]).toEqual([1, undefined])
})
test('of many conditional updates exactly one wins', async () => {
  await probes.add({ _id: 'prize', count: 0, owner: 'nobody' })
  const won = await Promise.all(Array.from({ length: 20 }, (_, at) => probes.updateIf('prize', { owner: 'nobody' }, { owner: `one${at}` })))
  expect(won.filter(Boolean)).toHaveLength(1)
})
test.each<[string, () => Promise<unknown>]>([
  ['no condition', () => probes.find({})], ['undefined', () => probes.find({ owner: undefined })], ['an empty object', () => probes.find({ owner: {} })], ['one of two undefined', () => probes.updateIf('prize', { owner: undefined, count: 0 }, { count: 9 })],
  ['no condition for a change of all', () => probes.updateAll({}, { count: 9 })], ['an operator for a value', () => probes.find({ owner: { $ne: '' } })], ['an operator within', () => probes.find({ owner: { deep: [{ $gt: '' }] } })], ['an operator for a field', () => probes.find({ $where: 'true' })],
])('a query with %s is a bug, not a match of everything', async (_name, work) => {
  const before = world.cloud.hash()
  await expect(work()).rejects.toThrow(/condition|operator/)
  expect(world.cloud.hash()).toBe(before)
})
test.each(['', '$where', '../x', 'a b', 'x'.repeat(129), { $ne: null } as unknown as string, undefined as unknown as string])('id %p names nothing', async (id) => {
  expect(await codeOf(probes.get(id))).toBe('NOT_FOUND')
  expect(await codeOf(probes.updateIf(id, {}, { count: 1 }))).toBe('NOT_FOUND')
})
test('words are looked for as they are, never as a pattern', async () => {
  await probes.add({ _id: 'w1', count: 0, owner: 'w', name: '理发 (上门) 5.0' }, { _id: 'w2', count: 0, owner: 'w', name: 'Haircut' })
  const found = async (text: string) => (await probes.find({ owner: 'w', name: containing(text) })).map(({ _id }) => _id).join()
  expect([await found('(上门)'), await found('5.0'), await found('5?0'), await found('.*'), await found('HAIR'), await found('[')]).toEqual(['w1', 'w1', '', '', 'w2', ''])
})
test('updateAll changes the matches and says how many', async () => {
  await probes.add({ _id: 'u1', count: 0, owner: 'u' }, { _id: 'u2', count: 0, owner: 'u' }, { _id: 'u3', count: 5, owner: 'u' })
  expect(await probes.updateAll({ owner: 'u', count: command.lt(3) }, { count: 7 })).toBe(2)
  expect(await probes.updateAll({ owner: 'u', count: command.lt(3) }, { count: 7 })).toBe(0)
})

const call = (requestId: string, action = 'act', openid = 'demo-staff-c1') => ({ openid, person: null, requestId, action, now: '2026-09-01T00:00:00.000Z', source: 'client' }) as Call
const addProbe = (id: string) => async (tx: Tx) => {
  await tx.add(probes, { _id: id, count: 1, owner: 'once' })
  return { id, at: Math.random() }
}
test('the same request again gets the same answer to the letter and has no second effect, also five times at once', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, (_, at) => once(call('request-once'), addProbe(`once${at}`))))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await once(call('request-once'), addProbe('later'))).toEqual(answers[0])
  expect(world.read('probes').filter(({ owner }) => owner === 'once')).toHaveLength(1)
})
test('a requestId is good for one action; another person may use the same', async () => {
  await once(call('request-two'), addProbe('two'))
  expect(await codeOf(once(call('request-two', 'other'), addProbe('three')))).toBe('REQUEST_ID_REUSED')
  expect(await once(call('request-two', 'other', 'demo-staff-c2'), addProbe('four'))).toMatchObject({ id: 'four' })
})
test('refused work is not remembered: the request may be tried again', async () => {
  expect(await codeOf(once(call('request-five'), async () => fail('SLOT_TAKEN')))).toBe('SLOT_TAKEN')
  expect(await once(call('request-five'), addProbe('five'))).toMatchObject({ id: 'five' })
})
test('a taken id that is not the request is an error of its own', async () => {
  const error: unknown = await once(call('request-six'), addProbe('five')).then(() => null, (reason: unknown) => reason)
  expect(isDuplicate(error)).toBe(true)
})
test('the audit only grows: rows are added, and the type has no way to change one', async () => {
  const row: Omit<AuditDoc, '_id'> = { at: '2026-09-01T00:00:00.000Z', personId: 'p1', action: 'order.phoneRevealed', subjectId: 'o1', unitId: 'd1-s1-c1', reason: null }
  await writeAudit(row)
  await withTx((tx) => writeAudit({ ...row, personId: 'p2' }, tx))
  expect(world.read('audit').map(({ personId }) => personId).sort()).toEqual(['p1', 'p2'])
  // @ts-expect-error rows of the audit are never updated
  expect(typeof audit.updateIf).toBe('function')
  // @ts-expect-error nor all at once
  expect(typeof audit.updateAll).toBe('function')
  // @ts-expect-error nor in a transaction
  const change = (tx: Tx) => tx.update(audit, 'a_1', { reason: 'changed' })
  expect(typeof change).toBe('function')
})
