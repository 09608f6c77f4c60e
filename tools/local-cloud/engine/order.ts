// The order of values in an index: by type first, then by value, as BSON has it. An Edge stands before or after all values of a type.
import { ObjectId } from 'bson'
import { encode, type Value } from './values'

export class Edge {
  constructor(readonly rank: number, readonly side: -1 | 1) {}
}
export function rankOf(value: Value): number {
  if (value === null || value === undefined) return 1
  switch (typeof value) {
    case 'number': return 2
    case 'string': return 3
    case 'boolean': return 8
  }
  if (value instanceof Edge) return value.rank
  if (Array.isArray(value)) return 5
  if (value instanceof ObjectId) return 7
  return value instanceof Date ? 9 : 4
}
const plain = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/** Negative when a comes first. Numbers, strings, dates and booleans by value; objects and arrays by their text, which is only ever used for equality. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return plain(a, b)
  const rank = rankOf(a)
  const byType = rank - rankOf(b)
  if (byType !== 0) return byType
  if (a instanceof Edge) return b instanceof Edge ? a.side - b.side : a.side
  if (b instanceof Edge) return -b.side
  if (rank === 1) return 0
  if (rank === 2 || rank === 8 || rank === 9) return plain(Number(a), Number(b))
  return plain(encode({ v: a }), encode({ v: b }))
}
/** As far as the shorter tuple goes: a tuple equals each tuple that it begins. */
export function compareTuples(a: readonly Value[], b: readonly Value[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}
