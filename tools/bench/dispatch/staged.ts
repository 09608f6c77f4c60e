// The same day as linear programs for HiGHS: one per tier, most important first, each with the tiers before it held at their optimum.
// Independent of our flow; with jobs of one block the programs' optima are whole, because the matrix is a network's.
import highsLoader, { type Highs } from 'highs'
import type { Instance } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import type { Tiers } from '../../../cloudfunctions/dispatch/domain/plan/tiers'

export const TIERS = ['urgentMissed', 'missed', 'debt', 'fairness', 'preference'] as const
let loaded: Promise<Highs> | null = null
export function highs(): Promise<Highs> {
  loaded ??= highsLoader()
  return loaded
}
interface Column { upper: number; rows: number[]; values: number[] }
/** Rows: one per order, per slot, per partner (its jobs = its steps of fairness), then one per tier that holds its value. */
export interface Program { columns: Column[]; costs: Record<(typeof TIERS)[number], Float64Array>; rowLower: number[]; rowUpper: number[]; firstTierRow: number }

export function programOf(instance: Instance): Program {
  const { orders, partners, optionStart, isUrgent, order, slot, length, debt, preference, capacity, partnerOfRow, blocks, marginals } = instance
  const [slotRow, partnerRow] = [orders.length, orders.length + capacity.length]
  const firstTierRow = partnerRow + partners.length
  const choices = Array.from(slot, (at, option): Column => {
    const rows = [order[option]!, ...Array.from({ length: length[option]! }, (_, step) => slotRow + at + step), partnerRow + partnerOfRow[Math.floor(at / blocks)]!]
    return { upper: 1, rows, values: rows.map(() => 1) }
  })
  const most = partners.map((_, partner) => Math.min(marginals[partner]!.length, countOptionsOf(instance, partner)))
  const steps = partners.flatMap((_, partner) => marginals[partner]!.slice(0, most[partner]).map((cost) => ({ cost, column: { upper: 1, rows: [partnerRow + partner], values: [-1] } })))
  const columns = [...choices, ...steps.map(({ column }) => column)]
  const costOf = (ofOption: (option: number) => number, ofStep: (cost: number) => number = () => 0) => Float64Array.from({ length: columns.length }, (_, at) => (at < choices.length ? ofOption(at) : ofStep(steps[at - choices.length]!.cost)))
  const costs = {
    urgentMissed: costOf((option) => -isUrgent[order[option]!]!), missed: costOf(() => -1), debt: costOf((option) => debt[option]!), fairness: costOf(() => 0, (cost) => cost), preference: costOf((option) => preference[option]!),
  }
  TIERS.forEach((tier, index) => columns.forEach((column, at) => {
    if (costs[tier][at] === 0) return
    column.rows.push(firstTierRow + index)
    column.values.push(costs[tier][at]!)
  }))
  const served = orders.map((_, at) => (optionStart[at + 1]! > optionStart[at]! ? 1 : 0))
  return { columns, costs, firstTierRow, rowLower: [...served.map(() => 0), ...Array.from(capacity, () => 0), ...partners.map(() => 0), ...TIERS.map(() => -Infinity)], rowUpper: [...served.map(() => 1), ...capacity, ...partners.map(() => 0), ...TIERS.map(() => Infinity)] }
}
function countOptionsOf({ slot, blocks, partnerOfRow, order }: Instance, partner: number): number {
  const orders = new Set<number>()
  slot.forEach((at, option) => partnerOfRow[Math.floor(at / blocks)] === partner && orders.add(order[option]!))
  return orders.size
}
export function modelOf({ columns, costs, rowLower, rowUpper }: Program) {
  const starts = [0]
  for (const { rows } of columns) starts.push(starts.at(-1)! + rows.length)
  return {
    numCols: columns.length, numRows: rowLower.length, colCost: costs.urgentMissed, colLower: new Float64Array(columns.length), colUpper: Float64Array.from(columns, ({ upper }) => upper), rowLower, rowUpper,
    matrix: { format: 'csc' as const, numRows: rowLower.length, numCols: columns.length, starts: Int32Array.from(starts), indices: Int32Array.from(columns.flatMap(({ rows }) => rows)), values: Float64Array.from(columns.flatMap(({ values }) => values)) },
  }
}
/** @returns the optimum of each tier, and the milliseconds the solver took; building the program is not counted */
export async function stagedTiers(instance: Instance): Promise<{ tiers: Tiers; milliseconds: number }> {
  const solver = await highs()
  const program = programOf(instance)
  const data = modelOf(program)
  const from = performance.now()
  const optima = solver.withModel((model) => {
    model.options.set('output_flag', false)
    model.passModel(data)
    return TIERS.map((tier, index) => {
      if (index > 0) model.changeColsCost({ kind: 'range', from: 0, to: data.numCols - 1 }, program.costs[tier])
      model.run()
      const optimum = Math.round(model.getObjectiveValue())
      model.changeRowBounds(program.firstTierRow + index, -Infinity, optimum)
      return optimum
    })
  })
  const milliseconds = performance.now() - from
  const [urgentServed, served, debt, fairness, preference] = optima as [number, number, number, number, number]
  const urgent = instance.isUrgent.reduce((sum, one) => sum + one, 0)
  return { tiers: { urgentMissed: urgent + urgentServed, missed: instance.orders.length + served, debt, fairness, preference }, milliseconds }
}
