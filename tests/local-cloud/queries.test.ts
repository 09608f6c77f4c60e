// What a condition matches, through the real SDK: one case per verb (PLATFORM §1, captures).
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let _: Loose
let $: Loose
let table: Loose
const DOCUMENTS = [
  { _id: 'a', n: 1, s: 'alpha', tags: ['x', 'y'], list: [{ k: 1 }, { k: 5 }], nest: { p: 1, q: null }, at: new Date(1000), grp: 'one' },
  { _id: 'b', n: 2, s: 'beta', tags: ['y'], list: [{ k: 2 }], nest: { p: 2 }, at: new Date(2000), grp: 'one' },
  { _id: 'c', n: 3, s: 'Alphabet', tags: [], list: [], nest: null, at: new Date(3000), grp: 'two' },
  { _id: 'd', n: 10, s: 'delta', tags: ['x', 'y', 'z'], list: [{ k: 9 }], at: new Date(4000), grp: 'two' },
]
beforeAll(async () => {
  world = await startWithSdk({ collections: [{ name: 'things', indexes: [['grp'], ['tags']] }, { name: 'places' }, { name: 'joined' }] })
  _ = world.db.command
  $ = _.aggregate
  table = world.db.collection('things')
  await table.add({ data: DOCUMENTS })
  await world.db.collection('places').add({ data: [{ _id: 'near', p: world.db.Geo.Point(113.001, 23) }, { _id: 'far', p: world.db.Geo.Point(114, 24) }] })
  await world.db.collection('joined').add({ data: [{ _id: 'j1', ref: 'a' }, { _id: 'j2', ref: 'b' }] })
})
afterAll(() => world.cloud.close())
const ids = async (where: object) => ((await table.where(where).orderBy('_id', 'asc').get()).data as { _id: string }[]).map(({ _id }) => _id).join('')

const CASES: [string, () => object, string][] = [
  ['equality', () => ({ n: 1 }), 'a'], ['equality on an indexed field', () => ({ grp: 'one' }), 'ab'], ['two fields', () => ({ grp: 'one', n: 2 }), 'b'],
  ['array contains', () => ({ tags: 'x' }), 'ad'], ['dotted path', () => ({ 'nest.p': 2 }), 'b'], ['nested object', () => ({ nest: { p: 1 } }), 'a'],
  ['null matches absent', () => ({ nest: null }), 'cd'], ['eq', () => ({ n: _.eq(3) }), 'c'], ['neq', () => ({ n: _.neq(3) }), 'abd'],
  ['gt', () => ({ n: _.gt(2) }), 'cd'], ['gte', () => ({ n: _.gte(2) }), 'bcd'], ['lt', () => ({ n: _.lt(2) }), 'a'], ['lte', () => ({ n: _.lte(2) }), 'ab'],
  ['in', () => ({ n: _.in([1, 10]) }), 'ad'], ['in on an index', () => ({ grp: _.in(['two', 'none']) }), 'cd'], ['in []', () => ({ n: _.in([]) }), ''], ['nin', () => ({ n: _.nin([1, 10]) }), 'bc'],
  ['and of commands', () => ({ n: _.gt(1).and(_.lt(10)) }), 'bc'], ['or of commands', () => ({ n: _.lt(2).or(_.gt(5)) }), 'ad'], ['not', () => ({ n: _.not(_.gt(2)) }), 'ab'],
  ['and of conditions', () => _.and([{ grp: 'one' }, { n: _.gt(1) }]), 'b'], ['or of conditions', () => _.or([{ n: 1 }, { n: 3 }]), 'ac'], ['nor', () => ({ n: _.nor([_.eq(1), _.eq(2)]) }), 'cd'],
  ['exists', () => ({ nest: _.exists(true) }), 'abc'], ['not exists', () => ({ nest: _.exists(false) }), 'd'], ['mod', () => ({ n: _.mod(2, 0) }), 'bd'],
  ['all', () => ({ tags: _.all(['x', 'y']) }), 'ad'], ['size', () => ({ tags: _.size(1) }), 'b'], ['size 0', () => ({ tags: _.size(0) }), 'c'],
  ['elemMatch on objects', () => ({ list: _.elemMatch({ k: _.gt(4) }) }), 'ad'], ['elemMatch on scalars', () => ({ tags: _.elemMatch(_.eq('z')) }), 'd'],
  ['elemMatch of objects never matches scalars', () => ({ tags: _.elemMatch({ k: 1 }) }), ''],
  ['regular expression', () => ({ s: /^alpha/ }), 'a'], ['regular expression, any case', () => ({ s: /^alpha/i }), 'ac'], ['db.RegExp', () => ({ s: world.db.RegExp({ regexp: '^ALPHA', options: 'i' }) }), 'ac'],
  ['date equality', () => ({ at: new Date(2000) }), 'b'], ['date range', () => ({ at: _.gt(new Date(2000)) }), 'cd'], ['expr', () => _.expr($.gt(['$n', 2])), 'cd'],
  ['_id in', () => ({ _id: _.in(['a', 'd', 'zz']) }), 'ad'], ['_id with another field', () => ({ _id: 'a', n: 2 }), ''],
]
test.each(CASES)('where: %s', async (_name, where, expected) => {
  expect(await ids(where())).toBe(expected)
})

