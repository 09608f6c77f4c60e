// A MongoDB server cut down to what a driver needs to talk to it (OP_MSG, one node, sessions), which writes down every command it is sent.
// It keeps documents in memory and isolates nothing: enough to count what an unmodified library sends, and good for nothing else.
import { deserialize, serialize } from 'bson'
import { aggregate, find } from 'mingo'
import { createServer, type Server, type Socket } from 'node:net'

type Fields = Record<string, unknown>
const OP_MSG = 2013
const HEADER_BYTES = 16
/** Talk between driver and server that is no operation on data. */
const NOT_COUNTED = new Set(['hello', 'ping', 'endSessions', 'create', 'createIndexes', 'listIndexes', 'listCollections'])
const HELLO = { isWritablePrimary: true, msg: 'isdbgrid', maxBsonObjectSize: 16 << 20, maxMessageSizeBytes: 48 << 20, maxWriteBatchSize: 100_000, logicalSessionTimeoutMinutes: 30, minWireVersion: 0, maxWireVersion: 21, readOnly: false }

export class MongoRecorder {
  /** Names of the commands since the last `take`. */
  private commands: string[] = []
  private readonly collections = new Map<string, Fields[]>()
  private server: Server | null = null

  async listen(): Promise<string> {
    const server = createServer((socket) => this.serve(socket))
    this.server = server
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    return `mongodb://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/bench`
  }
  take(): string[] {
    return this.commands.splice(0)
  }
  close(): void {
    this.server?.close()
  }
  private serve(socket: Socket): void {
    let bytes = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      while (bytes.length >= 4 && bytes.length >= bytes.readInt32LE(0)) {
        const message = bytes.subarray(0, bytes.readInt32LE(0))
        bytes = bytes.subarray(message.length)
        socket.write(replyTo(message, this.answer(commandOf(message))))
      }
    })
    socket.on('error', () => socket.destroy())
  }
  private answer(command: Fields): Fields {
    const name = Object.keys(command)[0] ?? ''
    if (!NOT_COUNTED.has(name)) this.commands.push(name)
    const documents = this.documentsOf(String(command[name]))
    const cursor = (firstBatch: unknown[]) => ({ cursor: { id: 0n, ns: `bench.${String(command[name])}`, firstBatch }, ok: 1 })
    if (name === 'hello') return { ...HELLO, ok: 1 }
    if (name === 'insert') {
      const added = command.documents as Fields[]
      documents.push(...added)
      return { n: added.length, ok: 1 }
    }
    if (name === 'find') return cursor(find<Fields>(documents, (command.filter ?? {}) as Fields).sort((command.sort ?? { _id: 1 }) as never).limit(Math.abs(Number(command.limit ?? 100))).all())
    if (name === 'aggregate') return cursor(aggregate(documents, command.pipeline as Fields[]))
    if (name === 'update') return { ...update(documents, (command.updates as Fields[])[0] ?? {}), ok: 1 }
    return name === 'listIndexes' || name === 'listCollections' ? cursor([]) : { ok: 1 }
  }
  private documentsOf(name: string): Fields[] {
    const known = this.collections.get(name) ?? []
    this.collections.set(name, known)
    return known
  }
}
/** `$set`, `$inc` and an upsert by equality: what a lock document needs. */
function update(documents: Fields[], { q, u, upsert }: Fields): Fields {
  const { $set = {}, $inc = {}, $setOnInsert = {} } = u as Record<string, Fields>
  const found = find<Fields>(documents, q as Fields).all()
  const target = found[0] ?? (upsert ? { ...(q as Fields), ...$setOnInsert } : null)
  if (!target) return { n: 0, nModified: 0 }
  if (found.length === 0) documents.push(target)
  Object.assign(target, $set)
  for (const [field, by] of Object.entries($inc)) target[field] = Number(target[field] ?? 0) + Number(by)
  return found.length === 0 ? { n: 1, nModified: 0, upserted: [{ index: 0, _id: documents.length }] } : { n: 1, nModified: 1 }
}
/** The command of an OP_MSG: its body, with the document sequences put back into it. */
function commandOf(message: Buffer): Fields {
  if (message.readInt32LE(12) !== OP_MSG) throw new Error(`opcode ${message.readInt32LE(12)} is not spoken here`)
  let at = HEADER_BYTES + 4
  let command: Fields = {}
  while (at < message.length) {
    const kind = message[at++]
    const size = message.readInt32LE(at)
    if (kind === 0) command = { ...deserialize(message.subarray(at, at + size)), ...command }
    else {
      const nameEnd = message.indexOf(0, at + 4)
      const documents: Fields[] = []
      for (let next = nameEnd + 1; next < at + size; next += message.readInt32LE(next)) documents.push(deserialize(message.subarray(next, next + message.readInt32LE(next))))
      command[message.toString('utf8', at + 4, nameEnd)] = documents
    }
    at += size
  }
  return command
}
function replyTo(request: Buffer, answer: Fields): Buffer {
  const body = serialize(answer)
  const head = Buffer.alloc(HEADER_BYTES + 5)
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(request.readInt32LE(4), 8)
  head.writeInt32LE(OP_MSG, 12)
  return Buffer.concat([head, body])
}
