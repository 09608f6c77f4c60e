// A day to be planned, as numbers: orders with their options (a worker's row, a block of time, how many blocks), partners with their rows.
// Invariant: orders, partners and options stand in an order that follows from their ids alone, so a plan cannot depend on who wrote them down first.
import { hashOf } from './hash'

/** `debt` 0 (repays what is due first) … 15 (repays nothing); `preference` 0 (best) … 1023. `row`: which of the partner's rows; `block`: the first of `length`. */
export interface PlanOption { partnerId: string; row: number; block: number; length: number; debt: number; preference: number }
export interface PlanOrder { id: string; isUrgent: boolean; options: readonly PlanOption[] }
/** A row is a worker (capacity 0 or 1 for each block) or a pool of equal ones. `marginals[k]`: what the (k+1)-th job of the day costs in fairness; never falling. */
export interface PlanPartner { id: string; rows: readonly (readonly number[])[]; marginals: readonly number[] }
export const NO_DEBT = 15
export const WORST_PREFERENCE = 1023
export const WORST_MARGINAL = 4095

export interface Instance {
  blocks: number
  orders: readonly PlanOrder[]
  partners: readonly PlanPartner[]
  /** By order: its options stand at optionStart[order] … optionStart[order + 1]. */
  optionStart: Int32Array
  isUrgent: Uint8Array
  /** By option. A slot is row × blocks + block. */
  options: readonly PlanOption[]
  order: Int32Array
  slot: Int32Array
  length: Int32Array
  debt: Int32Array
  preference: Int32Array
  /** By slot. */
  capacity: Int32Array
  /** By row, and by partner the range of its rows. */
  partnerOfRow: Int32Array
  rowStart: Int32Array
  marginals: readonly (readonly number[])[]
}
/** @throws Error on an option whose costs or blocks lie outside what the weights are proven for */
export function instanceOf(orders: readonly PlanOrder[], partners: readonly PlanPartner[], blocks: number): Instance {
  const sortedPartners = byHash(partners)
  const rank = new Map(sortedPartners.map(({ id }, index) => [id, index]))
  const rowStart = Int32Array.from([0, ...runningSums(sortedPartners.map(({ rows }) => rows.length))])
  const rankOf = ({ partnerId }: PlanOption) => rank.get(partnerId) ?? refuse(`an option of the unknown partner ${partnerId}`)
  const sortedOrders = byHash(orders).map((order) => ({ ...order, options: [...order.options].sort((a, b) => rankOf(a) - rankOf(b) || a.row - b.row || a.block - b.block || a.length - b.length) }))
  const options = sortedOrders.flatMap((order) => order.options)
  for (const option of options) mustBeSound(option, blocks)
  return {
    blocks, orders: sortedOrders, partners: sortedPartners, options, rowStart,
    optionStart: Int32Array.from([0, ...runningSums(sortedOrders.map((order) => order.options.length))]),
    isUrgent: Uint8Array.from(sortedOrders, ({ isUrgent }) => (isUrgent ? 1 : 0)),
    order: Int32Array.from(sortedOrders.flatMap((order, index) => order.options.map(() => index))),
    slot: Int32Array.from(options, (option) => (rowStart[rankOf(option)]! + option.row) * blocks + option.block),
    length: Int32Array.from(options, ({ length }) => length),
    debt: Int32Array.from(options, ({ debt }) => debt),
    preference: Int32Array.from(options, ({ preference }) => preference),
    capacity: Int32Array.from(sortedPartners.flatMap(({ rows }) => rows.flat())),
    partnerOfRow: Int32Array.from(sortedPartners.flatMap(({ rows }, index) => rows.map(() => index))),
    marginals: sortedPartners.map(({ marginals }) => marginals),
  }
}
function byHash<T extends { id: string }>(list: readonly T[]): T[] {
  const hashes = new Map(list.map(({ id }) => [id, hashOf(id)]))
  return [...list].sort((a, b) => hashes.get(a.id)! - hashes.get(b.id)! || (a.id < b.id ? -1 : 1))
}
function runningSums(counts: readonly number[]): number[] {
  let sum = 0
  return counts.map((count) => (sum += count))
}
function mustBeSound({ block, length, debt, preference }: PlanOption, blocks: number): void {
  const isWhole = [block, length, debt, preference].every(Number.isInteger)
  if (!isWhole || block < 0 || length < 1 || block + length > blocks) refuse('an option outside the day')
  if (debt < 0 || debt > NO_DEBT || preference < 0 || preference > WORST_PREFERENCE) refuse('an option with costs outside the weights')
}
function refuse(what: string): never {
  throw new Error(`the plan has ${what}`)
}
