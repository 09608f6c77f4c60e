// One declared index: an entry per document, or per element where a field holds an array, sorted by the fields' values.
import { compareTuples } from './order'
import { SortedList, type Place } from './sorted-list'
import { encode, type Document, type Value } from './values'

export interface Entry { values: Value[]; key: string }
export interface Range { low: Place; high: Place }

export class SecondaryIndex {
  /** Fields that have held an array: one document may then stand at several places. */
  readonly multikey = new Set<string>()
  private readonly entries = new SortedList<Entry>((a, b) => compareTuples(a.values, b.values) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  /** @param isSparse documents without the first field are not in the index */
  constructor(readonly fields: string[], readonly isSparse = false) {}

  add(key: string, document: Document): void {
    for (const values of this.tuplesOf(document)) this.entries.add({ values, key })
  }
  remove(key: string, document: Document): void {
    for (const values of this.tuplesOf(document)) this.entries.delete({ values, key })
  }
  /** All entries from the first tuple to the second, both included; a shorter tuple stands for all that it begins. */
  range(from: Value[], to: Value[], isFromExcluded = false, isToExcluded = false): Range {
    return {
      low: this.entries.firstNotBefore(({ values }) => { const order = compareTuples(values, from); return order < 0 || (isFromExcluded && order === 0) }),
      high: this.entries.firstNotBefore(({ values }) => { const order = compareTuples(values, to); return order < 0 || (!isToExcluded && order === 0) }),
    }
  }
  count({ low, high }: Range): number {
    return this.entries.count(low, high)
  }
  walk({ low, high }: Range, isBackward: boolean): Generator<Entry> {
    return this.entries.walk(low, high, isBackward)
  }
  private tuplesOf(document: Document): Value[][] {
    const lists = this.fields.map((field) => this.valuesOf(document, field))
    if (this.isSparse && lists.every((values) => values.every((value) => value === null))) return []
    if (lists.every((values) => values.length === 1)) return [lists.map(([value]) => value)]
    const tuples = lists.reduce<Value[][]>((made, values) => made.flatMap((tuple) => values.map((value) => [...tuple, value])), [[]])
    return [...new Map(tuples.map((tuple) => [encode({ tuple }), tuple])).values()]
  }
  private valuesOf(document: Document, field: string): Value[] {
    let nodes: Value[] = [document]
    for (const part of field.split('.')) {
      const flat = nodes.flat()
      if (flat.length !== nodes.length || nodes.some(Array.isArray)) this.multikey.add(field)
      nodes = flat.map((node) => (node === null || node === undefined ? null : (node as Document)[part] ?? null))
    }
    if (nodes.some(Array.isArray)) this.multikey.add(field)
    const values = nodes.flat()
    return values.length === 0 ? [null] : values
  }
}
