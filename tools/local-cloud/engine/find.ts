// Finding documents: by `_id`, through an index, or by reading all; what is read is counted, and reading stops when enough is found.
import { Query } from 'mingo/query'
import { resolve } from 'mingo/util'
import { mingoOptions } from './context'
import { refuse } from './errors'
import { geometryOf, metresBetween } from './geo'
import { planOf, walked, type Order } from './plan'
import type { Store, Transaction } from './store'
import type { Table } from './table'
import { isPlain, keyOfId, type Document, type Value } from './values'

/** How many index entries or documents a request looked at and how many it gave back or changed, for /dev/stats. */
export interface Seen { scanned: number; returned: number }
export interface FindOptions { order?: Document; /** With skipped rows counted in. */ wanted?: number; transaction?: Transaction }
export interface Found { documents: Document[]; isSorted: boolean }

export class Finder {
  constructor(private readonly store: Store) {}

  /** The matching documents; in the order asked for, and not more than wanted, only where an index allows it (`isSorted`). */
  find(collection: string, query: Document, seen: Seen, { order = {}, wanted = Infinity, transaction }: FindOptions = {}): Found {
    const near = Object.entries(query).filter(([, condition]) => isPlain(condition) && (condition.$nearSphere ?? condition.$near))
    const matches = matcherOf(query)
    const sort = Object.entries(order) as Order
    const { candidates, isSorted } = this.candidates(collection, query, sort, near.length > 0 ? Infinity : wanted, transaction)
    const isEnough = (count: number) => near.length === 0 && isSorted && count >= wanted
    const documents: Document[] = []
    const keys = new Set<Value>()
    if (!isEnough(0)) for (const document of candidates) {
      seen.scanned++
      if (!matches(document) || keys.has(document._id)) continue
      keys.add(document._id)
      documents.push(document)
      if (isEnough(documents.length)) break
    }
    for (const [field, condition] of near) {
      const spec = ((condition as Document).$nearSphere ?? (condition as Document).$near) as Document
      documents.sort((a, b) => distanceTo(spec, a, field) - distanceTo(spec, b, field))
    }
    return { documents, isSorted }
  }
  private candidates(collection: string, query: Document, order: Order, wanted: number, transaction?: Transaction): { candidates: Iterable<Document>; isSorted: boolean } {
    const table = this.store.table(collection)
    const ids = idsOf(query._id)
    const isSorted = order.length === 0
    if (ids) return { candidates: ids.map((id) => this.store.read(collection, keyOfId(id), transaction)).filter((document) => !!document), isSorted }
    if (transaction) throw refuse.request('local strict: only single documents inside a transaction')
    const plan = planOf(table.indexes, query, order, wanted)
    return plan ? { candidates: through(walked(plan), table), isSorted: plan.isSorted } : { candidates: table.documents.values(), isSorted }
  }
}
function* through(keys: Iterable<string>, table: Table): Generator<Document> {
  for (const key of keys) yield table.documents.get(key) as Document
}
function matcherOf(query: Document): (document: Document) => boolean {
  if (Object.keys(query).length === 0) return () => true
  try {
    const matcher = new Query(query as never, mingoOptions)
    return (document) => matcher.test(document as never)
  } catch (error) {
    throw refuse.request((error as Error).message)
  }
}
/** The ids a condition names, when it names them all. */
function idsOf(condition: Value): Value[] | null {
  if (typeof condition === 'string' || typeof condition === 'number') return [condition]
  if (isPlain(condition) && Object.keys(condition).length === 1 && Array.isArray(condition.$in)) return [...new Set(condition.$in)]
  return null
}
function distanceTo(near: Document, document: Document, field: string): number {
  const centre = (near.$geometry as { coordinates: [number, number] }).coordinates
  return metresBetween(geometryOf(resolve(document as never, field) as Value)?.coordinates as [number, number], centre)
}
