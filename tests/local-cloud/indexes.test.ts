// Compound indexes: the same answers as without them, and only the entries that a real index would read (QUALITY, hot lists).
import fc from 'fast-check'
import { EJSON } from 'bson'
import { Database } from '../../tools/local-cloud/engine/database'
import { Store } from '../../tools/local-cloud/engine/store'
import type { CollectionSpec } from '../../tools/local-cloud/engine/table'
import { keyOfId, type Document } from '../../tools/local-cloud/engine/values'

const INDEXES = [['unit', 'status', 'at', '_id'], ['unit', 'at', '_id'], ['watchers', 'at', '_id'], ['at', '_id'], ['due'], ['nest.a', 'at']]
async function databaseOf(documents: Document[], spec: Partial<CollectionSpec> = { indexes: INDEXES }) {
  const store = new Store([{ name: 'rows', ...spec }])
  await store.write(() => ({ writes: documents.map((document) => ['rows', keyOfId(document._id), document]), result: undefined }))
  return { store, database: new Database(store, Date.now) }
}
async function list(database: Database, query: object, order?: object, limit = 20, offset = 0) {
  const seen = { scanned: 0, returned: 0 }
  const { data } = await database.run('getDocument', { collectionName: 'rows', query: EJSON.stringify(query, { relaxed: false }), order: order && EJSON.stringify(order, { relaxed: false }), limit, offset }, seen) as { data: { list: string[] } }
  return { rows: data.list.map((text) => EJSON.parse(text) as Document), seen }
}
const two = (n: number) => String(n).padStart(5, '0')
/** n rows in 4 units and 5 states, each instant once. */
const rowsOf = (n: number): Document[] => Array.from({ length: n }, (_unused, i) => ({
  _id: `r${two((i * 7919) % n)}`, unit: `u${i % 4}`, status: `s${i % 5}`, at: `2026-${two((i * 31) % n)}`, watchers: [`p${i % 50}`, `p${(i * 3) % 50}`], due: i % 100 === 0 ? i : null, nest: { a: i % 10 },
}))
let database: Database
beforeAll(async () => {
  ({ database } = await databaseOf(rowsOf(5000)))
})

const NEWEST = { at: -1, _id: -1 }
const AFTER = '2026-02500'
test.each<[string, object, object | undefined, number]>([
  ['equality on both, newest first', { unit: 'u1', status: 's1' }, NEWEST, 20], ['oldest first', { unit: 'u1', status: 's1' }, { at: 1, _id: 1 }, 20], ['a shorter equality', { unit: 'u1' }, NEWEST, 20],
  ['an array field', { watchers: 'p6' }, NEWEST, 20], ['sort only', {}, NEWEST, 20], ['sort by _id', {}, { _id: 1 }, 20],
  ['a range that sorts', { at: { $gte: AFTER } }, { at: 1, _id: 1 }, 20], ['a range of ids', { _id: { $gt: 'r00100', $lt: 'r00200' } }, { _id: 1 }, 20],
  ['the page after a cursor', { unit: 'u1', $and: [{ at: { $lte: AFTER } }, { $or: [{ at: { $lt: AFTER } }, { _id: { $lt: 'r00001' } }] }] }, NEWEST, 21],
  ['a condition in $and', { $and: [{ unit: 'u1' }, { status: 's1' }] }, NEWEST, 20], ['due ones', { due: { $lte: 1000 } }, { due: 1 }, 12], ['a nested field', { 'nest.a': 3 }, { at: -1 }, 20], ['no order', { unit: 'u1' }, undefined, 20],
])('a page reads what it gives: %s', async (_name, query, order, most) => {
  const { rows, seen } = await list(database, query, order)
  expect(rows.length).toBeGreaterThan(10)
  expect(seen.returned).toBe(rows.length)
  expect(seen.scanned).toBeLessThanOrEqual(most)
})
test('assumed: a page over several values of one field merges their parts of the index', async () => {
  const { rows, seen } = await list(database, { unit: 'u1', status: { $in: ['s1', 's3', 's4'] } }, NEWEST)
  expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort().reverse())
  expect([rows.length, seen.scanned <= 23]).toEqual([20, true])
})
test.each<[string, object, object | undefined, number]>([
  ['no index on the field', { 'nest.b': 1 }, NEWEST, 5000], ['a sort that no index gives', { unit: 'u1', status: 's1' }, { 'nest.a': 1 }, 250], ['mixed directions', { unit: 'u1', status: 's1' }, { at: -1, _id: 1 }, 250],
  ['a second field without the first', { status: 's1' }, undefined, 83], ['negation', { unit: { $ne: 'u1' } }, { status: 1 }, 5000],
])('a page without its index is seen: %s', async (_name, query, order, least) => {
  expect((await list(database, query, order)).seen.scanned).toBeGreaterThanOrEqual(least)
})
test('a hot list costs the same at any size', async () => {
  const scanned = async (n: number) => (await list((await databaseOf(rowsOf(n))).database, { unit: 'u1', status: 's1' }, NEWEST)).seen.scanned
  expect([await scanned(500), await scanned(10_000)]).toEqual([20, 20])
})
test('skipped rows are read, as on a real index', async () => {
  const { seen } = await list(database, { unit: 'u1', status: 's1' }, NEWEST, 10, 100)
  expect(seen).toEqual({ scanned: 110, returned: 10 })
})
test('an aggregation that begins with match, sort and limit reads from the index', async () => {
  const seen = { scanned: 0, returned: 0 }
  const stages = [['$match', { unit: 'u1', status: 's1' }], ['$sort', NEWEST], ['$limit', 7]].map(([stageKey, value]) => ({ stageKey: String(stageKey), stageValue: JSON.stringify(value) }))
  await database.run('aggregateDocuments', { collectionName: 'rows', stages }, seen)
  expect(seen).toEqual({ scanned: 7, returned: 7 })
})
test('a sparse unique index finds a value, and is not asked for absent ones', async () => {
  const own = await databaseOf([{ _id: 'a', openid: 'o1' }, { _id: 'b' }, { _id: 'c' }], { uniques: [{ name: 'openid_1', keys: ['openid'], sparse: true }] })
  expect((await list(own.database, { openid: 'o1' })).seen).toEqual({ scanned: 1, returned: 1 })
  expect((await list(own.database, { openid: null })).rows).toHaveLength(2)
})
test('a number is never in a range of texts', async () => {
  const own = await databaseOf([{ _id: 'a', at: 1 }, { _id: 'b', at: '1' }, { _id: 'c', at: null }, { _id: 'd', at: new Date(1) }, { _id: 'e', at: -5.5 }, { _id: 'f', at: 1e300 }], { indexes: [['at']] })
  expect((await list(own.database, { at: { $gte: -100 } }, { at: 1 })).rows.map(({ _id }) => _id)).toEqual(['e', 'a', 'f'])
  expect((await list(own.database, { at: { $lt: '2' } })).rows.map(({ _id }) => _id)).toEqual(['b'])
  expect((await list(own.database, { at: { $gt: new Date(0) } })).rows.map(({ _id }) => _id)).toEqual(['d'])
})

