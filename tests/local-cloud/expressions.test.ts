// The aggregation language through the real SDK: every operator of `db.command.aggregate`, accumulators and stages.
import { errorOf, startWithSdk, type Loose } from './support'

let world: Awaited<ReturnType<typeof startWithSdk>>
let table: Loose
const ROW = { _id: 'a', n: 7, f: 2.5, neg: -3, s: 'Hello 世界', t: 'a-b-c', list: [3, 1, 2], other: [2, 9], empty: [], yes: true, no: false, nul: null, at: new Date('2026-03-05T17:08:09.123Z'), sub: { x: 1, y: 2 }, pairs: [{ k: 'p', v: 1 }, { k: 'q', v: 2 }] }
beforeAll(async () => {
  world = await startWithSdk({ collections: [{ name: 'rows' }, { name: 'sales' }, { name: 'places' }] })
  table = world.db.collection('rows')
  await table.add({ data: ROW })
  await world.db.collection('sales').add({ data: [1, 2, 3, 4, 5, 6].map((n) => ({ _id: `s${n}`, n, kind: n % 2 ? 'odd' : 'even', tags: [`t${n % 3}`] })) })
  await world.db.collection('places').add({ data: [1, 2, 3].map((n) => ({ _id: `p${n}`, at: world.db.Geo.Point(113, 23 + n / 100), open: n !== 2 })) })
})
afterAll(() => world.cloud.close())
const valueOf = async (expression: unknown) => (await table.aggregate().match({ _id: 'a' }).project({ _id: 0, v: expression }).end()).list[0].v