test.each<[string, () => Promise<unknown>, unknown]>([
  ['count', async () => (await table.where({ grp: 'one' }).count()).total, 2],
  ['orderBy desc, skip, limit', async () => (await table.where({ n: _.gt(0) }).orderBy('n', 'desc').skip(1).limit(2).get()).data.map((d: Loose) => d.n), [3, 2]],
  ['orderBy two fields', async () => (await table.where({ n: _.gt(0) }).orderBy('grp', 'desc').orderBy('n', 'asc').get()).data.map((d: Loose) => d._id).join(''), 'cdab'],
  ['field', async () => (await table.where({ n: 1 }).field({ n: true, _id: false }).get()).data, [{ n: 1 }]],
  ['doc', async () => (await table.doc('a').get()).data.s, 'alpha'],
  ['doc with fields', async () => (await table.doc('a').field({ n: true }).get()).data, { _id: 'a', n: 1 }],
  ['dates come back as dates', async () => (await table.doc('a').get()).data.at instanceof Date, true],
  ['geoNear sorts and cuts', async () => (await world.db.collection('places').where({ p: _.geoNear({ geometry: world.db.Geo.Point(113, 23), maxDistance: 500 }) }).get()).data.map((d: Loose) => d._id), ['near']],
  ['geoWithin a circle', async () => (await world.db.collection('places').where({ p: _.geoWithin({ centerSphere: [[113, 23], 0.001] }) }).count()).total, 1],
  ['geoWithin a polygon', async () => (await world.db.collection('places').where({ p: _.geoWithin({ geometry: world.db.Geo.Polygon([world.db.Geo.LineString([world.db.Geo.Point(112, 22), world.db.Geo.Point(113.5, 22), world.db.Geo.Point(113.5, 23.5), world.db.Geo.Point(112, 22)])]) }) }).count()).total, 1],
  ['aggregate match, group, sort', async () => (await table.aggregate().match({ n: _.gt(0) }).group({ _id: '$grp', total: $.sum('$n'), most: $.max('$n') }).sort({ _id: 1 }).end()).list, [{ _id: 'one', total: 3, most: 2 }, { _id: 'two', total: 13, most: 10 }]],
  ['aggregate project', async () => (await table.aggregate().match({ n: 1 }).project({ _id: 0, twice: $.multiply(['$n', 2]) }).end()).list, [{ twice: 2 }]],
  ['aggregate unwind and count', async () => (await table.aggregate().match({ n: _.gt(0) }).unwind('$tags').count('n').end()).list, [{ n: 6 }]],
  ['aggregate sortByCount', async () => (await table.aggregate().match({ n: _.gt(0) }).unwind('$tags').sortByCount('$tags').limit(1).end()).list, [{ _id: 'y', count: 3 }]],
  ['aggregate addFields', async () => (await table.aggregate().match({ n: 1 }).addFields({ m: $.add(['$n', 1]) }).project({ m: 1 }).end()).list, [{ _id: 'a', m: 2 }]],
  ['aggregate bucket', async () => (await table.aggregate().match({ n: _.gt(0) }).bucket({ groupBy: '$n', boundaries: [0, 3, 100], default: 'other', output: { c: $.sum(1) } }).end()).list, [{ _id: 0, c: 2 }, { _id: 3, c: 2 }]],
  ['aggregate replaceRoot', async () => (await table.aggregate().match({ n: 2 }).replaceRoot({ newRoot: '$nest' }).end()).list, [{ p: 2 }]],
  ['aggregate skip and limit', async () => (await table.aggregate().match({ n: _.gt(0) }).sort({ n: 1 }).skip(1).limit(1).end()).list.map((d: Loose) => d._id), ['b']],
  ['aggregate sample', async () => (await table.aggregate().match({ n: _.gt(0) }).sample({ size: 2 }).end()).list.length, 2],
  ['aggregate lookup', async () => (await world.db.collection('joined').aggregate().match({ _id: 'j1' }).lookup({ from: 'things', localField: 'ref', foreignField: '_id', as: 'of' }).end()).list[0].of[0].s, 'alpha'],
  ['aggregate lookup with a pipeline', async () => (await world.db.collection('joined').aggregate().match({ _id: 'j2' }).lookup({ from: 'things', let: { id: '$ref' }, pipeline: $.pipeline().match(_.expr($.eq(['$_id', '$$id']))).project({ n: 1 }).done(), as: 'of' }).end()).list[0].of, [{ _id: 'b', n: 2 }]],
  ['aggregate dateToString in China time', async () => (await table.aggregate().match({ n: 1 }).project({ _id: 0, day: $.dateToString({ date: '$at', format: '%Y-%m-%d %H', timezone: 'Asia/Shanghai' }) }).end()).list, [{ day: '1970-01-01 08' }]],
  ['aggregate geoNear', async () => (await world.db.collection('places').aggregate().geoNear({ distanceField: 'metres', spherical: true, near: world.db.Geo.Point(113, 23), key: 'p' }).end()).list.map((d: Loose) => d._id), ['near', 'far']],
  ['aggregate substr', async () => (await table.aggregate().match({ n: 1 }).project({ _id: 0, s: $.substr(['$s', 0, 3]) }).end()).list, [{ s: 'alp' }]],
  ['aggregate cond', async () => (await table.aggregate().match({ n: 1 }).project({ _id: 0, big: $.cond({ if: $.gt(['$n', 5]), then: 'yes', else: 'no' }) }).end()).list, [{ big: 'no' }]],
])('read: %s', async (_name, run, expected) => {
  expect(await run()).toEqual(expected)
})

test.each<[string, () => Promise<unknown>, number, RegExp]>([
  ['an unknown collection', () => world.db.collection('nothing').get(), -502005, /Db or Table not exist/],
  ['a missing document', () => table.doc('zz').get(), -1, /does not exist/],
  ['an unknown operator', () => table.where({ n: { $foo: 1 } }).get(), -502001, /foo/],
  ['a collection that exists', () => world.db.createCollection('things'), -1, /exist/i],
])('refused: %s', async (_name, run, errCode, text) => {
  const error = await errorOf(run)
  expect(error.errCode).toBe(errCode)
  expect(error.errMsg ?? error.message).toMatch(text)
})
