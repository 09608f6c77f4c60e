// What the cloud refuses for being too much, each at its limit (engine/limits.ts).
import { LIMITS } from '../../tools/local-cloud/engine/limits'
import { Store } from '../../tools/local-cloud/engine/store'
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let table: Loose
beforeAll(async () => {
  world = await startWithSdk({ collections: [{ name: 'rows' }, { name: 'large' }] })
  table = world.db.collection('rows')
  await world.cloud.write('rows', Array.from({ length: 1200 }, (_unused, i) => ({ _id: `r${i}`, n: i })))
})
afterAll(() => world.cloud.close())

test.each<[string, () => Loose, number]>([
  ['no limit gives 100', () => table, LIMITS.getDefault], ['a limit over 1,000 gives 1,000', () => table.limit(1500), LIMITS.getMax], ['a limit of 1,000', () => table.limit(1000), 1000],
])('get: %s', async (_name, query, expected) => {
  expect((await query().get()).data).toHaveLength(expected)
})
test('count knows no limit; aggregate gives 20, or what limit says', async () => {
  expect((await table.count()).total).toBe(1200)
  expect((await table.aggregate().end()).list).toHaveLength(LIMITS.aggregateDefault)
  expect((await table.aggregate().limit(1100).end()).list).toHaveLength(1100)
})
test('a reply over 16 MB is refused, a smaller page of the same list is not', async () => {
  await world.cloud.write('large', Array.from({ length: 17 }, (_unused, i) => ({ _id: `l${i}`, fill: 'x'.repeat(1 << 20) })))
  const error = await errorOf(world.db.collection('large').get())
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('16MB') })
  expect((await world.db.collection('large').limit(15).get()).data).toHaveLength(15)
})
test('a document over 16 MB is refused, by add and by growing', async () => {
  const half = 'x'.repeat(9 << 20)
  expect(await errorOf(world.db.collection('large').add({ data: { _id: 'too', a: half, b: half } }))).toMatchObject({ errMsg: expect.stringContaining('16MB') })
  await world.db.collection('large').add({ data: { _id: 'grows', a: half } })
  expect(await errorOf(world.db.collection('large').doc('grows').update({ data: { b: half } }))).toMatchObject({ errMsg: expect.stringContaining('16MB') })
  await world.db.collection('large').doc('grows').remove()
})
test('assumed: a transaction has at most 100 operations', async () => {
  const tx = await world.db.startTransaction()
  for (let i = 0; i < LIMITS.transactionOperations; i++) await tx.collection('rows').doc(`r${i}`).get()
  expect((await errorOf(tx.collection('rows').doc('r1').get())).errMsg).toMatch(/too many operations/)
  expect((await errorOf(tx.commit())).message).toMatch(/TransactionNotExist/)
})
test('a transaction ends after 30 seconds and frees what it held', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
  try {
    const store = new Store([{ name: 'rows' }])
    const id = store.begin('owner')
    const writing = store.inside(id, (transaction) => store.write(() => ({ writes: [['rows', 'sa', { _id: 'a' }]], result: undefined }), transaction))
    await jest.advanceTimersByTimeAsync(LIMITS.transactionDelayMilliseconds)
    await writing
    let waited = true
    const plain = store.write(() => ({ writes: [['rows', 'sa', { _id: 'a', by: 'plain' }]], result: undefined })).then(() => { waited = false })
    await jest.advanceTimersByTimeAsync(LIMITS.transactionMilliseconds - 10)
    expect([waited, store.transaction(id).id]).toEqual([true, id])
    await jest.advanceTimersByTimeAsync(10)
    await plain
    await expect(store.commit(id)).rejects.toThrow('TransactionNotExist')
    expect(store.read('rows', 'sa')).toEqual({ _id: 'a', by: 'plain' })
  } finally {
    jest.useRealTimers()
  }
})
test.each([['a space', 'a b'], ['a path', '../x'], ['65 letters', 'x'.repeat(65)], ['nothing', '']])('a collection cannot be named by %s', async (_name, name) => {
  expect((await errorOf(async () => world.db.createCollection(name))).message).toBeTruthy()
})