test.each<[string, ($: Loose) => unknown, unknown]>([
  ['abs', ($) => $.abs('$neg'), 3], ['add', ($) => $.add(['$n', 1, 2]), 10], ['add of a date', ($) => $.add(['$at', 1000]), new Date('2026-03-05T17:08:10.123Z')], ['ceil', ($) => $.ceil('$f'), 3], ['floor', ($) => $.floor('$f'), 2], ['trunc', ($) => $.trunc('$f'), 2],
  ['divide', ($) => $.divide(['$n', 2]), 3.5], ['multiply', ($) => $.multiply(['$n', 2]), 14], ['subtract', ($) => $.subtract(['$n', 2]), 5], ['mod', ($) => $.mod(['$n', 4]), 3], ['pow', ($) => $.pow(['$n', 2]), 49], ['sqrt', ($) => $.sqrt(49), 7],
  ['exp', ($) => $.exp(0), 1], ['ln', ($) => $.ln(1), 0], ['log', ($) => $.log([8, 2]), 3], ['log10', ($) => $.log10(1000), 3],
  ['arrayElemAt', ($) => $.arrayElemAt(['$list', 1]), 1], ['arrayToObject', ($) => $.arrayToObject('$pairs'), { p: 1, q: 2 }], ['concatArrays', ($) => $.concatArrays(['$list', '$other']), [3, 1, 2, 2, 9]], ['filter', ($) => $.filter({ input: '$list', as: 'x', cond: $.gt(['$$x', 1]) }), [3, 2]],
  ['in', ($) => $.in([2, '$list']), true], ['indexOfArray', ($) => $.indexOfArray(['$list', 2]), 2], ['isArray', ($) => $.isArray('$list'), true], ['map', ($) => $.map({ input: '$list', as: 'x', in: $.add(['$$x', 1]) }), [4, 2, 3]], ['objectToArray', ($) => $.objectToArray('$sub'), [{ k: 'x', v: 1 }, { k: 'y', v: 2 }]],
  ['range', ($) => $.range([0, 6, 2]), [0, 2, 4]], ['reduce', ($) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6], ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]], ['size', ($) => $.size('$list'), 3], ['slice', ($) => $.slice(['$list', 2]), [3, 1]], ['zip', ($) => $.zip({ inputs: ['$list', '$other'] }), [[3, 2], [1, 9]]],
  ['and', ($) => $.and(['$yes', '$no']), false], ['or', ($) => $.or(['$yes', '$no']), true], ['not', ($) => $.not(['$no']), true], ['cmp', ($) => $.cmp(['$n', 9]), -1], ['eq', ($) => $.eq(['$n', 7]), true], ['neq', ($) => $.neq(['$n', 7]), false], ['gt', ($) => $.gt(['$n', 7]), false], ['gte', ($) => $.gte(['$n', 7]), true], ['lt', ($) => $.lt(['$n', 8]), true], ['lte', ($) => $.lte(['$n', 6]), false],
  ['cond', ($) => $.cond({ if: '$yes', then: 1, else: 2 }), 1], ['ifNull', ($) => $.ifNull(['$nul', 'none']), 'none'], ['switch', ($) => $.switch({ branches: [{ case: $.gt(['$n', 5]), then: 'big' }], default: 'small' }), 'big'], ['literal', ($) => $.literal('$n'), '$n'], ['let', ($) => $.let({ vars: { k: $.add(['$n', 1]) }, in: $.multiply(['$$k', 2]) }), 16], ['mergeObjects', ($) => $.mergeObjects(['$sub', { z: 3 }]), { x: 1, y: 2, z: 3 }],
  ['dateToString', ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' }), '2026-03-06 01:08:09'], ['dateFromString', ($) => $.dateFromString({ dateString: '2026-03-05T00:00:00.000Z' }), new Date('2026-03-05T00:00:00Z')], ['dateFromParts', ($) => $.dateFromParts({ year: 2026, month: 3, day: 5 }), new Date('2026-03-05T00:00:00Z')],
  ['year', ($) => $.year('$at'), 2026], ['month', ($) => $.month('$at'), 3], ['dayOfMonth', ($) => $.dayOfMonth('$at'), 5], ['dayOfWeek', ($) => $.dayOfWeek('$at'), 5], ['dayOfYear', ($) => $.dayOfYear('$at'), 64], ['hour', ($) => $.hour('$at'), 17], ['minute', ($) => $.minute('$at'), 8], ['second', ($) => $.second('$at'), 9], ['millisecond', ($) => $.millisecond('$at'), 123], ['week', ($) => $.week('$at'), 9], ['isoWeek', ($) => $.isoWeek('$at'), 10], ['isoDayOfWeek', ($) => $.isoDayOfWeek('$at'), 4], ['isoWeekYear', ($) => $.isoWeekYear('$at'), 2026],
  ['concat', ($) => $.concat(['$t', '!']), 'a-b-c!'], ['split', ($) => $.split(['$t', '-']), ['a', 'b', 'c']], ['strLenCP', ($) => $.strLenCP('$s'), 8], ['strLenBytes', ($) => $.strLenBytes('$s'), 12], ['substr counts bytes', ($) => $.substr(['$s', 0, 9]), 'Hello 世'], ['substrBytes to the end', ($) => $.substrBytes(['$t', 2, -1]), 'b-c'], ['substrCP', ($) => $.substrCP(['$s', 6, 2]), '世界'], ['toLower', ($) => $.toLower('$t'), 'a-b-c'], ['toUpper', ($) => $.toUpper('$t'), 'A-B-C'], ['strcasecmp', ($) => $.strcasecmp(['$t', 'A-B-C']), 0], ['indexOfCP', ($) => $.indexOfCP(['$s', '世']), 6], ['indexOfBytes', ($) => $.indexOfBytes(['$s', '界']), 9],
  ['allElementsTrue', ($) => $.allElementsTrue(['$list']), true], ['anyElementTrue', ($) => $.anyElementTrue(['$empty']), false], ['setDifference', ($) => $.setDifference(['$list', '$other']), [3, 1]], ['setEquals', ($) => $.setEquals(['$list', [1, 2, 3]]), true], ['setIntersection', ($) => $.setIntersection(['$list', '$other']), [2]], ['setIsSubset', ($) => $.setIsSubset([[1], '$list']), true], ['setUnion', async ($) => $.size($.setUnion(['$list', '$other'])), 4],
  ['sum of a list', ($) => $.sum('$list'), 6], ['avg of a list', ($) => $.avg('$list'), 2], ['max of a list', ($) => $.max('$list'), 3], ['min of a list', ($) => $.min('$list'), 1],
])('expression: %s', async (_name, expression, expected) => {
  expect(await valueOf(await expression(world.db.command.aggregate))).toEqual(expected)
})
test.each<[string, ($: Loose) => object, unknown]>([
  ['sum', ($) => $.sum('$n'), [12, 9]], ['avg', ($) => $.avg('$n'), [4, 3]], ['max', ($) => $.max('$n'), [6, 5]], ['min', ($) => $.min('$n'), [2, 1]], ['first', ($) => $.first('$n'), [2, 1]], ['last', ($) => $.last('$n'), [6, 5]], ['push', ($) => $.push('$n'), [[2, 4, 6], [1, 3, 5]]], ['addToSet', ($) => $.addToSet('$kind'), [['even'], ['odd']]],
  ['stdDevPop', ($) => $.stdDevPop('$n'), [Math.sqrt(8 / 3), Math.sqrt(8 / 3)]], ['stdDevSamp', ($) => $.stdDevSamp('$n'), [2, 2]], ['a count by sum of 1', ($) => $.sum(1), [3, 3]],
])('accumulator: %s', async (_name, accumulator, expected) => {
  const { list } = await world.db.collection('sales').aggregate().sort({ n: 1 }).group({ _id: '$kind', v: accumulator(world.db.command.aggregate) }).sort({ _id: 1 }).end()
  expect(list.map(({ v }: Loose) => v)).toEqual(expected)
})
test.each<[string, (from: Loose, $: Loose) => Loose, unknown]>([
  ['bucket', (from, $) => from.bucket({ groupBy: '$n', boundaries: [1, 3, 5], default: 'rest', output: { of: $.push('$n') } }), [{ _id: 1, of: [1, 2] }, { _id: 3, of: [3, 4] }, { _id: 'rest', of: [5, 6] }]],
  ['bucketAuto', (from, $) => from.bucketAuto({ groupBy: '$n', buckets: 2, output: { c: $.sum(1) } }).project({ _id: 0, c: 1 }), [{ c: 3 }, { c: 3 }]],
  ['count', (from) => from.count('total'), [{ total: 6 }]], ['group by several', (from, $) => from.group({ _id: { k: '$kind' }, c: $.sum(1) }).sort({ '_id.k': 1 }), [{ _id: { k: 'even' }, c: 3 }, { _id: { k: 'odd' }, c: 3 }]], ['group of all', (from, $) => from.group({ _id: null, s: $.sum('$n') }), [{ _id: null, s: 21 }]],
  ['unwind with index', (from) => from.sort({ n: 1 }).limit(1).unwind({ path: '$tags', includeArrayIndex: 'i' }).project({ _id: 0, tags: 1, i: 1 }), [{ tags: 't1', i: 0 }]], ['sortByCount', (from) => from.sortByCount('$kind').sort({ _id: 1 }), [{ _id: 'even', count: 3 }, { _id: 'odd', count: 3 }]],
  ['project out', (from) => from.sort({ n: -1 }).limit(1).project({ tags: 0, kind: 0 }), [{ _id: 's6', n: 6 }]], ['replaceRoot by an expression', (from, $) => from.sort({ n: 1 }).limit(1).replaceRoot({ newRoot: { k: $.concat(['$kind', '!']) } }), [{ k: 'odd!' }]],
  ['match after group', (from, $) => from.group({ _id: '$kind', s: $.sum('$n') }).match({ s: world.db.command.gt(10) }), [{ _id: 'even', s: 12 }]], ['a cut before a sort', (from) => from.sort({ n: 1 }).limit(2).sort({ n: -1 }).project({ n: 1, _id: 0 }), [{ n: 2 }, { n: 1 }]],
])('stage: %s', async (_name, pipeline, expected) => {
  expect((await pipeline(world.db.collection('sales').aggregate(), world.db.command.aggregate).end()).list).toEqual(expected)
})
test('stage: geoNear with query, distances and limit', async () => {
  const { list } = await world.db.collection('places').aggregate().geoNear({ distanceField: 'metres', spherical: true, near: world.db.Geo.Point(113, 23), maxDistance: 3000, query: { open: true }, key: 'at', includeLocs: 'where' }).end()
  expect(list).toEqual([expect.objectContaining({ _id: 'p1', metres: expect.closeTo(1113.2, 0), where: expect.anything() })])
})
test.each<[string, () => unknown]>([
  ['geoNear with a ring', () => world.db.command.geoNear({ geometry: world.db.Geo.Point(113, 23), minDistance: 1500, maxDistance: 2500 })], ['geoWithin a multi-polygon', () => world.db.command.geoWithin({ geometry: world.db.Geo.MultiPolygon([square(23.015, 23.025)]) })],
  ['geoIntersects a point', () => world.db.command.geoIntersects({ geometry: world.db.Geo.Point(113, 23.02) })], ['geoIntersects a line', () => world.db.command.geoIntersects({ geometry: world.db.Geo.LineString([world.db.Geo.Point(113, 23.015), world.db.Geo.Point(113, 23.025)]) })],
])('geo: %s', async (_name, condition) => {
  expect((await world.db.collection('places').where({ at: condition() }).get()).data.map(({ _id }: Loose) => _id)).toEqual(['p2'])
})
function square(south: number, north: number): Loose {
  const { Point, LineString, Polygon } = world.db.Geo
  return Polygon([LineString([Point(112.9, south), Point(113.1, south), Point(113.1, north), Point(112.9, north), Point(112.9, south)])])
}
test.each<[string, (from: Loose, $: Loose) => Loose, RegExp]>([
  ['an unknown expression', (from) => from.project({ v: { $nonsense: '$n' } }), /nonsense/], ['a group without _id', (from) => from.group({ s: { $sum: '$n' } }), /_id/], ['code', (from) => from.project({ v: { $function: { body: 'return 1', args: [], lang: 'js' } } }), /function/],
])('refused: %s', async (_name, pipeline, text) => {
  const error = await errorOf(pipeline(world.db.collection('sales').aggregate(), world.db.command.aggregate).end())
  expect(error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(text) })
})
