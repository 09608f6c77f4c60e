// The database.* actions of the wire protocol on top of the store. Strict as production is where production is silent:
// an empty write condition, where() inside a transaction and a call that would escape an open transaction are refused.
import { randomBytes } from 'node:crypto'
import { Query } from 'mingo/query'
import { aggregated } from './aggregate'
import { mingoOptions } from './context'
import { CloudError, refuse } from './errors'
import { Finder, type Seen } from './find'
import { LIMITS } from './limits'
import type { Store, StoredWrite, Transaction } from './store'
import { checkFieldNames, sized, updated } from './update'
import { decode, isPlain, keyOfId, toWire, type Document } from './values'

export interface Request {
  collectionName: string; query?: string; data?: unknown; order?: string; projection?: string; offset?: number; limit?: number
  multi?: boolean; merge?: boolean; upsert?: boolean; queryType?: string; transactionId?: string; sessionToken?: string; stages?: { stageKey: string; stageValue: string }[]
}
type Answer = Promise<Record<string, unknown>>

export class Database {
  private readonly finder: Finder
  constructor(private readonly store: Store, private readonly now: () => number) {
    this.finder = new Finder(store)
  }

  async run(action: string, request: Request, seen: Seen = { scanned: 0, returned: 0 }): Answer {
    const operation = Object.hasOwn(this.operations, action) ? this.operations[action] : undefined
    if (!operation) throw refuse.parameter(`unknown action database.${action}`)
    if (request.transactionId && !action.endsWith('Transaction')) {
      if (request.queryType === 'WHERE') throw refuse.request('local strict: where() is documented as unsupported inside a transaction')
      return this.store.inside(request.transactionId, (transaction) => operation(request, seen, transaction))
    }
    if (/^(modify|remove|insert|calculate)/.test(action) && this.hasOpen(request.sessionToken)) throw refuse.request('local strict: plain database call while this function instance has an open transaction (it would run outside of it)')
    return operation(request, seen)
  }
  private hasOpen(owner: string | undefined): boolean {
    return !!owner && [...this.store.transactions.values()].some((transaction) => transaction.owner === owner)
  }
  private readonly operations: Record<string, (request: Request, seen: Seen, transaction?: Transaction) => Answer> = {
    addCollection: async ({ collectionName }) => {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(collectionName)) throw refuse.parameter('invalid collection name')
      if (this.store.has(collectionName)) throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${collectionName}`)
      await this.store.create(collectionName)
      return {}
    },
    getDocument: async (request, seen, transaction) => this.get(request, seen, transaction),
    calculateDocument: async (request, seen, transaction) => ({ data: { total: this.finder.find(request.collectionName, this.queryOf(request), seen, { transaction }).documents.length } }),
    insertDocument: (request, _seen, transaction) => this.insert(request, transaction),
    modifyDocument: (request, seen, transaction) => this.modify(request, seen, transaction),
    modifyAndReturnDoc: (request, seen, transaction) => {
      const query = this.queryOf(request, true)
      const change = this.dataOf(request, transaction)
      return this.store.write<Record<string, unknown>>((inside) => {
        const [document] = this.matching(request, query, seen, inside)
        if (!document) return { writes: [], result: { data: { updated: 0 } } }
        const next = updated(document, change)
        return { writes: next ? [[request.collectionName, keyOfId(document._id), next]] : [], result: { data: { updated: next ? 1 : 0, doc: toWire(next ?? document) } } }
      }, transaction)
    },
    removeDocument: (request, seen, transaction) => {
      const query = this.queryOf(request, true)
      return this.store.write((inside) => {
        const found = this.matching(request, query, seen, inside)
        return { writes: found.map((document): StoredWrite => [request.collectionName, keyOfId(document._id), null]), result: { data: { deleted: found.length } } }
      }, transaction)
    },
    aggregateDocuments: async (request, seen) => {
      const list = aggregated(this.store, request, this.now(), (collection, query, options) => this.finder.find(collection, query, seen, options).documents)
      seen.returned += list.length
      return { data: { list: list.map(toWire) } }
    },
    startTransaction: async ({ sessionToken }) => ({ transactionId: this.store.begin(sessionToken) }),
    commitTransaction: async ({ transactionId }) => {
      await this.store.commit(transactionId ?? '')
      return {}
    },
    abortTransaction: async ({ transactionId }) => {
      this.store.end(this.store.transaction(transactionId ?? ''))
      return {}
    },
  }

  private queryOf(request: Request, isWrite = false): Document {
    const query = (request.query ? decode(request.query, this.now()) : {}) as Document
    // The SDK drops undefined and {} from where(): an empty condition would hit every document.
    if (isWrite && Object.keys(query).length === 0) throw refuse.parameter('a write needs a query')
    return query
  }
  private dataOf(request: Request, transaction?: Transaction): Document {
    return decode(String(request.data), this.now(), transaction && (() => { throw refuse.parameter('serverDate is not supported in a transaction') })) as Document
  }
  private get(request: Request, seen: Seen, transaction?: Transaction): Record<string, unknown> {
    const limit = Math.min(request.limit ?? LIMITS.getDefault, LIMITS.getMax)
    const offset = request.offset ?? 0
    const order = request.order ? decode(request.order, 0) as Document : undefined
    const { documents, isSorted } = this.finder.find(request.collectionName, this.queryOf(request), seen, { order, wanted: offset + limit, transaction })
    let cursor = new Query({}, mingoOptions).find(documents as never, (request.projection ? decode(request.projection, 0) : undefined) as never)
    if (order && !isSorted) cursor = cursor.sort(order as never)
    const list: string[] = []
    let bytes = 0
    for (const document of cursor.skip(offset).limit(limit).all()) {
      const text = toWire(document)
      if ((bytes += text.length) > LIMITS.packetBytes) throw refuse.request('result exceeds 16MB')
      list.push(text)
    }
    seen.returned += list.length
    return { data: { list, limit, offset } }
  }
  /** What a write is about; it counts as returned. */
  private matching(request: Request, query: Document, seen: Seen, transaction?: Transaction): Document[] {
    const { documents } = this.finder.find(request.collectionName, query, seen, { wanted: request.multi === false || request.queryType === 'DOC' ? 1 : Infinity, transaction })
    seen.returned += documents.length
    return documents
  }
  private insert(request: Request, transaction?: Transaction): Answer {
    const texts = Array.isArray(request.data) ? request.data as string[] : [String(request.data)]
    const documents = texts.map((text) => {
      const document = decode(text, this.now(), transaction && (() => { throw refuse.parameter('serverDate is not supported in a transaction') })) as Document
      if (!isPlain(document)) throw refuse.parameter('a document must be an object')
      checkFieldNames(document)
      return sized({ _id: document._id ?? randomBytes(16).toString('hex'), ...document })
    })
    return transaction || documents.length === 1 ? this.insertAll(request.collectionName, documents, transaction) : this.insertInOrder(request.collectionName, documents)
  }
  private insertAll(collection: string, documents: Document[], transaction?: Transaction): Answer {
    const keys = documents.map((document) => keyOfId(document._id))
    return this.store.write((inside) => {
      const taken = keys.findIndex((key, index) => this.store.read(collection, key, inside) || keys.indexOf(key) !== index)
      if (taken >= 0) {
        if (transaction) this.store.end(transaction)
        throw refuse.duplicate(collection, '_id_', `{ _id: ${JSON.stringify(documents[taken]?._id)} }`)
      }
      return { writes: documents.map((document, index): StoredWrite => [collection, keys[index] as string, document]), result: { data: { insertedIds: documents.map(({ _id }) => _id) } } }
    }, transaction)
  }
  /** Outside a transaction several documents are no unit: those before the first that is refused stay (assumed, as MongoDB's ordered insert). */
  private async insertInOrder(collection: string, documents: Document[]): Answer {
    try {
      return await this.insertAll(collection, documents)
    } catch (error) {
      if (!(error instanceof CloudError && error.message.includes('E11000'))) throw error
      for (const document of documents) await this.insertAll(collection, [document])
      return { data: { insertedIds: documents.map(({ _id }) => _id) } }
    }
  }
  private modify(request: Request, seen: Seen, transaction?: Transaction): Answer {
    const query = this.queryOf(request, true)
    const change = this.dataOf(request, transaction)
    const collection = request.collectionName
    if (!request.merge) checkFieldNames(change)
    else if (Object.keys(change).length === 0) throw refuse.parameter('update data is empty')
    return this.store.write((inside) => {
      const found = this.matching(request, query, seen, inside)
      if (request.merge) {
        const writes: StoredWrite[] = []
        for (const document of found) {
          const next = updated(document, change)
          if (next) writes.push([collection, keyOfId(document._id), sized(next)])
        }
        return { writes, result: { data: { updated: writes.length } } }
      }
      const [old] = found
      if (!old && !request.upsert) return { writes: [], result: { data: { updated: 0 } } }
      const document = sized({ _id: old ? old._id : query._id, ...change })
      return { writes: [[collection, keyOfId(document._id), document]], result: { data: old ? { updated: 1 } : { updated: 0, upsert_id: document._id } } }
    }, transaction)
  }
}
