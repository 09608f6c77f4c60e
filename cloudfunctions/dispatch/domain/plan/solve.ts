// The day's plan from its numbers. Communities that share no partner are planned apart (a subdistrict never waits for another, and the weights
// stay small); the pieces together are exactly the plan of the whole, because no cost reaches from one into another.
import { solveLengths } from './fit'
import { solveFlow } from './flow'
import { instanceOf, type Instance, type PlanOption, type PlanOrder, type PlanPartner } from './instance'
import { piecesOf } from './pieces'
import { tiersOf, type Tiers } from './tiers'

/** `isExact`: proven best in all tiers. `canGain`: how many more at most could be served; 0 where it is exact. */
export interface Solution { chosen: Map<string, PlanOption | null>; tiers: Tiers; isExact: boolean; canGain: number }

export function solvePlan(orders: readonly PlanOrder[], partners: readonly PlanPartner[], blocks: number): Solution {
  const solution: Solution = { chosen: new Map(), tiers: { urgentMissed: 0, missed: 0, debt: 0, fairness: 0, preference: 0 }, isExact: true, canGain: 0 }
  for (const piece of piecesOf(orders, partners)) {
    const instance = instanceOf(piece.orders, piece.partners, blocks)
    const { chosen, isExact, atMost } = solveInstance(instance)
    const tiers = tiersOf(instance, chosen)
    for (const tier of Object.keys(tiers) as (keyof Tiers)[]) solution.tiers[tier] += tiers[tier]
    solution.isExact &&= isExact
    solution.canGain += tiers.missed - (atMost?.missed ?? tiers.missed)
    instance.orders.forEach(({ id }, index) => solution.chosen.set(id, chosen[index]! < 0 ? null : instance.options[chosen[index]!]!))
  }
  return solution
}
function solveInstance(instance: Instance): { chosen: Int32Array; isExact: boolean; atMost?: { missed: number } } {
  const isFlow = instance.length.every((length) => length === 1)
  return isFlow ? { chosen: solveFlow(instance), isExact: true } : { ...solveLengths(instance), isExact: false }
}
