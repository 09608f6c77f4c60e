// The traps of PLATFORM §1 that no other file shows: the SDK behaves so, and code must know it.
import { errorOf, functionsFolder, sdkFunction, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let table: Loose
let _: Loose
beforeAll(async () => {
  const inTransaction = (call: string) => ({ code: sdkFunction(`const db = cloud.database(); return db.runTransaction(async (tx) => ${call}).catch((error) => error.errMsg ?? error.message)`) })
  world = await startWithSdk({
    collections: [{ name: 'rows' }],
    functionsRoot: functionsFolder({
      whereGet: inTransaction('tx.collection("rows").where({ g: "w" }).get()'), whereUpdate: inTransaction('tx.collection("rows").where({ g: "w" }).update({ data: { escaped: true } })'),
      whereRemove: inTransaction('tx.collection("rows").where({ g: "w" }).remove()'), whereCount: inTransaction('tx.collection("rows").where({ g: "w" }).count()'),
    }),
  })
  table = world.db.collection('rows')
  _ = world.db.command
})
beforeEach(() => world.cloud.write('rows', [{ _id: 'a', g: 'w', n: 0, status: 'new' }, { _id: 'b', g: 'w', n: 0, status: 'new' }]))
afterAll(() => world.cloud.close())
const get = async (id: string) => (await table.doc(id).get()).data

test('trap 1: a conflict raised by an operation is not retried by runTransaction, and its code is stripped', async () => {
  const holder = await world.db.startTransaction()
  await holder.collection('rows').doc('a').update({ data: { n: 1 } })
  let runs = 0
  const error = await errorOf(world.db.runTransaction(async (tx: Loose) => {
    runs++
    await tx.collection('rows').doc('a').update({ data: { n: 2 } })
  }))
  await holder.rollback()
  expect([runs, error.errCode, error.code]).toEqual([1, -501001, undefined])
  expect(error.errMsg).toContain('TransactionConflict')
})
test.each(['whereGet', 'whereUpdate', 'whereRemove', 'whereCount'])('trap 2: %s in a transaction would run outside it, and is refused here', async (name) => {
  expect(await world.cloud.invoke(name, {}, { openid: 'o1', source: 'wx_client' })).toMatch(/strict/)
  expect(await get('a')).toEqual({ _id: 'a', g: 'w', n: 0, status: 'new' })
})
test('trap 3: count, then insert lets both in; a document with a deterministic _id lets one in', async () => {
  const book = async (_id?: string) => {
    const tx = await world.db.startTransaction()
    await tx.collection('rows').doc('a').get()
    return { add: () => tx.collection('rows').add({ data: { ...(_id ? { _id } : {}), slot: _id ?? 'free' } }), commit: () => tx.commit() }
  }
  const outcome = async (id?: string) => {
    const [one, two] = [await book(id), await book(id)]
    const results = [await one.add().then(one.commit).then(() => 'in', () => 'out'), await two.add().then(two.commit).then(() => 'in', () => 'out')]
    return results.join()
  }
  expect([await outcome(), await outcome('slot:1')]).toEqual(['in,in', 'in,out'])
})
test('trap 4: undefined and {} vanish from a condition', async () => {
  expect((await table.where({ _id: undefined, status: 'new' }).update({ data: { hit: true } })).stats.updated).toBe(2)
  expect((await errorOf(async () => table.where({ _id: undefined }).get())).message).toMatch(/undefined/)
  expect((await errorOf(table.where({ x: {} }).remove())).errCode).toBe(-501007)
})
test('trap 5: an operator from data reaches the query', async () => {
  const fromOutside = JSON.parse('{"$ne":"nobody"}')
  expect((await table.where({ _id: fromOutside, g: 'w' }).count()).total).toBe(2)
  await table.doc('a').update({ data: JSON.parse('{"$set":{"admin":true}}') })
  expect((await get('a')).admin).toBe(true)
})
test('trap 6: set with an operator and update with {} are refused by the SDK or here', async () => {
  expect((await errorOf(async () => table.doc('a').set({ data: { n: _.inc(1) } }))).errCode).toBe(-502001)
  expect((await errorOf(table.doc('a').update({ data: { n: {} } }))).errCode).toBe(-501007)
})
test('trap 7: updated counts what changed, and a missing document is null only when asked for', async () => {
  expect((await table.where({ _id: 'a', status: 'new' }).update({ data: { status: 'new' } })).stats.updated).toBe(0)
  expect((await world.sdk.database({ throwOnNotFound: false }).collection('rows').doc('missing').get()).data).toBeNull()
})
test('trap 8: a stage the cloud does not have cannot be called, though the SDK names some of them', () => {
  const from = table.aggregate()
  for (const stage of ['facet', 'out', 'merge', 'unionWith', 'graphLookup']) expect(() => from[stage]({})).toThrow('is not a function')
  expect(['addFields', 'bucket', 'bucketAuto', 'count', 'geoNear', 'group', 'limit', 'lookup', 'match', 'project', 'replaceRoot', 'sample', 'skip', 'sort', 'sortByCount', 'unwind'].filter((stage) => typeof from[stage] !== 'function')).toEqual([])
})
test('trap 9: addToSet with each adds the object itself', async () => {
  await table.doc('a').update({ data: { list: [] } })
  await table.doc('a').update({ data: { list: _.addToSet({ each: [1, 2] }) } })
  expect((await get('a')).list).toEqual([{ each: [1, 2] }])
})
test('trap 10: collections do not come by themselves', async () => {
  expect((await errorOf(world.db.collection('unheard').add({ data: {} }))).errCode).toBe(-502005)
  await world.db.createCollection('unheard')
  expect((await world.db.collection('unheard').add({ data: {} }))._id).toBeTruthy()
})
test('trap 13: a callback that is run again repeats its side effects, but commits once', async () => {
  const sent: string[] = []
  const attempt = () => world.db.runTransaction(async (tx: Loose) => {
    sent.push('message')
    await tx.collection('rows').doc('a').update({ data: { n: _.inc(1) } })
  })
  const holder = await world.db.startTransaction()
  await holder.collection('rows').doc('a').update({ data: { other: 1 } })
  await errorOf(attempt())
  await holder.commit()
  await attempt()
  expect([sent.length, (await get('a')).n]).toEqual([2, 1])
})
test('assumed: an operation conflict ends the whole transaction on the server', async () => {
  const [one, two] = [await world.db.startTransaction(), await world.db.startTransaction()]
  await two.collection('rows').doc('b').update({ data: { n: 5 } })
  await one.collection('rows').doc('a').update({ data: { n: 1 } })
  await errorOf(two.collection('rows').doc('a').update({ data: { n: 2 } }))
  expect((await errorOf(two.collection('rows').doc('b').get())).errMsg).toContain('TransactionNotExist')
  await one.commit()
  expect((await get('b')).n).toBe(0)
})
test('assumed: a plain write waits for a transaction that holds its document', async () => {
  const tx = await world.db.startTransaction()
  await tx.collection('rows').doc('a').update({ data: { mine: 1 } })
  const plain = world.cloud.store.write(() => ({ writes: [['rows', 'sa', { ...world.cloud.store.read('rows', 'sa'), plain: 1 }]], result: 'written' }))
  expect(await Promise.race([plain, tx.collection('rows').doc('b').get().then(() => 'still waiting')])).toBe('still waiting')
  await tx.rollback()
  expect(await plain).toBe('written')
})
test.each<[string, unknown, unknown]>([['NaN', NaN, NaN], ['infinity', Infinity, Infinity], ['2^53', 2 ** 53, 2 ** 53], ['minus zero loses its sign', -0, 0], ['a Buffer loses its bytes', Buffer.from([1]), { type: 'Buffer', data: [] }]])('value: %s', async (_name, value, expected) => {
  await table.doc('a').update({ data: { value: _.set(value) } })
  expect((await get('a')).value).toEqual(expected)
})
test('value: a bigint is refused by the SDK before it is sent', async () => {
  expect((await errorOf(async () => table.add({ data: { n: 1n } }))).message).toMatch(/BigInt/)
})
