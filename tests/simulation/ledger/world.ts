// A community's life with credit: orders with holds, bookings, resources, gifts, declared minutes, reversals, by people who repeat themselves,
// in instances that die. `decided` is what the causing documents say has happened; the ledger must in the end say the same.
import type { Cause, Entry, Posting, Rate } from '../../../cloudfunctions/credits/domain/entry'
import type { CreditHold } from '../../../cloudfunctions/credits/domain/hold'
import type { Ports } from '../../../cloudfunctions/credits/posting'
import type { Product } from './load-product'
import { MemoryStore, type StoreFault } from './memory-store'
import { randomFrom, type Random } from './random'
import { Crash, Scheduler } from './scheduler'
import { Violation } from './violation'

export interface Order { _id: string; accountId: string; version: number; hold: CreditHold; /** Every hold state it has had. */ past: CreditHold[] }
export interface Decided { cause: Cause; posting: Posting }
export interface Options { seed: number; operations: number; crashShare?: number; storeFault?: StoreFault; checkEvery?: number; /** Share of operations before which the clock jumps to the turn of the month. */ borderShare?: number }
export const ACCOUNTS = ['pt-1', 'pt-2', 'pt-3']
const STAFF = ['s-1', 's-2', 's-3']

export class World {
  readonly random: Random
  readonly scheduler: Scheduler
  readonly store: MemoryStore
  readonly ports: Ports
  readonly orders: Order[] = []
  readonly decided = new Map<string, Decided>()
  private readonly keys: string[] = []
  /** Entries that a caller has been told of, and causes that were refused for good. */
  readonly acknowledged = new Map<string, Entry>()
  readonly refused = new Set<string>()
  /** Causes whose whole reversal was answered. */
  readonly takenBack = new Set<string>()
  readonly crashes = { count: 0 }
  clock = Date.parse('2026-01-20T04:00:00.000Z')
  private serial = 0
  constructor(readonly product: Product, readonly options: Options) {
    this.random = randomFrom(options.seed)
    this.scheduler = new Scheduler(this.random, options.crashShare ?? 0.01)
    this.store = new MemoryStore(this.scheduler, product.firstPage, options.storeFault)
    this.ports = { store: this.store, digest: product.sha256, pause: () => this.scheduler.step(() => undefined) }
  }
  now(): string {
    return new Date(this.clock).toISOString()
  }
  id(kind: string): string {
    return `${kind}${++this.serial}`
  }
  /** Time goes on; now and then to the minutes around the turn of a month, where clocks disagree. */
  tick(): void {
    this.clock += this.random.below(40) * 60_000
    if (!this.random.chance(this.options.borderShare ?? 0.008)) return
    const at = new Date(this.clock)
    this.clock = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0, 15, 55) + this.random.below(4) * 60_000
    if (this.clock < at.getTime()) this.clock = at.getTime()
  }
  /** Decides (once: the causing document is written) and posts; the decision outlives a crash of the posting. */
  async decide(accountId: string, businessKey: string, posting: Posting): Promise<void> {
    const skew = this.random.chance(0.2) ? this.random.below(8) * 60_000 : 0
    const cause = { accountId, communityId: 'c', businessKey, occurredAt: new Date(this.clock + skew).toISOString() }
    this.remember({ cause, posting })
    await this.repost(businessKey)
  }
  remember(decided: Decided): void {
    this.decided.set(decided.cause.businessKey, decided)
    this.keys.push(decided.cause.businessKey)
  }
  /** What a retry, a duplicate and a sweep do. */
  async repost(businessKey: string): Promise<void> {
    const { cause, posting } = this.decided.get(businessKey)!
    await this.attempt(businessKey, () => this.product.post(this.ports, cause, posting, this.now()))
  }
  /** @returns whether the work was answered with an entry */
  async attempt(businessKey: string, work: () => Promise<Entry>): Promise<boolean> {
    try {
      this.acknowledge(businessKey, await work())
      return true
    } catch (error) {
      if (error instanceof Crash) this.crashes.count++
      else if (!('code' in (error as object)) || (error as { code: string }).code === 'INTERNAL') throw error
      else this.refused.add(`${businessKey} ${(error as { code: string }).code}`)
      return false
    }
  }
  private acknowledge(businessKey: string, entry: Entry): void {
    const before = this.acknowledged.get(businessKey)
    if (before && before.hash !== entry.hash) throw new Violation(`I15 two answers for ${businessKey}`)
    this.acknowledged.set(businessKey, entry)
  }
  posting(kind: Posting['kind'], more: Partial<Posting> = {}): Posting {
    const rates: Rate[] = [{ numerator: 1, denominator: 1 }, { numerator: 2, denominator: 3 }, { numerator: 4, denominator: 3 }]
    return { kind, minutes: this.random.between(1, 240), rate: this.random.pick(rates), isDeclared: false, by: this.random.pick(STAFF), approvedBy: null, memo: 'order', pair: null, refersTo: null, ...more }
  }
  account(): string {
    return this.random.pick(ACCOUNTS)
  }
  person(): string {
    return this.random.pick(STAFF)
  }
  /** Mostly a recent one, where the races are; sometimes one of long ago, behind several pages. */
  anyDecided(isWanted: (decided: Decided) => boolean = () => true): Decided | undefined {
    const from = this.random.chance(0.5) ? Math.max(0, this.keys.length - 12) : 0
    const wanted = this.keys.slice(from).map((key) => this.decided.get(key)!).filter(isWanted)
    return this.random.pick(wanted)
  }
}
