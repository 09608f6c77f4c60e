// One collection in memory: documents by key, unique indexes that refuse, and sorted indexes that find.
import { SecondaryIndex } from './secondary-index'
import { keyOfId, valueAt, type Document } from './values'

export interface UniqueSpec { name: string; keys: string[]; sparse?: boolean }
/** Indexes by their fields: equality fields first, then the field of range or sort. There is one on `_id` anyway. */
export interface CollectionSpec { name: string; uniques?: UniqueSpec[]; indexes?: string[][] }
export interface Unique extends UniqueSpec { at: Map<string, string> }

export class Table {
  readonly documents = new Map<string, Document>()
  readonly uniques: Unique[]
  readonly indexes: SecondaryIndex[]
  constructor(readonly name: string, spec: CollectionSpec = { name }) {
    this.uniques = (spec.uniques ?? []).map((unique) => ({ ...unique, at: new Map() }))
    this.indexes = [new SecondaryIndex(['_id']), ...(spec.indexes ?? []).map((fields) => new SecondaryIndex(fields)), ...this.uniques.map(({ keys, sparse }) => new SecondaryIndex(keys, sparse))]
  }
  put(key: string, document: Document | null): void {
    const old = this.documents.get(key)
    this.load(key, document)
    for (const index of this.indexes) index.replace(key, old, document)
  }
  /** As put, but leaves the sorted indexes behind: to be followed by `index` before anything is searched. */
  load(key: string, document: Document | null): void {
    const old = this.documents.get(key)
    for (const unique of this.uniques) {
      const left = old && uniqueKeyOf(unique, old)
      if (left !== undefined && unique.at.get(left) === key) unique.at.delete(left)
      const taken = document ? uniqueKeyOf(unique, document) : undefined
      if (taken !== undefined) unique.at.set(taken, key)
    }
    if (document) this.documents.set(key, document)
    else this.documents.delete(key)
  }
  index(): void {
    for (const index of this.indexes) index.fill(this.documents)
  }
}
/** The value tuple of a unique index as text; undefined for a sparse index over absent or null fields. */
export function uniqueKeyOf(unique: UniqueSpec, document: Document): string | undefined {
  const values = unique.keys.map((key) => valueAt(document, key) ?? null)
  if (unique.sparse && values.every((value) => value === null)) return undefined
  return JSON.stringify(values.map(keyOfId))
}
