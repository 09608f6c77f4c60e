// The embedded document store: committed state in memory, journal on disk, unique indexes, per-document locks and
// snapshot-isolated transactions, where the first writer of a document wins and the second gets the conflict code.
import { randomBytes } from 'node:crypto'
import { CloudError, refuse } from './errors'
import { Journal, type Write } from './journal'
import { LIMITS } from './limits'
import { Table, uniqueKeyOf, type CollectionSpec, type Unique } from './table'
import { encode, revived, type Document } from './values'

export type StoredWrite = [collection: string, key: string, document: Document | null]
export interface Plan<R> { writes: StoredWrite[]; result: R }
export interface Transaction {
  id: string; owner: string | undefined; hasBegun: boolean; isBusy: boolean; operations: number
  /** What this transaction's snapshot still sees of documents that others have changed since. */
  before: Map<string, Document | null>
  writes: Map<string, StoredWrite>
  timer: NodeJS.Timeout
}
interface Lock { transaction: Transaction | undefined; released: Promise<void>; release: () => void }
const at = (collection: string, key: string) => `${collection}\0${key}`

export class Store {
  private readonly tables = new Map<string, Table>()
  private readonly locks = new Map<string, Lock>()
  readonly transactions = new Map<string, Transaction>()
  private readonly journal: Journal | null
  /** Negative control for the race tests only: without locks the race must be seen. */
  constructor(specs: CollectionSpec[], folder?: string, private readonly withoutLocks = false, snapshotBytes?: number) {
    for (const spec of specs) this.tables.set(spec.name, new Table(spec.name, spec))
    this.journal = folder ? new Journal(folder, snapshotBytes) : null
    this.journal?.recover((writes) => this.replay(writes))
    for (const table of this.tables.values()) table.index()
  }
  private replay(writes: Write[]): void {
    for (const [collection, key, document] of writes) {
      if (!this.tables.has(collection)) this.tables.set(collection, new Table(collection))
      if (key !== null) this.table(collection).load(key, document === null ? null : revived(document) as Document)
    }
  }
  table(name: string): Table {
    const table = this.tables.get(name)
    if (!table) throw refuse.noCollection(name)
    return table
  }
  has(name: string): boolean {
    return this.tables.has(name)
  }
  names(): string[] {
    return [...this.tables.keys()]
  }
  async create(name: string): Promise<void> {
    this.tables.set(name, new Table(name))
    await this.log([[name, null, null]])
  }

  // reads: committed state, or a transaction's snapshot with its own writes on top
  read(collection: string, key: string, transaction?: Transaction): Document | undefined {
    const table = this.table(collection)
    if (!transaction) return table.documents.get(key)
    const own = transaction.writes.get(at(collection, key))
    if (own) return own[2] ?? undefined
    const before = transaction.before.get(at(collection, key))
    return before === undefined ? table.documents.get(key) : before ?? undefined
  }

