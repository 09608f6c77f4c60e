// The exact plan where every order takes one block: a flow order → slot → partner → done of least cost, with costs compared tier by tier.
// Orders come in one by one; each takes the cheapest path there is, on which others may move to another slot or fall out. Invariant: after
// every order the plan is the best for the orders seen so far, and `ahead` never overstates what a node still costs to the end (A*).
import type { Instance } from './instance'
import { PairHeap } from './heap'
import { weightsOf, type Weights } from './weights'

const NONE = -1
/** How a slot was reached otherwise than by an option: its partner takes another of its jobs instead. */
const INSTEAD = -2

/** @returns by order its option, −1 where it is left out */
export function solveFlow(instance: Instance): Int32Array {
  const flow = new Flow(instance)
  for (const order of fewestOptionsFirst(instance)) flow.insert(order)
  return flow.chosen
}
/** Urgent first, then who has the fewest ways: the result is the same in any order, the work is not. */
function fewestOptionsFirst({ orders, optionStart, isUrgent }: Instance): number[] {
  const ways = (order: number) => optionStart[order + 1]! - optionStart[order]!
  return orders.map((_, index) => index).sort((a, b) => isUrgent[b]! - isUrgent[a]! || ways(a) - ways(b) || a - b)
}
class Flow {
  readonly chosen: Int32Array
  private readonly weights: Weights
  private readonly slots: number
  private readonly heap = new PairHeap()
  /** Who holds each slot: members[memberStart[slot]] … for `filled[slot]` of them; place[order] is where it stands. */
  private readonly memberStart: Int32Array
  private readonly members: Int32Array
  private readonly filled: Int32Array
  private readonly place: Int32Array
  private readonly load: Int32Array
  /** By node: slots first, partners after them. */
  private readonly aheadHigh: Float64Array
  private readonly aheadLow: Float64Array
  private readonly high: Float64Array
  private readonly low: Float64Array
  private readonly seen: Int32Array
  private readonly done: Int32Array
  private readonly by: Int32Array
  private readonly from: Int32Array
  private readonly settled: Int32Array
  private settledCount = 0
  private round = 0
  /** The cheapest end found in this round: a partner takes one job more (endNode), or an order falls out (endOrder, leaving endSlot). */
  private bestHigh = 0
  private bestLow = 0
  private endNode = NONE
  private endOrder = NONE
  private endSlot = NONE

