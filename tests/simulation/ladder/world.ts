// Orders in memory with the store's own conditions: a step of one document is decided on what was read and kept only if nobody came first,
// else decided again; a step that books is read, decided and kept as one. Calls overlap: each reads at one moment and writes at a later one.
import type { Answer } from '../../../cloudfunctions/orders/domain/apply'
import type { Decision, SlotMove } from '../../../cloudfunctions/orders/domain/decision'
import type { Found } from '../../../cloudfunctions/orders/domain/ladder'
import type { Actor, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import type { Booking } from '../../../cloudfunctions/orders/domain/slots'
import type { Step } from '../../../cloudfunctions/orders/domain/transitions'
import { Violation } from '../ledger/violation'
import { checkAll, checkStep } from './invariants'
import type { Product } from './load-product'

export interface Call { step: Step; orderId: string; by: Actor; at: string; requestId: string; books?: boolean; found?: Found; from?: string | null; decide: (order: StoredOrder) => Decision | null }
const ATTEMPTS = 4

export class World {
  readonly orders = new Map<string, StoredOrder>()
  readonly days = new Map<string, Booking[]>()
  private readonly answers = new Map<string, string>()
  private readonly pending: { call: Call; read: StoredOrder }[] = []
  /** Steps that were taken, by name. */
  readonly taken = new Map<string, number>()
  /** @param isBlind a store that forgets its condition: it must be seen */
  constructor(private readonly product: Product, private readonly isBlind = false) {}

  /** Begins a call: it has read the order, and writes when it is let on. */
  begin(call: Call): void {
    this.pending.push({ call, read: this.orders.get(call.orderId)! })
  }
  isIdle(): boolean {
    return this.pending.length === 0
  }
  /** One of those under way goes on to its end. @param pick which */
  letOn(pick: (count: number) => number): void {
    const [{ call, read }] = this.pending.splice(pick(this.pending.length), 1) as [{ call: Call; read: StoredOrder }]
    const answer = this.finish(call, call.books ? this.orders.get(call.orderId)! : read)
    if (!answer || call.by.hat === 'system') return
    const before = this.answers.get(call.requestId)
    // A retry may be refused (others went on), but what it is told of its own success never changes.
    if (before && answer.status && before !== JSON.stringify(answer)) throw new Violation('I5 a retry was answered differently')
    this.answers.set(call.requestId, JSON.stringify(answer))
  }
  private finish(call: Call, read: StoredOrder): Answer | null {
    let order = read
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        const before = this.product.answeredBefore(order, call.by.personId, call.requestId, call.step)
        if (before) return before
        const decision = call.decide(order)
        if (!decision) return null
        const days = decision.slots && this.moved(order._id, decision.slots)
        // SLOT_TAKEN: refused, and nothing is kept.
        if (decision.slots && !days) return null
        if (this.keep(order, call, decision, days)) return { orderId: order._id, status: this.orders.get(order._id)!.status, version: order.version + 1 }
      } catch (error) {
        // A refusal by a code is an answer; anything else is not, and INTERNAL is the product's own word for what must not be.
        if (!('code' in (error as object))) throw error
        if ((error as { code: string }).code === 'INTERNAL') throw new Violation(`${call.step} was decided as it must not be`)
        return null
      }
      // The clock does not try again: it comes every minute.
      if (call.by.hat === 'system') return null
      order = this.orders.get(call.orderId)!
    }
    return null
  }
  private keep(read: StoredOrder, { step, by, at, requestId, found, from }: Call, decision: Decision, days: Map<string, Booking[]> | null | undefined): boolean {
    const present = this.orders.get(read._id)!
    if (present.version !== read.version && !this.isBlind) return false
    const next = this.product.applied(read, { step, by, at, requestId, action: step }, this.product.withHold(read, decision, this.product, at), ['p-staff'])
    for (const [id, bookings] of days ?? []) this.days.set(id, bookings)
    this.orders.set(read._id, { ...present, ...next.change })
    this.taken.set(step, (this.taken.get(step) ?? 0) + 1)
    checkStep(present, this.orders.get(read._id)!, { step, at, found, from })
    checkAll([...this.orders.values()], this.days)
    return true
  }
  /** The days of the workers after the move; null when the time is taken. */
  private moved(orderId: string, { workerId, fromWorkerId, release, take }: SlotMove): Map<string, Booking[]> | null {
    const days = new Map<string, Booking[]>()
    const at = (id: string) => days.get(id) ?? this.days.get(id) ?? []
    for (const day of release ? this.product.daysOf(release) : []) days.set(`${fromWorkerId ?? workerId}:${day}`, this.product.withoutOrder(at(`${fromWorkerId ?? workerId}:${day}`), orderId))
    for (const day of take ? this.product.daysOf(take) : []) {
      const id = `${workerId}:${day}`
      if (!this.product.isFree(this.product.withoutOrder(at(id), orderId), take!)) return null
      days.set(id, [...this.product.withoutOrder(at(id), orderId), { orderId, startAt: take!.startAt, endAt: take!.endAt }])
    }
    return days
  }
  /** A run of the timer as it would see the store now: expiry, alarm, next rung, one after another for each order that is due. */
  tick(at: string, found: (order: StoredOrder) => Found): void {
    const clock: Actor = { personId: 'system', hat: 'system', label: '系统' }
    const steps: [Step, (order: StoredOrder, among: Found) => Decision | null][] = [
      ['expireOffers', (order) => this.product.expireOffers(order, at)], ['alarm', (order) => this.product.alarmStaff(order, at)], ['climb', (order, among) => this.product.climbByClock(order, among, at)],
    ]
    for (const due of [...this.orders.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= at)) {
      for (const [step, decide] of steps) {
        const order = this.orders.get(due._id)!
        const among = found(order)
        this.finish({ step, orderId: order._id, by: clock, at, requestId: `clock-${order.version}`, found: among, decide: (read) => decide(read, among) }, order)
      }
    }
  }
  /** A timer that read the store earlier and is late: its steps go under way like any other call. */
  beginLateTimer(at: string, found: (order: StoredOrder) => Found): void {
    for (const order of [...this.orders.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= at)) {
      const among = found(order)
      const call = { orderId: order._id, by: { personId: 'system', hat: 'system' as const, label: '系统' }, at, requestId: `clock-${order.version}`, found: among }
      this.begin({ ...call, step: 'expireOffers', decide: (read) => this.product.expireOffers(read, at) })
      this.begin({ ...call, step: 'climb', decide: (read) => this.product.climbByClock(read, among, at) })
    }
  }
}
