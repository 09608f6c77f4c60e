// One declared index: an entry per document, or per element where a field holds an array, sorted by the fields' values.
import { escaped, sortKey } from './sort-key'
import { SortedList, type Place } from './sorted-list'
import { isPlain, type Document, type Value } from './values'

export interface Range { low: Place; high: Place; /** Length of the text that all entries begin with. */ prefix: number }

export class SecondaryIndex {
  /** Fields that have held an array: one document may then stand at several places. */
  readonly multikey = new Set<string>()
  private readonly entries = new SortedList()
  private readonly paths: string[][]
  /** @param isSparse documents without any of the fields are not in the index */
  constructor(readonly fields: string[], readonly isSparse = false) {
    this.paths = fields.map((field) => field.split('.'))
  }
  /** Replaces all entries: much quicker than adding one by one. */
  fill(documents: Iterable<[key: string, document: Document]>): void {
    const all: string[] = []
    for (const [key, document] of documents) for (const entry of this.entriesOf(key, document)) all.push(entry)
    this.entries.fill(all)
  }
  /** The entries that one document gives place to another. */
  replace(key: string, old: Document | undefined, next: Document | null): void {
    const before = old ? this.entriesOf(key, old) : []
    const after = next ? this.entriesOf(key, next) : []
    for (const entry of before) if (!after.includes(entry)) this.entries.delete(entry)
    for (const entry of after) if (!before.includes(entry)) this.entries.add(entry)
  }
  /** The entries from one text up to, and without, another. @param prefix what all of them begin with */
  range(from: string, to: string, prefix: string): Range {
    return { low: this.entries.placeOf(from), high: this.entries.placeOf(to), prefix: prefix.length }
  }
  count({ low, high }: Range): number {
    return this.entries.count(low, high)
  }
  walk({ low, high }: Range, isBackward: boolean): Generator<string> {
    return this.entries.walk(low, high, isBackward)
  }
  private entriesOf(key: string, document: Document): string[] {
    const lists = this.paths.map((path, i) => this.valuesOf(document, path, this.fields[i]!))
    if (this.isSparse && lists.every((values) => values.every((value) => value === null))) return []
    let texts = ['']
    for (const values of lists) texts = values.length === 1 ? texts.map((text) => text + sortKey(values[0])) : texts.flatMap((text) => values.map((value) => text + sortKey(value)))
    const end = escaped(key)
    return texts.length === 1 ? [texts[0] + end] : [...new Set(texts)].map((text) => text + end)
  }
  private valuesOf(document: Document, path: string[], field: string): Value[] {
    let nodes: Value[] = [document]
    for (const part of path) {
      if (nodes.some(Array.isArray)) this.multikey.add(field)
      nodes = nodes.flat().map((node) => (isPlain(node) ? node[part] ?? null : null))
    }
    if (nodes.some(Array.isArray)) this.multikey.add(field)
    const values = nodes.flat()
    return values.length === 0 ? [null] : values
  }
}