  constructor(private readonly instance: Instance) {
    const { orders, partners, capacity, blocks, partnerOfRow } = instance
    const slots = capacity.length
    const nodes = slots + partners.length
    this.weights = weightsOf(instance)
    this.slots = slots
    this.memberStart = new Int32Array(slots + 1)
    for (let slot = 0; slot < slots; slot++) this.memberStart[slot + 1] = this.memberStart[slot]! + capacity[slot]!
    this.members = new Int32Array(this.memberStart[slots]!)
    this.filled = new Int32Array(slots)
    this.place = new Int32Array(orders.length)
    this.chosen = new Int32Array(orders.length).fill(NONE)
    this.load = new Int32Array(partners.length)
    this.aheadHigh = new Float64Array(nodes)
    this.aheadLow = Float64Array.from({ length: nodes }, (_, node) => this.marginal(node < slots ? partnerOfRow[Math.floor(node / blocks)]! : node - slots, 0))
    this.high = new Float64Array(nodes)
    this.low = new Float64Array(nodes)
    this.seen = new Int32Array(nodes)
    this.done = new Int32Array(nodes)
    this.by = new Int32Array(nodes)
    this.from = new Int32Array(nodes)
    this.settled = new Int32Array(nodes)
  }
  insert(order: number): void {
    this.search(order)
    for (let index = 0; index < this.settledCount; index++) {
      const node = this.settled[index]!
      this.aheadHigh[node] = this.bestHigh - this.high[node]!
      this.aheadLow[node] = this.bestLow - this.low[node]!
    }
    if (this.endOrder !== order) this.apply()
  }
  private marginal(partner: number, load: number): number {
    const table = this.instance.marginals[partner]!
    return (table[load] ?? table.at(-1) ?? 0) * this.weights.fairness
  }
  private costOfMissing(order: number): number {
    return this.instance.isUrgent[order] ? this.weights.urgentMissed : this.weights.missed
  }
  private search(order: number): void {
    const { optionStart, slot, debt, preference } = this.instance
    const { heap, done } = this
    const round = ++this.round
    heap.size = 0
    this.settledCount = 0
    this.bestHigh = this.costOfMissing(order)
    this.bestLow = 0
    this.endOrder = order
    this.endNode = this.endSlot = NONE
    for (let option = optionStart[order]!, end = optionStart[order + 1]!; option < end; option++) this.reach(slot[option]!, debt[option]!, preference[option]!, option, NONE)
    while (heap.size > 0 && (heap.high[0]! < this.bestHigh || (heap.high[0] === this.bestHigh && heap.low[0]! < this.bestLow))) {
      const node = heap.node[0]!
      heap.pop()
      if (done[node] === round) continue
      done[node] = round
      this.settled[this.settledCount++] = node
      if (node < this.slots) this.leaveSlot(node)
      else this.leavePartner(node)
    }
  }
  private reach(node: number, high: number, low: number, by: number, from: number): void {
    const { round } = this
    if (this.done[node] === round) return
    if (this.seen[node] === round && (this.high[node]! < high || (this.high[node] === high && this.low[node]! <= low))) return
    const keyHigh = high + this.aheadHigh[node]!
    const keyLow = low + this.aheadLow[node]!
    if (keyHigh > this.bestHigh || (keyHigh === this.bestHigh && keyLow >= this.bestLow)) return
    this.seen[node] = round
    this.high[node] = high
    this.low[node] = low
    this.by[node] = by
    this.from[node] = from
    this.heap.push(keyHigh, keyLow, node)
  }
  /** A slot with room passes on to its partner; one of those who hold it may go elsewhere or fall out. */
  private leaveSlot(node: number): void {
    const { optionStart, slot, debt, preference, capacity, blocks, partnerOfRow } = this.instance
    const { chosen, members } = this
    const high = this.high[node]!
    const low = this.low[node]!
    if (this.filled[node]! < capacity[node]!) this.reach(this.slots + partnerOfRow[Math.floor(node / blocks)]!, high, low, NONE, node)
    const first = this.memberStart[node]!
    for (let at = first, last = first + this.filled[node]!; at < last; at++) {
      const order = members[at]!
      const held = chosen[order]!
      const freedHigh = high - debt[held]!
      const freedLow = low - preference[held]!
      if (this.endsCheaper(freedHigh + this.costOfMissing(order), freedLow)) {
        this.endOrder = order
        this.endSlot = node
        this.endNode = NONE
      }
      for (let option = optionStart[order]!, end = optionStart[order + 1]!; option < end; option++) {
        if (option !== held) this.reach(slot[option]!, freedHigh + debt[option]!, freedLow + preference[option]!, option, node)
      }
    }
  }
  /** A partner takes one job more, or another of its jobs less. */
  private leavePartner(node: number): void {
    const { rowStart, blocks } = this.instance
    const partner = node - this.slots
    const high = this.high[node]!
    const low = this.low[node]!
    if (this.endsCheaper(high, low + this.marginal(partner, this.load[partner]!))) {
      this.endNode = node
      this.endOrder = this.endSlot = NONE
    }
    for (let slot = rowStart[partner]! * blocks, last = rowStart[partner + 1]! * blocks; slot < last; slot++) {
      if (this.filled[slot]! > 0) this.reach(slot, high, low, INSTEAD, node)
    }
  }
  private endsCheaper(high: number, low: number): boolean {
    if (high > this.bestHigh || (high === this.bestHigh && low >= this.bestLow)) return false
    this.bestHigh = high
    this.bestLow = low
    return true
  }
  /** Walks the path back from its end; every order on it moves one slot on. */
  private apply(): void {
    let node = this.endNode
    if (node === NONE) {
      this.remove(this.endOrder, this.endSlot)
      this.chosen[this.endOrder] = NONE
      node = this.endSlot
    } else this.load[node - this.slots]!++
    for (;;) {
      const by = node < this.slots ? this.by[node]! : NONE
      const from = this.from[node]!
      if (by >= 0) {
        const order = this.instance.order[by]!
        if (from !== NONE) this.remove(order, from)
        this.add(order, node, by)
        if (from === NONE) return
      }
      node = from
    }
  }
  private remove(order: number, slot: number): void {
    const at = this.place[order]!
    const last = this.members[this.memberStart[slot]! + --this.filled[slot]!]!
    this.members[at] = last
    this.place[last] = at
  }
  private add(order: number, slot: number, option: number): void {
    const at = this.memberStart[slot]! + this.filled[slot]!++
    this.members[at] = order
    this.place[order] = at
    this.chosen[order] = option
  }
}
