// Which index answers a condition, and what of it must be read: equality on the first fields, then a range, then the sort,
// as MongoDB uses a compound index. The plan's entries are what /dev/stats counts as scanned, so a list without its index shows.
import { Edge, compareValues, rankOf } from './order'
import type { Entry, Range, SecondaryIndex } from './secondary-index'
import { isPlain, type Document, type Value } from './values'

export type Order = [field: string, direction: 1 | -1][]
export interface Plan { index: SecondaryIndex; ranges: Range[]; isBackward: boolean; isSorted: boolean; order: Order; cost: number }
interface Bound { value: Value; isExcluded: boolean }
/** What a condition asks of one field: some single values, or a span; `isWhole` when nothing else is left to test. */
interface Wanted { points?: Value[]; low?: Bound; high?: Bound; isWhole: boolean }
const MOST_POINTS = 200
const isScalar = (value: Value) => value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date

/** The cheapest use of an index; null when the whole collection must be read. @param wanted how many rows are asked for */
export function planOf(indexes: SecondaryIndex[], query: Document, order: Order, wanted: number): Plan | null {
  const { fields, isWhole } = fieldsOf(query)
  let best: Plan | null = null
  for (const index of indexes) {
    const plan = planWith(index, fields, isWhole, order, wanted)
    if (plan && (!best || plan.cost < best.cost || (plan.cost === best.cost && plan.isSorted && !best.isSorted))) best = plan
  }
  return best
}
function planWith(index: SecondaryIndex, asked: Map<string, Wanted>, isWhole: boolean, order: Order, wanted: number): Plan | null {
  let tuples: Value[][] = [[]]
  let used = 0
  for (; used < index.fields.length; used++) {
    const points = asked.get(index.fields[used]!)?.points
    if (!points || tuples.length * points.length > MOST_POINTS) break
    if (index.isSparse && points.includes(null)) return null
    tuples = tuples.flatMap((tuple) => points.map((point) => [...tuple, point]))
  }
  const next = index.fields[used]
  const span = next !== undefined && !index.multikey.has(next) ? asked.get(next) : undefined
  const hasSpan = !!span && !span.points && !!(span.low ?? span.high)
  const rest = order.filter(([field]) => !index.fields.slice(0, used).includes(field))
  const isSorted = rest.every(([field, direction], i) => field === index.fields[used + i] && direction === rest[0]![1] && !index.multikey.has(field))
  if (used === 0 && !hasSpan && (index.isSparse || order.length === 0 || !isSorted)) return null
  const ranges = tuples.map((tuple) => (hasSpan ? spanOf(index, tuple, span) : index.range(tuple, tuple)))
  const count = ranges.reduce((sum, range) => sum + index.count(range), 0)
  const ours = index.fields.slice(0, used + (hasSpan ? 1 : 0))
  const isCovered = isWhole && [...asked].every(([field, condition]) => condition.isWhole && ours.includes(field) && !index.multikey.has(field))
  const cost = (isSorted && isCovered ? Math.min(count, wanted + ranges.length) : count) - used / 100
  return { index, ranges, isBackward: rest[0]?.[1] === -1, isSorted, order, cost }
}
function spanOf(index: SecondaryIndex, tuple: Value[], { low, high }: Wanted): Range {
  const rank = rankOf((low ?? high)!.value)
  return index.range([...tuple, low ? low.value : new Edge(rank, -1)], [...tuple, high ? high.value : new Edge(rank, 1)], low?.isExcluded, high?.isExcluded)
}

/** The plan's entries one by one, in the order asked for where the plan gives it: several ranges are merged. */
export function* walked(plan: Plan): Generator<Entry> {
  const walks = plan.ranges.map((range) => plan.index.walk(range, plan.isBackward))
  if (!plan.isSorted || plan.order.length === 0) {
    for (const walk of walks) yield* walk
    return
  }
  const places = plan.order.map(([field, direction]) => [plan.index.fields.indexOf(field), direction] as const)
  const before = (a: Entry, b: Entry) => places.reduce((found, [place, direction]) => found || direction * compareValues(a.values[place], b.values[place]), 0) < 0
  const heads = walks.map((walk) => ({ walk, entry: walk.next().value as Entry | undefined })).filter(({ entry }) => entry)
  while (heads.length > 0) {
    let first = 0
    for (let i = 1; i < heads.length; i++) if (before(heads[i]!.entry!, heads[first]!.entry!)) first = i
    const head = heads[first]!
    yield head.entry!
    head.entry = head.walk.next().value as Entry | undefined
    if (!head.entry) heads.splice(first, 1)
  }
}

/** What the condition's conjunction asks of each field; $or and the like are left for the test of each document. */
function fieldsOf(query: Document): { fields: Map<string, Wanted>; isWhole: boolean } {
  const fields = new Map<string, Wanted>()
  let isWhole = true
  const read = (part: Document) => {
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and' && Array.isArray(condition)) condition.forEach((inner) => read(inner as Document))
      else if (field.startsWith('$')) isWhole = false
      else fields.set(field, both(fields.get(field), wantedOf(condition)))
    }
  }
  read(query)
  return { fields, isWhole }
}
function wantedOf(condition: Value): Wanted {
  if (isScalar(condition)) return { points: [condition], isWhole: true }
  const wanted: Wanted = { isWhole: isPlain(condition) }
  for (const [operator, value] of isPlain(condition) ? Object.entries(condition) : []) {
    if (operator === '$eq' && isScalar(value)) wanted.points = [value]
    else if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) wanted.points = value.filter((item, at) => value.findIndex((other) => compareValues(item, other) === 0) === at)
    else if ((operator === '$gt' || operator === '$gte') && isScalar(value) && value !== null) wanted.low = { value, isExcluded: operator === '$gt' }
    else if ((operator === '$lt' || operator === '$lte') && isScalar(value) && value !== null) wanted.high = { value, isExcluded: operator === '$lt' }
    else wanted.isWhole = false
  }
  return wanted
}
/** Two conditions on one field: the tighter bound of each side, or the points of either. */
function both(one: Wanted | undefined, other: Wanted): Wanted {
  if (!one) return other
  const points = one.points ?? other.points
  const tighter = (a: Bound | undefined, b: Bound | undefined, sign: 1 | -1) => (a && b ? (sign * compareValues(a.value, b.value) > 0 || (a.isExcluded && compareValues(a.value, b.value) === 0) ? a : b) : a ?? b)
  return { ...(points ? { points } : {}), low: tighter(one.low, other.low, 1), high: tighter(one.high, other.high, -1), isWhole: one.isWhole && other.isWhole && !points }
}
