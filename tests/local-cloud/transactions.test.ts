// Transactions as production has them: snapshot isolation, the first writer wins, real codes (PLATFORM §1.1–1.3, 1.9, 1.13).
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let table: Loose
let _: Loose
beforeAll(async () => {
  world = await startWithSdk({ collections: [{ name: 'things', uniques: [{ name: 'code_1', keys: ['code'], sparse: true }] }] })
  table = world.db.collection('things')
  _ = world.db.command
})
beforeEach(() => world.cloud.write('things', [{ _id: 'a', n: 0 }, { _id: 'b', n: 0 }, { _id: 'race', winner: null }]))
afterAll(() => world.cloud.close())
const get = async (id: string) => (await table.doc(id).get()).data

test('commits all or nothing, and sees its own writes', async () => {
  const seen = await world.db.runTransaction(async (tx: Loose) => {
    await tx.collection('things').doc('a').update({ data: { n: _.inc(1) } })
    await tx.collection('things').add({ data: { _id: `made-${Date.now()}`, n: 5 } })
    expect((await get('a')).n).toBe(0)
    return (await tx.collection('things').doc('a').get()).data.n
  })
  expect(seen).toBe(1)
  expect((await get('a')).n).toBe(1)
})
test('a rollback and a thrown error leave nothing', async () => {
  expect(await errorOf(world.db.runTransaction(async (tx: Loose) => { await tx.collection('things').doc('a').update({ data: { n: 9 } }); await tx.rollback('why') }))).toBe('why')
  await errorOf(world.db.runTransaction(async (tx: Loose) => { await tx.collection('things').doc('a').update({ data: { n: 9 } }); throw new Error('mine') }))
  expect((await get('a')).n).toBe(0)
})
test('the second writer of a document gets the conflict code, and its transaction is gone', async () => {
  const one = await world.db.startTransaction()
  const two = await world.db.startTransaction()
  await one.collection('things').doc('a').update({ data: { n: 1 } })
  const error = await errorOf(two.collection('things').doc('a').update({ data: { n: 2 } }))
  expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') })
  await one.commit()
  expect(await errorOf(two.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') })
})
test('a write over a document changed since the snapshot conflicts', async () => {
  const tx = await world.db.startTransaction()
  await tx.collection('things').doc('b').get()
  await world.cloud.write('things', [{ _id: 'a', n: 7 }])
  expect((await tx.collection('things').doc('a').get()).data.n).toBe(0)
  expect(await errorOf(tx.collection('things').doc('a').update({ data: { n: 8 } }))).toMatchObject({ errMsg: expect.stringContaining('TransactionConflict') })
  expect((await get('a')).n).toBe(7)
})
test('snapshots allow write skew: two transactions that read each other\'s document both commit', async () => {
  const one = await world.db.startTransaction()
  const two = await world.db.startTransaction()
  await one.collection('things').doc('b').get()
  await two.collection('things').doc('a').get()
  await one.collection('things').doc('a').update({ data: { n: 1 } })
  await two.collection('things').doc('b').update({ data: { n: 1 } })
  await one.commit()
  await two.commit()
  expect([(await get('a')).n, (await get('b')).n]).toEqual([1, 1])
})
test('parallel operations of one transaction are busy', async () => {
  const tx = await world.db.startTransaction()
  const results = await Promise.allSettled([tx.collection('things').doc('a').get(), tx.collection('things').doc('b').get(), tx.collection('things').doc('b').get()])
  expect(results.some((result) => result.status === 'rejected' && /TransactionBusy/.test((result.reason as { errMsg: string }).errMsg))).toBe(true)
  await tx.rollback()
})
test.each<[string, (tx: Loose) => Promise<unknown>, RegExp]>([
  ['where() inside', (tx) => tx.collection('things').where({ n: 0 }).get(), /strict/],
  ['serverDate inside', (tx) => tx.collection('things').doc('a').update({ data: { at: world.db.serverDate() } }), /serverDate/],
  ['a unique value taken', (tx) => tx.collection('things').add({ data: { code: 'k' } }), /E11000/],
  ['an _id taken', (tx) => tx.collection('things').add({ data: { _id: 'a' } }), /E11000/],
  ['a plain write while a transaction of this instance is open', () => table.where({ _id: 'a' }).update({ data: { n: 5 } }), /strict/],
])('refused in a transaction: %s', async (_name, work, text) => {
  await world.cloud.write('things', [{ _id: 'holder', code: 'k' }])
  const error = await errorOf(world.db.runTransaction(work))
  expect(error.errMsg ?? error.message).toMatch(text)
  expect((await get('a')).n).toBe(0)
})
test('a plain write waits for the lock of a transaction and keeps both changes', async () => {
  const tx = await world.db.startTransaction()
  await tx.collection('things').doc('a').update({ data: { mine: 1 } })
  const plain = world.cloud.store.write(() => {
    const now = world.cloud.store.read('things', 'sa')
    return { writes: [['things', 'sa', { ...now, plain: 1 }]], result: undefined }
  })
  const first = await Promise.race([plain.then(() => 'plain'), new Promise((done) => setTimeout(() => done('waiting'), 50))])
  expect(first).toBe('waiting')
  await tx.commit()
  await plain
  expect(await get('a')).toMatchObject({ mine: 1, plain: 1 })
})
test('100 parallel conditional updates: exactly one wins', async () => {
  const results = await Promise.all(Array.from({ length: 100 }, (_unused, index) => table.where({ _id: 'race', winner: null }).update({ data: { winner: index } })))
  expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(1)
})
const claim = (index: number) => async (tx: Loose) => {
  const { data } = await tx.collection('things').doc('race').get()
  if (data.winner !== null) throw new Error('taken')
  await tx.collection('things').doc('race').update({ data: { winner: index } })
}
test('40 parallel transactions: exactly one wins', async () => {
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_unused, index) => world.db.runTransaction(claim(index))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
describe('negative control: without locks', () => {
  let control: Awaited<ReturnType<typeof startWithSdk>>
  beforeAll(async () => {
    control = await startWithSdk({ collections: [{ name: 'things' }], withoutLocks: true })
  })
  beforeEach(() => control.cloud.write('things', [{ _id: 'race', winner: null }]))
  afterAll(async () => {
    await control.cloud.close()
    Object.assign(process.env, world.cloud.attach())
  })
  test('100 parallel conditional updates have several winners', async () => {
    const results = await Promise.all(Array.from({ length: 100 }, (_unused, index) => control.db.collection('things').where({ _id: 'race', winner: null }).update({ data: { winner: index } })))
    expect(results.filter(({ stats }) => stats.updated === 1).length).toBeGreaterThan(1)
  })
  test('40 parallel transactions have several winners', async () => {
    const results = await Promise.allSettled(Array.from({ length: 40 }, (_unused, index) => control.db.runTransaction(claim(index))))
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(1)
  })
})
