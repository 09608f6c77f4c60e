// One collection in memory: documents by key, unique indexes, and equality indexes that narrow a search.
import { encode, keyOfId, valueAt, type Document, type Value } from './values'

export interface UniqueSpec { name: string; keys: string[]; sparse?: boolean }
export interface CollectionSpec { name: string; uniques?: UniqueSpec[]; /** Each index by its fields; equality on the first one narrows. */ indexes?: string[][] }
export interface Unique extends UniqueSpec { at: Map<string, string> }

export class Table {
  readonly documents = new Map<string, Document>()
  readonly uniques: Unique[]
  private readonly equal = new Map<string, Map<string, Set<string>>>()
  constructor(readonly name: string, spec: CollectionSpec = { name }) {
    this.uniques = (spec.uniques ?? []).map((unique) => ({ ...unique, at: new Map() }))
    for (const [field] of spec.indexes ?? []) if (field) this.equal.set(field, new Map())
  }
  put(key: string, document: Document | null): void {
    const old = this.documents.get(key)
    if (old) this.unlink(key, old)
    if (document) {
      this.documents.set(key, document)
      this.link(key, document)
    } else this.documents.delete(key)
  }
  /** Keys that may match an equality on an indexed field of the query; null when no index helps. */
  narrowed(query: Document): Iterable<string> | null {
    for (const [field, entries] of this.equal) {
      if (!Object.hasOwn(query, field)) continue
      const wanted = equalityOf(query[field])
      if (wanted === undefined) continue
      const keys = new Set<string>()
      for (const value of wanted) for (const key of entries.get(encode({ value })) ?? []) keys.add(key)
      return keys
    }
    return null
  }
  private link(key: string, document: Document): void {
    for (const unique of this.uniques) {
      const at = uniqueKeyOf(unique, document)
      if (at !== undefined) unique.at.set(at, key)
    }
    for (const [field, entries] of this.equal) for (const value of indexedValues(document, field)) {
      const at = encode({ value })
      const keys = entries.get(at)
      if (keys) keys.add(key)
      else entries.set(at, new Set([key]))
    }
  }
  private unlink(key: string, document: Document): void {
    for (const unique of this.uniques) {
      const at = uniqueKeyOf(unique, document)
      if (at !== undefined && unique.at.get(at) === key) unique.at.delete(at)
    }
    for (const [field, entries] of this.equal) for (const value of indexedValues(document, field)) entries.get(encode({ value }))?.delete(key)
  }
}
/** The value tuple of a unique index as text; undefined for a sparse index over absent or null fields. */
export function uniqueKeyOf(unique: UniqueSpec, document: Document): string | undefined {
  const values = unique.keys.map((key) => valueAt(document, key) ?? null)
  if (unique.sparse && values.every((value) => value === null)) return undefined
  return JSON.stringify(values.map(keyOfId))
}
function indexedValues(document: Document, field: string): Value[] {
  const parts = field.split('.')
  let nodes: Value[] = [document]
  for (const part of parts) nodes = nodes.flatMap((node) => (Array.isArray(node) ? node : [node])).map((node) => (node === null || node === undefined ? undefined : (node as Document)[part]))
  return nodes.flatMap((node) => (Array.isArray(node) ? [node as Value, ...(node as Value[])] : [node ?? null]))
}
/** The values a condition asks for when it is a plain equality or $eq or $in of scalars; else undefined. */
function equalityOf(condition: Value): Value[] | undefined {
  const isScalar = (value: Value) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
  if (isScalar(condition)) return [condition]
  const entries = Object.entries(condition as Document)
  if (entries.length !== 1) return undefined
  const [operator, value] = entries[0] as [string, Value]
  if (operator === '$eq' && isScalar(value)) return [value]
  if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) return value
  return undefined
}
