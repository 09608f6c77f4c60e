// What is booked while a plan is put together one by one, for jobs of any length. Invariant: nothing is ever overbooked.
import type { Instance } from './instance'

const NONE = -1
export class Book {
  readonly chosen: Int32Array
  readonly load: Int32Array
  private readonly used: Int32Array

  constructor(private readonly instance: Instance) {
    this.chosen = new Int32Array(instance.orders.length).fill(NONE)
    this.load = new Int32Array(instance.partners.length)
    this.used = new Int32Array(instance.capacity.length)
  }
  partnerOf(option: number): number {
    return this.instance.partnerOfRow[Math.floor(this.instance.slot[option]! / this.instance.blocks)]!
  }
  fits(option: number): boolean {
    const { slot, length, capacity } = this.instance
    for (let at = slot[option]!, end = at + length[option]!; at < end; at++) if (this.used[at]! >= capacity[at]!) return false
    return true
  }
  take(option: number): void {
    this.chosen[this.instance.order[option]!] = option
    this.mark(option, 1)
  }
  /** @returns the option it had */
  free(order: number): number {
    const option = this.chosen[order]!
    this.chosen[order] = NONE
    this.mark(option, -1)
    return option
  }
  private mark(option: number, by: 1 | -1): void {
    const { slot, length } = this.instance
    this.load[this.partnerOf(option)]! += by
    for (let at = slot[option]!, end = at + length[option]!; at < end; at++) this.used[at]! += by
  }
  /** The option that costs least now among those that fit; −1 when none does. */
  cheapest(order: number): number {
    const { optionStart, debt, preference, marginals } = this.instance
    let best = NONE
    let bestCost: readonly number[] = []
    for (let option = optionStart[order]!; option < optionStart[order + 1]!; option++) {
      if (!this.fits(option)) continue
      const partner = this.partnerOf(option)
      const cost = [debt[option]!, marginals[partner]![this.load[partner]!] ?? marginals[partner]!.at(-1) ?? 0, preference[option]!]
      if (best !== NONE && !isLess(cost, bestCost)) continue
      best = option
      bestCost = cost
    }
    return best
  }
}
function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && a[at]! < b[at]!
}
