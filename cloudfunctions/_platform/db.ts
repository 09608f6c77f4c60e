// Typed access to collections. What the SDK lets through silently is closed here: no query without a condition,
// no operator from data, no where() inside a transaction, retries with back-off on conflict (PLATFORM §1.1–1.6).
import { database, type SdkAggregate, type SdkTransaction } from './cloud'
import { fail } from './errors'

export const command = database.command
export interface Doc { _id: string }
export type Where = Record<string, unknown>
export interface Page<T> { items: T[]; nextCursor: string | null }

/** What the deployment must set up: collections exist before use, and every list has its index (equality fields first, then the sort). */
export interface CollectionSpec { name: string; indexes?: string[][]; uniques?: { name: string; keys: string[]; sparse?: boolean }[] }

/** One collection, known only to its feature's store file. */
export interface Collection<T extends Doc> extends CollectionSpec {
  get(id: string): Promise<T | null>
  find(where: Where, options?: FindOptions): Promise<T[]>
  /** Adds documents with ids of our own in one command; a taken id throws (see `isDuplicate`). */
  add(...docs: T[]): Promise<void>
  /** The conditional update: true when the document was as expected and has been changed. The change must change a field. */
  updateIf(id: string, expected: Where, change: Record<string, unknown>): Promise<boolean>
  /** Every match is changed by one command, for rows that need no decision each. @returns how many changed */
  updateAll(where: Where, change: Record<string, unknown>): Promise<number>
  /** Takes every match away for good: what a person who leaves has a right to (I30). @returns how many */
  removeAll(where: Where): Promise<number>
  aggregate(): SdkAggregate
}
/** What only grows: rows are added and read, never changed; the compiler refuses the rest. */
export type AppendOnly<T extends Doc> = Omit<Collection<T>, 'updateIf' | 'updateAll' | 'removeAll'>
export interface FindOptions { orderBy?: [string, 'asc' | 'desc'][]; limit?: number; fields?: Record<string, boolean> }

/** @param spec exported by the store, found there by tools/collections.ts for the local cloud and the deployment */
export function collection<T extends Doc>(spec: CollectionSpec): Collection<T> {
  const table = () => database.collection(spec.name)
  return {
    ...spec,
    async get(id) {
      const { data } = await table().doc(checkedId(id)).get()
      return (data ?? null) as T | null
    },
    async find(where, options = {}) {
      let query = table().where(checkedWhere(where))
      for (const [field, order] of options.orderBy ?? []) query = query.orderBy(field, order)
      if (options.fields) query = query.field(options.fields)
      const { data } = await query.limit(options.limit ?? 100).get()
      return data as T[]
    },
    async add(...docs) {
      for (const doc of docs) checkedId(doc._id)
      await table().add({ data: (docs.length === 1 ? docs[0] : docs) as object })
    },
    async updateIf(id, expected, change) {
      const where = checkedWhere({ ...expected, _id: checkedId(id) })
      const { stats } = await table().where(where).update({ data: change, multi: false })
      return stats.updated === 1
    },
    async updateAll(where, change) {
      const { stats } = await table().where(checkedWhere(where)).update({ data: change, multi: true })
      return stats.updated
    },
    async removeAll(where) {
      const { stats } = await table().where(checkedWhere(where)).remove()
      return stats.removed
    },
    aggregate: () => table().aggregate(),
  }
}

function checkedId(id: unknown): string {
  if (typeof id !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/.test(id)) fail('NOT_FOUND')
  return id
}
/** undefined and {} are dropped by the SDK and would match everything; a plain `$` key would be an operator from data: refuse them here. */
function checkedWhere(where: Where): Where {
  const entries = Object.entries(where)
  if (entries.length === 0 || entries.some(([, value]) => isEmpty(value))) throw new Error('a query needs a condition in every field')
  if (entries.some(([field, value]) => field.startsWith('$') || holdsOperator(value))) throw new Error('an operator comes from `command`, never from data')
  return where
}
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
function isEmpty(value: unknown): boolean {
  return value === undefined || (isPlain(value) && Object.keys(value).length === 0)
}
function holdsOperator(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsOperator)
  return isPlain(value) && Object.entries(value).some(([key, inner]) => key.startsWith('$') || holdsOperator(inner))
}
/** A condition on a text field: it contains these words, any case. What a person typed is never read as a pattern. */
export function containing(text: string): unknown {
  return database.RegExp({ regexp: text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), options: 'i' })
}
export function isDuplicate(error: unknown): boolean {
  return textOf(error).includes('E11000')
}
function isConflict(error: unknown): boolean {
  const text = textOf(error)
  return text.includes('TransactionConflict') || text.includes('DATABASE_TRANSACTION_CONFLICT') || text.includes('TransactionNotExist')
}
function textOf(error: unknown): string {
  const { errMsg, message, code } = (error ?? {}) as { errMsg?: string; message?: string; code?: string }
  return `${code ?? ''} ${errMsg ?? ''} ${message ?? ''}`
}

/** A transaction knows single documents only: where() would run outside it (PLATFORM §1.2). Operations go one after another. */
export interface Tx {
  get<T extends Doc>(from: Collection<T>, id: string): Promise<T | null>
  add<T extends Doc>(to: AppendOnly<T>, doc: T): Promise<void>
  set<T extends Doc>(to: Collection<T>, doc: T): Promise<void>
  update<T extends Doc>(to: Collection<T>, id: string, change: Record<string, unknown>): Promise<void>
}
const ATTEMPTS = 8

/**
 * Runs `work` in a transaction, again with back-off while others hold its documents; CONFLICT_RETRY after 8 attempts.
 * `work` may run several times: make ids, time and random values before it, and call nothing else inside (PLATFORM §1.13).
 */
export async function withTx<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await database.startTransaction()
    try {
      const result = await work(txOf(transaction))
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback(null).catch(() => undefined)
      if (!isConflict(error)) throw error
      if (attempt >= ATTEMPTS) fail('CONFLICT_RETRY')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 15 * 2 ** attempt))
    }
  }
}
function txOf(transaction: SdkTransaction): Tx {
  const at = (from: { name: string }, id: string) => transaction.collection(from.name).doc(checkedId(id))
  return {
    async get(from, id) {
      const { data } = await at(from, id).get()
      return (data ?? null) as never
    },
    async add(to, doc) {
      checkedId(doc._id)
      await transaction.collection(to.name).add({ data: doc as object })
    },
    async set(to, doc) {
      const { _id, ...fields } = doc
      await at(to, _id).set({ data: fields as object })
    },
    async update(to, id, change) {
      await at(to, id).update({ data: change })
    },
  }
}
