// The five tiers of a plan as a pair of numbers (high, low), compared one after the other: high = urgent missed ≫ missed ≫ debt rank,
// low = fairness ≫ preference. Both stay whole and below 2^53, so sums are exact and equal everywhere.
import { NO_DEBT, WORST_MARGINAL, WORST_PREFERENCE, type Instance } from './instance'

export interface Weights {
  /** Cost of leaving an order out, in `high`. */
  missed: number
  urgentMissed: number
  /** Of one unit of fairness, in `low`. */
  fairness: number
}
/**
 * Proof of the order, with s = the most that can be served: all debt ranks together differ by at most 15 s < missed = 16 (s + 1); all that is below
 * "urgent" differs by at most missed · n + 15 s < urgentMissed − missed = missed · (n + 2); all preferences by at most 1023 s < fairness = 1024 (s + 1).
 * Proof of no overflow: a whole plan costs at most urgentMissed · n + 15 s and 4095 · fairness · s + 1023 s, a path through it at most twice that in either direction.
 * @throws Error beyond: some ten thousands of orders in one piece
 */
export function weightsOf({ orders, capacity }: Pick<Instance, 'orders' | 'capacity'>): Weights {
  const count = orders.length
  const served = Math.min(count, capacity.reduce((sum, one) => sum + one, 0))
  const missed = (NO_DEBT + 1) * (served + 1)
  const urgentMissed = missed * (count + 3)
  const fairness = (WORST_PREFERENCE + 1) * (served + 1)
  const most = Math.max(urgentMissed * count + NO_DEBT * served, (WORST_MARGINAL * fairness + WORST_PREFERENCE) * served)
  if (4 * most > Number.MAX_SAFE_INTEGER) throw new Error(`${count} orders are too many for one piece of a plan`)
  return { missed, urgentMissed, fairness }
}
