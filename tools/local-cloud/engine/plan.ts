// Which index answers a condition, and what of it must be read: equality on the first fields, then a range, then the sort,
// as MongoDB uses a compound index. The plan's entries are what /dev/stats counts as scanned, so a list without its index shows.
import type { Range, SecondaryIndex } from './secondary-index'
import { afterType, keyAtEnd, LAST, sortKey, typeOf } from './sort-key'
import { isPlain, type Document, type Value } from './values'

export type Order = [field: string, direction: 1 | -1][]
export interface Plan { index: SecondaryIndex; ranges: Range[]; isBackward: boolean; isSorted: boolean; cost: number }
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
  let prefixes = ['']
  let used = 0
  for (; used < index.fields.length; used++) {
    const points = asked.get(index.fields[used]!)?.points
    if (!points || prefixes.length * points.length > MOST_POINTS) break
    if (index.isSparse && points.includes(null)) return null
    prefixes = prefixes.flatMap((prefix) => points.map((point) => prefix + sortKey(point)))
  }
  const next = index.fields[used]
  const span = next !== undefined && !index.multikey.has(next) ? asked.get(next) : undefined
  const hasSpan = !!span && !span.points && !!(span.low ?? span.high)
  const isSingle = (field: string) => index.fields.slice(0, used).includes(field) && asked.get(field)?.points?.length === 1
  const rest = order.filter(([field]) => !isSingle(field))
  const isSorted = rest.every(([field, direction], i) => field === index.fields[used + i] && direction === rest[0]![1]) && !order.some(([field]) => index.multikey.has(field))
  if (used === 0 && !hasSpan && (index.isSparse || order.length === 0 || !isSorted)) return null
  const ranges = prefixes.map((prefix) => (hasSpan ? spanOf(index, prefix, span) : index.range(prefix, prefix + LAST, prefix)))
  const count = ranges.reduce((sum, range) => sum + index.count(range), 0)
  const ours = index.fields.slice(0, used + (hasSpan ? 1 : 0))
  const isCovered = isWhole && [...asked].every(([field, condition]) => condition.isWhole && ours.includes(field) && !index.multikey.has(field))
  // A longer equality is the better one of two that read as much.
  const cost = (isSorted && isCovered ? Math.min(count, wanted + ranges.length) : count) - used / 100
  return { index, ranges, isBackward: rest[0]?.[1] === -1, isSorted, cost }
}
/** Bounds hold within the type of the value, as in MongoDB: a number is never greater than a text. */
function spanOf(index: SecondaryIndex, prefix: string, { low, high }: Wanted): Range {
  const type = typeOf((low ?? high)!.value)
  const from = low ? sortKey(low.value) + (low.isExcluded ? LAST : '') : type
  const to = high ? sortKey(high.value) + (high.isExcluded ? '' : LAST) : afterType(type)
  return index.range(prefix + from, prefix + to, prefix)
}

/** The keys of the plan's entries, one by one, in the order asked for where the plan gives it: several ranges are merged. */
export function* walked({ index, ranges, isBackward, isSorted }: Plan): Generator<string> {
  const heads = ranges.map((range) => ({ walk: index.walk(range, isBackward), prefix: range.prefix, entry: '', rest: '' }))
  const isLeft = (head: (typeof heads)[number]) => {
    const { value, done } = head.walk.next()
    if (!done) Object.assign(head, { entry: value, rest: value.slice(head.prefix) })
    return !done
  }
  const open = heads.filter(isLeft)
  while (open.length > 0) {
    let first = open[0]!
    if (isSorted) for (const head of open) if (isBackward ? head.rest > first.rest : head.rest < first.rest) first = head
    yield keyAtEnd(first.entry)
    if (!isLeft(first)) open.splice(open.indexOf(first), 1)
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
    else if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) wanted.points = [...new Map(value.map((item) => [sortKey(item), item])).values()]
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
  return { ...(points ? { points } : {}), low: tighter(one.low, other.low, 1), high: tighter(one.high, other.high, -1), isWhole: one.isWhole && other.isWhole && !points }
}
function tighter(one: Bound | undefined, other: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (!one || !other) return one ?? other
  const [a, b] = [sortKey(one.value), sortKey(other.value)]
  if (a === b) return one.isExcluded ? one : other
  return a > b === (sign === 1) ? one : other
}
