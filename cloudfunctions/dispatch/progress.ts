// A committed plan as whoever committed it reads it: one result for each order that has been tried.
import { messageOf } from '../../contract/errors'
import { idFrom } from '../_platform/ids'
import type { PlanDoc } from './plans-store'

/** One's own plans only: the id comes from who asks. */
export function planIdOf({ openid }: { openid: string }, requestId: string): string {
  return idFrom('plan', openid, requestId)
}
export function progressOf({ _id, items, results }: PlanDoc) {
  return { planId: _id, total: items.length, isFinished: results.length === items.length, items, results: results.map((result) => ({ ...result, message: result.code && messageOf(result.code) })) }
}
