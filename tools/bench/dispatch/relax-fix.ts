// Jobs of several blocks with HiGHS: solve without whole numbers, fix what came out whole, solve again, until all is whole or time is up; then the
// careful person fills what is left. Kept apart from the product until it has a function of its own: 3 MB of WebAssembly belong in no other bundle.
import { improved } from '../../../cloudfunctions/dispatch/domain/plan/fit'
import type { Instance } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import { highs, modelOf, programOf } from './staged'

/** One number for all tiers: here a gap is asked for in percent, and strict tiers have none. */
const WORTH = { urgent: 1_000_000, served: 100_000, debt: 1000, fairness: 4, preference: 1 }
const WHOLE = 1e-6
const FIXED_AT_LEAST = 0.02

export interface Relaxed { chosen: Int32Array; value: number; bound: number; rounds: number; milliseconds: number }
export async function relaxAndFix(instance: Instance, limitMilliseconds: number): Promise<Relaxed> {
  const solver = await highs()
  const from = performance.now()
  const program = programOf(instance)
  const options = instance.options.length
  const { costs } = program
  const cost = Float64Array.from(program.columns, (_, at) => WORTH.urgent * costs.urgentMissed[at]! + WORTH.served * costs.missed[at]! + WORTH.debt * costs.debt[at]! + WORTH.fairness * costs.fairness[at]! + WORTH.preference * costs.preference[at]!)
  const fixed = new Set<number>()
  let [bound, rounds] = [0, 0]
  solver.withModel((model) => {
    model.options.set('output_flag', false)
    model.passModel({ ...modelOf(program), colCost: cost })
    for (;;) {
      model.run()
      rounds++
      if (rounds === 1) bound = -model.getObjectiveValue()
      const { colValue } = model.getSolution()
      const open = Array.from({ length: options }, (_, at) => at).filter((at) => !fixed.has(at) && colValue[at]! > WHOLE)
      const isWhole = open.every((at) => colValue[at]! > 1 - WHOLE)
      const fractional = open.filter((at) => colValue[at]! <= 1 - WHOLE).sort((a, b) => colValue[b]! - colValue[a]!)
      const next = isWhole ? open : [...open.filter((at) => colValue[at]! > 1 - WHOLE), ...compatible(instance, fractional.slice(0, Math.max(1, Math.ceil(fractional.length * FIXED_AT_LEAST))), fixed)]
      for (const at of next) {
        fixed.add(at)
        model.changeColBounds(at, 1, 1)
      }
      if (isWhole || performance.now() - from > limitMilliseconds) break
    }
  })
  const wanted = new Int32Array(instance.orders.length).fill(-1)
  for (const at of fixed) wanted[instance.order[at]!] = at
  const chosen = improved(instance, wanted)
  return { chosen, value: valueOf(instance, chosen), bound, rounds, milliseconds: performance.now() - from }
}
/** The first alone surely fits beside what is fixed; more are taken while they share neither order nor row. */
function compatible({ order, slot, blocks }: Instance, wanted: readonly number[], fixed: ReadonlySet<number>): number[] {
  const taken = new Set([...fixed].map((at) => order[at]!))
  const rows = new Set<number>()
  return wanted.filter((at) => {
    const row = Math.floor(slot[at]! / blocks)
    if (taken.has(order[at]!) || rows.has(row)) return false
    taken.add(order[at]!)
    rows.add(row)
    return true
  })
}
export function valueOf({ isUrgent, debt, preference, slot, blocks, partnerOfRow, marginals }: Instance, chosen: Int32Array): number {
  const load = new Map<number, number>()
  return chosen.reduce((sum, option, order) => {
    if (option < 0) return sum
    const partner = partnerOfRow[Math.floor(slot[option]! / blocks)]!
    const before = load.get(partner) ?? 0
    load.set(partner, before + 1)
    return sum + WORTH.urgent * isUrgent[order]! + WORTH.served - WORTH.debt * debt[option]! - WORTH.fairness * (marginals[partner]![before] ?? 0) - WORTH.preference * preference[option]!
  }, 0)
}
