// What a call costs, counted: database operations, function calls, open interfaces and storage, per function and action, for /dev/stats.
import type { Seen } from '../engine/find'
import type { Instance } from '../functions/host'

export interface ActionStats {
  calls: number
  database: { read: number; write: number; transaction: number; total: number }
  /** The longest chain of database requests that did not overlap, in the last call. */
  inSeries: number
  scanned: number; returned: number; openapi: number; storage: number
}
interface Running { inSeries: number; open: number }
const READS = ['getDocument', 'calculateDocument', 'aggregateDocuments']

function named<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}
export class Counter {
  // Names come from callers: without a prototype `__proto__` is a name like any other.
  private functions = named<Record<string, ActionStats>>()
  private readonly running = new WeakMap<Instance, Running>()
  /** @param latency milliseconds each database request takes at least: beside an answer that takes no time, parallel requests never meet and look like a chain */
  constructor(private readonly latency = 0) {}

  called(name: string, action: string, instance: Instance): void {
    this.statsOf(name, action).calls++
    this.running.set(instance, { inSeries: 0, open: 0 })
  }
  /** @returns to be called when the request has been answered */
  databaseBegins(instance: Instance, action: string): (seen: Seen) => void {
    const stats = this.of(instance)
    const running = this.running.get(instance) ?? { inSeries: 0, open: 0 }
    const kind = action.endsWith('Transaction') ? 'transaction' : READS.includes(action) ? 'read' : 'write'
    stats.database[kind]++
    stats.database.total++
    // A request that starts while none is open begins a new link of the chain; parallel ones share it.
    if (running.open++ === 0) running.inSeries++
    stats.inSeries = running.inSeries
    return (seen) => {
      running.open--
      stats.scanned += seen.scanned
      stats.returned += seen.returned
    }
  }
  /** The way to a database that is not in this process. */
  async far(): Promise<void> {
    if (this.latency > 0) await new Promise((done) => setTimeout(done, this.latency))
  }
  openapiCalled(instance: Instance): void {
    this.of(instance).openapi++
  }
  storageCalled(instance: Instance): void {
    this.of(instance).storage++
  }
  reset(): void {
    this.functions = named()
  }
  report() {
    const every = Object.values(this.functions).flatMap((actions) => Object.values(actions))
    const sum = (of: (stats: ActionStats) => number) => every.reduce((total, stats) => total + of(stats), 0)
    return {
      functions: this.functions,
      totals: { databaseOperations: sum((stats) => stats.database.total), functionCalls: sum((stats) => stats.calls), openapi: sum((stats) => stats.openapi), storage: sum((stats) => stats.storage), scanned: sum((stats) => stats.scanned), returned: sum((stats) => stats.returned) },
    }
  }
  private of(instance: Instance): ActionStats {
    return this.statsOf(instance.pool.name, instance.job?.action ?? '')
  }
  private statsOf(name: string, action: string): ActionStats {
    const actions = this.functions[name] ??= named()
    return actions[action] ??= { calls: 0, database: { read: 0, write: 0, transaction: 0, total: 0 }, inSeries: 0, scanned: 0, returned: 0, openapi: 0, storage: 0 }
  }
}
