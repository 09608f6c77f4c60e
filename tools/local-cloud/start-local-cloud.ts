// The embedded cloud, put together: what `npm start` serves and what the tests talk to. See README.md.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Database } from './engine/database'
import { lockFolder } from './engine/folder-lock'
import { Store } from './engine/store'
import type { CollectionSpec } from './engine/table'
import { decode, encode, keyOfId, type Document } from './engine/values'
import { FunctionHost, type Caller } from './functions/host'
import { Gateway, type Persona } from './gateway/gateway'
import { OpenApis } from './openapi/apis'
import { MediaChecks } from './openapi/media-checks'
import { Counter } from './protocol/counter'
import { Storage } from './storage/storage'
import { Timers, type Trigger } from './timers/timers'

export type { CollectionSpec, Persona }
export interface LocalCloudOptions {
  /** dist/cloudfunctions: each <name>/index.js with its config.json. */
  functionsRoot: string
  collections: CollectionSpec[]
  /** Absent: in memory only. */
  dataDir?: string
  /** 0 or absent: any free port. */
  port?: number
  staticDir?: string
  testClock?: boolean
  personas?: Persona[]
  personaHats?: (openid: string, read: (collection: string) => Document[]) => { hat: string; unit: string }[]
  maxInstances?: number
  /** More variables for every function: a test sees with THROW_UNDECLARED what a person would get as INTERNAL. */
  functionEnvironment?: Record<string, string>
  /** The journal's size at which a snapshot replaces it; 32 MB. */
  snapshotBytes?: number
  /** Negative control for the race tests: the store without its locks. */
  withoutLocks?: boolean
  /** What each database request takes at least, for measuring chains (`inSeries`); 0 otherwise. */
  databaseLatencyMilliseconds?: number
  onLog?: (line: string) => void
}
export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>
const ENV = 'local-env'

export async function startLocalCloud(options: LocalCloudOptions) {
  const folder = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'local-cloud-'))
  const unlock = lockFolder(folder)
  const free = () => {
    unlock()
    if (!options.dataDir) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return await started(options, folder, free)
  } catch (error) {
    free()
    throw error
  }
}
async function started(options: LocalCloudOptions, folder: string, free: () => void) {
  const clock = { offset: 0, now: () => Date.now() + clock.offset }
  const store = new Store(options.collections, options.dataDir ? path.join(folder, 'database') : undefined, options.withoutLocks, options.snapshotBytes)
  const database = new Database(store, clock.now)
  let url = ''
  const host = new FunctionHost({
    root: options.functionsRoot, env: ENV, appId: 'wxlocal', maxInstances: options.maxInstances ?? 8, clockOffset: () => clock.offset, onLog: options.onLog, environment: options.functionEnvironment,
    endpoint: () => `${url}/admin`,
  })
  const counter = new Counter(options.databaseLatencyMilliseconds)
  host.onCall = (name, action, instance) => counter.called(name, action, instance)
  const secret = secretOf(folder)
  const storage = new Storage(path.join(folder, 'files'), ENV, secret, () => url, clock.now)
  const trigger = (name: string, event: unknown) => host.invoke(name, event, { source: 'wx_trigger' })
  const media = new MediaChecks((event) => trigger('wechat', event))
  const apis = new OpenApis(clock.now, media)
  const timers = new Timers(triggersOf(host, options.functionsRoot), ({ functionName, name }) => trigger(functionName, { Type: 'Timer', TriggerName: name, Time: new Date(clock.now()).toISOString() }), clock.now)
  const read = (collection: string) => [...store.table(collection).documents.values()]
  const advance = async (milliseconds: number) => {
    const until = clock.now() + milliseconds
    await timers.runUntil(until, (instant) => { clock.offset = Math.max(clock.offset, instant - Date.now()) })
    clock.offset = Math.max(clock.offset, until - Date.now())
    return new Date(clock.now()).toISOString()
  }
  /** The clock alone goes on, no timer fires: an outage, or a test that needs no month of minutes. */
  const jump = (milliseconds: number) => {
    clock.offset += milliseconds
    timers.skip()
  }
  const gateway = new Gateway({ database, host, storage, apis, counter }, {
    port: options.port ?? 0, secret, personas: options.personas ?? [], staticDir: options.staticDir,
    hatsOf: (openid) => options.personaHats?.(openid, read) ?? [], advance: options.testClock ? advance : undefined,
  })
  url = `http://127.0.0.1:${await gateway.listen()}`
  if (!options.testClock) timers.start()
  return {
    url, folder, store, apis, read, timers, clock: { now: clock.now, advance, jump },
    stats: () => counter.report(),
    resetStats: () => counter.reset(),
    /** Seeding and test set-up: one commit per call. The store keeps copies of its own, as from the wire: a test's objects may be of another realm. */
    write: (collection: string, documents: Document[]) => store.write(() => ({ writes: (decode(encode(documents), clock.now()) as Document[]).map((document) => [collection, keyOfId(document._id), document]), result: undefined })),
    /** Puts a file into storage, for seeding. @returns its file id */
    saveFile: (at: string, bytes: Buffer) => storage.save(at, bytes),
    invoke: async (name: string, event: unknown, caller: Caller) => {
      const text = await host.invoke(name, event, caller)
      return text === undefined ? undefined : JSON.parse(text) as unknown
    },
    /** Environment variables that make this process an instance, for the SDK used directly. */
    attach: (openapi: string[] = []) => host.attach(openapi),
    /** Pushes the verdicts of all pictures still under check and waits for the function that gets them. */
    finishMediaChecks: () => media.finishAll(),
    fireTimer: (name: string, times = 1) => timers.fireNow(name, times),
    /** The same for the same content, whatever the order of writing: proves that a refused call changed nothing. */
    hash: () => createHash('sha256').update([...store.commits()].sort().join('\n')).digest('hex'),
    close: async () => {
      timers.stop()
      media.stop()
      await host.close()
      gateway.server.closeAllConnections()
      await new Promise((done) => gateway.server.close(done))
      await store.close()
      free()
    },
  }
}
function secretOf(folder: string): Buffer {
  const file = path.join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
function triggersOf(host: FunctionHost, root: string): Trigger[] {
  const names = existsSync(root) ? readdirSync(root) : []
  return names.flatMap((functionName) => (host.configOf(functionName).triggers ?? []).filter(({ type }) => type === 'timer').map(({ name, config }) => ({ functionName, name, cron: config })))
}