const text = fc.constantFrom('', 'a', 'ab', 'b', 'a\u0000', '\u0000\u0001', '\uffff', '张')
const scalar = fc.oneof(text, fc.integer({ min: -3, max: 3 }), fc.constant(0.5), fc.constant(null), fc.boolean())
const row = fc.record({ unit: scalar, status: fc.oneof(scalar, fc.array(text, { maxLength: 3 })), at: fc.oneof(fc.integer({ min: -2, max: 2 }), text) }, { requiredKeys: [] })
const ofOneType = fc.oneof(text, fc.integer({ min: -2, max: 2 }))
const condition = fc.oneof(scalar, fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }), fc.record({ $gt: ofOneType }), fc.record({ $gte: ofOneType, $lt: ofOneType }), fc.record({ $lte: ofOneType }), fc.record({ $ne: scalar }), fc.record({ $exists: fc.boolean() }))
const query = fc.oneof(fc.record({ unit: condition, status: condition, at: condition }, { requiredKeys: [] }), fc.record({ $and: fc.tuple(fc.record({ at: condition }), fc.record({ at: condition, unit: condition }, { requiredKeys: [] })) }))
test('any condition finds the same rows with indexes and without, while rows come, change and go', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.option(row)), { maxLength: 40 }), query, async (changes, asked) => {
    const [indexed, plain] = [await databaseOf([], { indexes: [['unit', 'status', 'at'], ['at', 'unit'], ['status', 'at']] }), await databaseOf([], {})]
    for (const [id, fields] of changes) for (const { store } of [indexed, plain]) await store.write(() => ({ writes: [['rows', `sr${id}`, fields && { _id: `r${id}`, ...fields }]], result: undefined }))
    const ids = async ({ database: one }: typeof indexed) => (await list(one, asked, undefined, 100)).rows.map(({ _id }) => String(_id)).sort()
    expect(await ids(indexed)).toEqual(await ids(plain))
  }), { numRuns: 300 })
})
test('any page is in the same order with indexes and without', async () => {
  const place = fc.record({ unit: fc.constantFrom('u1', 'u2'), status: fc.constantFrom('s1', 's2', 's3'), at: text })
  const filter = fc.record({ unit: fc.constantFrom('u1', 'u2'), status: fc.constantFrom('s1', { $in: ['s1', 's3'] }, { $in: ['s3', 's2'] }), at: fc.constantFrom({ $gte: 'a' }, { $lt: 'b' }, { $ne: 'a' }) }, { requiredKeys: [] })
  const direction = fc.constantFrom({ at: 1, _id: 1 }, { at: -1, _id: -1 }, { status: 1, at: 1, _id: 1 }, { status: -1, at: -1, _id: -1 }, { unit: 1, status: -1, _id: 1 })
  await fc.assert(fc.asyncProperty(fc.array(place, { maxLength: 40 }), filter, direction, fc.nat(5), fc.integer({ min: 1, max: 10 }), async (places, where, order, offset, limit) => {
    const documents = places.map((fields, i) => ({ _id: `r${two(i)}`, ...fields }))
    const page = async (spec: Partial<CollectionSpec>) => (await list((await databaseOf(documents, spec)).database, where, order, limit, offset)).rows
    expect(await page({ indexes: INDEXES })).toEqual(await page({}))
  }), { numRuns: 200 })
})