  // writes
  /** `plan` computes the writes from the present state and is run again after waiting for a lock. */
  async write<R>(plan: (transaction?: Transaction) => Plan<R>, transaction?: Transaction): Promise<R> {
    const until = Date.now() + LIMITS.lockWaitMilliseconds
    for (;;) {
      const { writes, result } = plan(transaction)
      if (this.withoutLocks && !transaction) await new Promise((done) => setTimeout(done, LIMITS.transactionDelayMilliseconds))
      const keys = this.keysOf(writes)
      const held = keys.map((key) => this.locks.get(key)).find((lock) => lock && lock.transaction !== transaction)
      if (transaction && (held || keys.some((key) => transaction.before.has(key)))) {
        this.end(transaction)
        throw refuse.conflict()
      }
      if (held) {
        if (Date.now() > until) throw refuse.request('lock wait timeout')
        await held.released
        continue
      }
      this.checkUniques(writes, transaction)
      if (transaction) {
        for (const write of writes) transaction.writes.set(at(write[0], write[1]), write)
        this.lock(keys, transaction)
        return result
      }
      for (const write of writes) this.put(write)
      if (writes.length > 0) await this.log(writes)
      return result
    }
  }
  private keysOf(writes: StoredWrite[]): string[] {
    const keys = new Set<string>()
    for (const [collection, key, document] of writes) {
      keys.add(at(collection, key))
      for (const unique of document ? this.table(collection).uniques : []) {
        const value = uniqueKeyOf(unique, document as Document)
        if (value !== undefined) keys.add(`${collection}\0${unique.name}\0${value}`)
      }
    }
    return [...keys]
  }
  private checkUniques(writes: StoredWrite[], transaction?: Transaction): void {
    for (const [collection, key, document] of writes) for (const unique of document ? this.table(collection).uniques : []) {
      const value = uniqueKeyOf(unique, document as Document)
      const holder = value === undefined ? undefined : this.holderOf(collection, unique, value, key, writes, transaction)
      if (holder === undefined) continue
      const isConflict = transaction?.before.has(at(collection, holder))
      if (transaction) this.end(transaction)
      throw isConflict ? refuse.conflict() : refuse.duplicate(collection, unique.name, value as string)
    }
  }
  /** Which other document holds this unique value once the pending writes are counted in? */
  private holderOf(collection: string, unique: Unique, value: string, self: string, writes: StoredWrite[], transaction?: Transaction): string | undefined {
    const last = new Map<string, Document | null>()
    for (const [name, key, document] of [...(transaction?.writes.values() ?? []), ...writes]) if (name === collection) last.set(key, document)
    for (const [key, document] of last) if (key !== self && document && uniqueKeyOf(unique, document) === value) return key
    const holder = unique.at.get(value)
    return holder === undefined || holder === self || last.has(holder) ? undefined : holder
  }
  private lock(keys: string[], transaction: Transaction): void {
    if (this.withoutLocks) return
    for (const key of keys) {
      if (this.locks.has(key)) continue
      let release: () => void = () => undefined
      const released = new Promise<void>((done) => { release = done })
      this.locks.set(key, { transaction, released, release })
    }
  }
  private put([collection, key, document]: StoredWrite): void {
    const table = this.table(collection)
    const old = table.documents.get(key) ?? null
    if (!this.withoutLocks) for (const transaction of this.transactions.values()) {
      const place = at(collection, key)
      if (transaction.hasBegun && !transaction.before.has(place)) transaction.before.set(place, old)
    }
    table.put(key, document)
  }
  private async log(writes: Write[]): Promise<void> {
    if (!this.journal) return
    const json = `[${writes.map(([collection, key, document]) => `[${JSON.stringify(collection)},${JSON.stringify(key)},${document ? encode(document) : 'null'}]`).join(',')}]`
    await this.journal.append(json, () => this.commits())
  }
  /** The whole state as commits, for a snapshot or a hash. */
  *commits(): Iterable<string> {
    for (const [name, table] of this.tables) {
      yield `[[${JSON.stringify(name)},null,null]]`
      for (const [key, document] of table.documents) yield `[[${JSON.stringify(name)},${JSON.stringify(key)},${encode(document)}]]`
    }
  }

  // transactions
  begin(owner: string | undefined): string {
    const id = randomBytes(16).toString('hex')
    const transaction: Transaction = { id, owner, hasBegun: false, isBusy: false, operations: 0, before: new Map(), writes: new Map(), timer: setTimeout(() => this.end(transaction), LIMITS.transactionMilliseconds) }
    transaction.timer.unref()
    this.transactions.set(id, transaction)
    return id
  }
  transaction(id: string): Transaction {
    const transaction = this.transactions.get(id)
    if (!transaction) throw refuse.noTransaction()
    return transaction
  }
  /** One operation at a time inside one transaction. */
  async inside<R>(id: string, operation: (transaction: Transaction) => Promise<R>): Promise<R> {
    const transaction = this.transaction(id)
    if (transaction.isBusy) throw refuse.busy()
    if (++transaction.operations > LIMITS.transactionOperations) {
      this.end(transaction)
      throw new CloudError('DATABASE_TRANSACTION_FAIL', 'too many operations in one transaction')
    }
    transaction.hasBegun = transaction.isBusy = true
    try {
      await new Promise((done) => setTimeout(done, LIMITS.transactionDelayMilliseconds))
      return await operation(transaction)
    } finally {
      transaction.isBusy = false
    }
  }
  end(transaction: Transaction): void {
    this.transactions.delete(transaction.id)
    clearTimeout(transaction.timer)
    for (const [key, lock] of this.locks) if (lock.transaction === transaction) {
      this.locks.delete(key)
      lock.release()
    }
  }
  async commit(id: string): Promise<void> {
    const transaction = this.transaction(id)
    if (transaction.isBusy) throw refuse.busy()
    const writes = [...transaction.writes.values()]
    this.transactions.delete(id)
    for (const write of writes) this.put(write)
    this.end(transaction)
    if (writes.length > 0) await this.log(writes)
  }
  async close(): Promise<void> {
    for (const transaction of this.transactions.values()) clearTimeout(transaction.timer)
    await this.journal?.close()
  }
}
