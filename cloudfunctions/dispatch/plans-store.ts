// A committed day plan while it is carried out: what was asked for, and how far it has come. Invariant: `results` are those of the first `done`
// items, in their order; both grow together, by one conditional update.
import { collection, command } from '../_platform/db'

export interface PlanItem { orderId: string; partnerId: string; startAt: string; reason: string | null }
/** `code` null: offered. */
export interface ItemResult { orderId: string; partnerId: string; code: string | null }
/** `_id` comes from who asks and the request, so that a retry meets its own plan. */
export interface PlanDoc { _id: string; communityId: string; personId: string; items: PlanItem[]; done: number; results: ItemResult[]; at: string }
export const dispatchPlans = collection<PlanDoc>({ name: 'dispatchPlans', indexes: [['communityId', 'at']] })

/** @returns false when another run of the same request was first */
export function keepResults({ _id, done }: PlanDoc, results: readonly ItemResult[]): Promise<boolean> {
  return dispatchPlans.updateIf(_id, { done }, { done: done + results.length, results: command.push([...results]) })
}
