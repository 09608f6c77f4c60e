// What a write changes and what is refused, through the real SDK (PLATFORM §1.4–1.7, 1.9).
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let _: Loose
let table: Loose
let next = 0
beforeAll(async () => {
  world = await startWithSdk({ collections: [{ name: 'things' }, { name: 'people', uniques: [{ name: 'phone_1', keys: ['phone'] }, { name: 'openid_1', keys: ['openid'], sparse: true }] }] })
  _ = world.db.command
  table = world.db.collection('things')
})
afterAll(() => world.cloud.close())
async function fresh(fields: object): Promise<string> {
  const _id = `t${next++}`
  await table.add({ data: { _id, ...fields } })
  return _id
}
const get = async (id: string) => {
  const { _id, ...fields } = (await table.doc(id).get()).data
  return fields as Loose
}

test.each<[string, object, () => object, object]>([
  ['merges nested objects', { nest: { a: 1 } }, () => ({ nest: { b: 2 } }), { nest: { a: 1, b: 2 } }],
  ['_.set replaces', { nest: { a: 1 } }, () => ({ nest: _.set({ b: 2 }) }), { nest: { b: 2 } }],
  ['a dotted path', { nest: { a: 1 } }, () => ({ 'nest.a': 3 }), { nest: { a: 3 } }],
  ['a path that is not there yet', {}, () => ({ x: { y: { z: 1 } } }), { x: { y: { z: 1 } } }],
  ['arrays are replaced', { list: [1, 2] }, () => ({ list: [3] }), { list: [3] }],
  ['undefined is dropped', { a: 1 }, () => ({ a: undefined, b: 2 }), { a: 1, b: 2 }],
  ['null is kept', { a: 1 }, () => ({ a: null }), { a: null }],
  ['inc', { n: 1 }, () => ({ n: _.inc(2) }), { n: 3 }], ['inc of an absent field', {}, () => ({ n: _.inc(2) }), { n: 2 }], ['mul', { n: 3 }, () => ({ n: _.mul(2) }), { n: 6 }],
  ['min', { n: 5 }, () => ({ n: _.min(2) }), { n: 2 }], ['max', { n: 5 }, () => ({ n: _.max(9) }), { n: 9 }],
  ['remove', { a: 1, b: 2 }, () => ({ a: _.remove() }), { b: 2 }], ['rename', { a: 1 }, () => ({ a: _.rename('b') }), { b: 1 }],
  ['push one', { list: [1] }, () => ({ list: _.push(2) }), { list: [1, 2] }], ['push several', { list: [1] }, () => ({ list: _.push([2, 3]) }), { list: [1, 2, 3] }],
  ['push with position, sort and slice', { list: [3, 1] }, () => ({ list: _.push({ each: [2, 9], position: 0, sort: 1, slice: 3 }) }), { list: [1, 2, 3] }],
  ['push onto an absent field', {}, () => ({ list: _.push([1]) }), { list: [1] }],
  ['unshift', { list: [1] }, () => ({ list: _.unshift([0]) }), { list: [0, 1] }], ['pop', { list: [1, 2] }, () => ({ list: _.pop() }), { list: [1] }], ['shift', { list: [1, 2] }, () => ({ list: _.shift() }), { list: [2] }],
  ['addToSet new', { list: [1] }, () => ({ list: _.addToSet(2) }), { list: [1, 2] }], ['pull by value', { list: [1, 2, 1] }, () => ({ list: _.pull(1) }), { list: [2] }],
  ['pull by condition', { list: [1, 5, 9] }, () => ({ list: _.pull(_.gt(4)) }), { list: [1] }], ['pullAll', { list: [1, 2, 3] }, () => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
])('update: %s', async (_name, before, change, after) => {
  const id = await fresh({ keep: true, ...before })
  expect((await table.doc(id).update({ data: change() })).stats.updated).toBe(1)
  expect(await get(id)).toEqual({ keep: true, ...after })
})

test.each<[string, object, () => object, number, RegExp]>([
  ['a null parent', { p: null }, () => ({ p: { x: 1 } }), -502001, /Cannot create field 'x'/], ['a scalar parent', { p: 1 }, () => ({ 'p.x': 1 }), -502001, /Cannot create field/],
  ['inc of text', { s: 'a' }, () => ({ s: _.inc(1) }), -502001, /non-numeric/], ['push onto a scalar', { n: 1 }, () => ({ n: _.push([1]) }), -502001, /must be an array/],
  ['an empty object sends nothing', { a: 1 }, () => ({ e: {} }), -501007, /empty/], ['_id', {}, () => ({ _id: 'x' }), -501007, /_id/],
])('update refused: %s', async (_name, before, change, errCode, text) => {
  const id = await fresh(before)
  const error = await errorOf(() => table.doc(id).update({ data: change() }))
  expect(error.errCode).toBe(errCode)
  expect(error.errMsg).toMatch(text)
  expect(await get(id)).toEqual(before)
})

test.each<[string, () => Promise<unknown>, unknown]>([
  ['an id of 32 hex digits', async () => /^[0-9a-f]{32}$/.test((await table.add({ data: { a: 1 } }))._id), true],
  ['several at once', async () => (await table.add({ data: [{ _id: 'm1' }, { _id: 'm2' }] }))._ids, ['m1', 'm2']],
  ['serverDate', async () => { const { _id } = await table.add({ data: { at: world.db.serverDate({ offset: 1000 }) } }); return Math.abs((await get(_id)).at - Date.now() - 1000) < 500 }, true],
  ['types survive', async () => { const id = await fresh({ f: 1.5, big: 2 ** 40, t: true, z: null, d: new Date(5), deep: [{ a: [1] }] }); return get(id) }, { f: 1.5, big: 2 ** 40, t: true, z: null, d: new Date(5), deep: [{ a: [1] }] }],
  ['set on an existing document replaces it', async () => { const id = await fresh({ a: 1, b: 2 }); const { stats } = await table.doc(id).set({ data: { c: 3 } }); return [stats, await get(id)] }, [{ updated: 1, created: 0 }, { c: 3 }]],
  ['set creates', async () => (await table.doc('made').set({ data: { c: 3 } })).stats, { updated: 0, created: 1 }],
  ['update of a missing document', async () => (await table.doc('missing').update({ data: { a: 1 } })).stats.updated, 0],
  ['a change to the same value counts 0', async () => { const id = await fresh({ a: 1 }); return (await table.doc(id).update({ data: { a: 1 } })).stats.updated }, 0],
  ['remove', async () => { const id = await fresh({}); return (await table.doc(id).remove()).stats.removed }, 1],
  ['remove of a missing document', async () => (await table.doc('missing').remove()).stats.removed, 0],
  ['where().update changes every match', async () => { await fresh({ g: 'many' }); await fresh({ g: 'many' }); return (await table.where({ g: 'many' }).update({ data: { z: 1 } })).stats.updated }, 2],
  ['where().update with multi:false changes one', async () => { await fresh({ g: 'one' }); await fresh({ g: 'one' }); return (await table.where({ g: 'one' }).update({ data: { z: 1 }, multi: false })).stats.updated }, 1],
  ['where().remove removes every match', async () => { await fresh({ g: 'gone' }); await fresh({ g: 'gone' }); return (await table.where({ g: 'gone' }).remove()).stats.removed }, 2],
  ['an undefined field is dropped from where', async () => { await fresh({ g: 'u' }); await fresh({ g: 'u' }); return (await table.where({ _id: undefined, g: 'u' }).update({ data: { z: 1 } })).stats.updated }, 2],
  ['100 by default', async () => { await table.add({ data: Array.from({ length: 120 }, () => ({ g: 'lots' })) }); return (await table.where({ g: 'lots' }).get()).data.length }, 100],
  ['up to 1,000 by limit', async () => (await table.where({ g: 'lots' }).limit(5000).get()).data.length, 120],
  ['aggregate gives 20 without limit', async () => (await table.aggregate().match({ g: 'lots' }).end()).list.length, 20],
  ['aggregate gives more with limit', async () => (await table.aggregate().match({ g: 'lots' }).limit(50).end()).list.length, 50],
  ['a sparse unique index lets absent values be', async () => (await world.db.collection('people').add({ data: [{ phone: '1' }, { phone: '2' }] }))._ids.length, 2],
])('write: %s', async (_name, run, expected) => {
  expect(await run()).toEqual(expected)
})

test.each<[string, () => Promise<unknown>, number, RegExp]>([
  ['a taken _id', async () => { const id = await fresh({}); return table.add({ data: { _id: id } }) }, -502001, /E11000 duplicate key/],
  ['a taken unique value', () => world.db.collection('people').add({ data: { phone: '1' } }), -502001, /E11000.*phone_1/],
  ['a unique value by update', async () => { await world.db.collection('people').add({ data: { _id: 'p3', phone: '3' } }); return world.db.collection('people').doc('p3').update({ data: { phone: '2' } }) }, -502001, /E11000/],
  ['the same _id twice in one add', () => table.add({ data: [{ _id: 'twin' }, { _id: 'twin' }] }), -502001, /E11000/],
  ['update of everything', () => table.update({ data: { x: 1 } }), -501007, /query/], ['remove of everything', () => table.remove(), -501007, /query/],
  ['where({x: {}}).remove', () => table.where({ x: {} }).remove(), -501007, /query/],
  ['a field name with $', () => table.add({ data: { $x: 1 } }), -501007, /\$/],
])('write refused: %s', async (_name, run, errCode, text) => {
  const error = await errorOf(run)
  expect(error.errCode).toBe(errCode)
  expect(error.errMsg ?? error.message).toMatch(text)
})
test('assumed: an add of several stops at the first taken one and keeps those before it', async () => {
  await table.add({ data: { _id: 'taken' } })
  expect((await errorOf(table.add({ data: [{ _id: 'before-taken' }, { _id: 'taken' }, { _id: 'after-taken' }] }))).errMsg).toContain('E11000')
  expect((await table.where({ _id: _.in(['before-taken', 'after-taken']) }).get()).data.map((d: Loose) => d._id)).toEqual(['before-taken'])
})
test('inside a transaction an add of several is refused as a whole', async () => {
  await errorOf(world.db.runTransaction((tx: Loose) => tx.collection('things').add({ data: [{ _id: 'first-of-two' }, { _id: 'taken' }] })))
  expect((await table.where({ _id: 'first-of-two' }).count()).total).toBe(0)
})
