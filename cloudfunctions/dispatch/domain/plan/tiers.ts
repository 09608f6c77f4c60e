// What a plan is worth, tier by tier, most important first, and that it overbooks nobody. Independent of how the plan was found.
import type { Instance } from './instance'

/** All five are better when smaller: urgent left out, left out, sum of debt ranks, sum of fairness, sum of preferences. */
export interface Tiers { urgentMissed: number; missed: number; debt: number; fairness: number; preference: number }
const ORDER = ['urgentMissed', 'missed', 'debt', 'fairness', 'preference'] as const

/** @throws Error when a row has more jobs in a block than it can take, or an order has an option of another */
export function tiersOf(instance: Instance, chosen: Int32Array): Tiers {
  const { optionStart, isUrgent, slot, length, debt, preference, capacity, blocks, partnerOfRow, partners, marginals } = instance
  const used = new Int32Array(capacity.length)
  const load = new Int32Array(partners.length)
  const tiers: Tiers = { urgentMissed: 0, missed: 0, debt: 0, fairness: 0, preference: 0 }
  chosen.forEach((option, order) => {
    if (option < 0) {
      tiers.missed++
      tiers.urgentMissed += isUrgent[order]!
      return
    }
    if (option < optionStart[order]! || option >= optionStart[order + 1]!) throw new Error('an order holds an option of another')
    const partner = partnerOfRow[Math.floor(slot[option]! / blocks)]!
    const table = marginals[partner]!
    tiers.debt += debt[option]!
    tiers.preference += preference[option]!
    tiers.fairness += table[load[partner]!++] ?? table.at(-1) ?? 0
    for (let at = 0; at < length[option]!; at++) {
      if (++used[slot[option]! + at]! > capacity[slot[option]! + at]!) throw new Error('a row is overbooked')
    }
  })
  return tiers
}
/** Below 0 when the first plan is better. */
export function compareTiers(a: Tiers, b: Tiers): number {
  const at = ORDER.find((tier) => a[tier] !== b[tier])
  return at ? a[at] - b[at] : 0
}
