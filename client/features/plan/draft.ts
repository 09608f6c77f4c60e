// The day's plan while staff look at it and change it by hand. Pure. Invariant: every order stands exactly once, in `lines` or in `left`; each change
// keeps the state before it, so that it can be undone until the plan is carried out.
import type { CommitItem, DayPlan, PlanOrder, Rejected } from './api'

export interface Place { partnerId: string; workerId: string; startAt: string; endAt: string; reasons: string[] }
/** `isPinned`: stays when the rest is planned anew. `why`: the reason for a change by hand, null for the plan's own choice. */
export interface Line extends Place { order: PlanOrder; isPinned: boolean; why: string | null }
/** `isByHand`: staff left it out, else nobody is left for it. */
export interface Left { order: PlanOrder; why: string; rejected: Rejected[]; isByHand: boolean }
export interface PlanState { lines: Line[]; left: Left[] }
export interface Draft { now: PlanState; before: PlanState[] }

/** The server takes no more in one commit; the rest goes with the next. */
export const MOST_COMMITTED = 100
const LEFT_BY_HAND = '您先放下了，不会派出去'

const stateOf = ({ assigned, leftOver }: DayPlan): PlanState => ({
  lines: assigned.map((one) => ({ ...one, isPinned: false, why: null })), left: leftOver.map((one) => ({ ...one, isByHand: false })),
})
const changed = ({ now, before }: Draft, next: PlanState): Draft => ({ now: next, before: [...before, now] })
const without = <T extends { order: PlanOrder }>(list: readonly T[], orderId: string): T[] => list.filter(({ order }) => order.id !== orderId)

export function begun(plan: DayPlan): Draft {
  return { now: stateOf(plan), before: [] }
}
/** Given to somebody by hand, planned or left over before; it is pinned, because staff meant it. @param why null where nothing is overridden */
export function moved(draft: Draft, orderId: string, place: Place, why: string | null): Draft {
  const { lines, left } = draft.now
  const found = [...lines, ...left].find(({ order }) => order.id === orderId)
  if (!found) return draft
  const line: Line = { ...place, order: found.order, isPinned: true, why }
  const isPlanned = lines.includes(found as Line)
  return changed(draft, { lines: isPlanned ? lines.map((one) => (one === found ? line : one)) : [...lines, line], left: without(left, orderId) })
}
export function pinToggled(draft: Draft, orderId: string): Draft {
  return changed(draft, { ...draft.now, lines: draft.now.lines.map((line) => (line.order.id === orderId ? { ...line, isPinned: !line.isPinned } : line)) })
}
export function leftOut(draft: Draft, orderId: string): Draft {
  const { lines, left } = draft.now
  const found = lines.find(({ order }) => order.id === orderId)
  return found ? changed(draft, { lines: without(lines, orderId), left: [...left, { order: found.order, why: LEFT_BY_HAND, rejected: [], isByHand: true }] }) : draft
}
export function undone(draft: Draft): Draft {
  return draft.before.length > 0 ? { now: draft.before.at(-1)!, before: draft.before.slice(0, -1) } : draft
}
/** A new plan around what is pinned; what was left out by hand stays out. */
export function replanned(draft: Draft, plan: DayPlan): Draft {
  const pinned = draft.now.lines.filter(({ isPinned }) => isPinned)
  const out = draft.now.left.filter(({ isByHand }) => isByHand)
  const isSettled = new Set([...pinned, ...out].map(({ order }) => order.id))
  const fresh = stateOf(plan)
  const open = ({ order }: { order: PlanOrder }) => !isSettled.has(order.id)
  return changed(draft, { lines: [...pinned, ...fresh.lines.filter(open)], left: [...fresh.left.filter(open), ...out] })
}
/** What the server must plan around. */
export function fixedOf({ now }: Draft): { orderId: string; partnerId: string; workerId: string; startAt: string }[] {
  return now.lines.filter(({ isPinned }) => isPinned).map(({ order, partnerId, workerId, startAt }) => ({ orderId: order.id, partnerId, workerId, startAt }))
}
/** What the plan gives to the other orders, for the check of a move. */
export function othersOf({ lines }: PlanState, orderId: string): { orderId: string; workerId: string; startAt: string; endAt: string }[] {
  return without(lines, orderId).map(({ order, workerId, startAt, endAt }) => ({ orderId: order.id, workerId, startAt, endAt }))
}
/** Urgent first, then by time: who is in need is asked for first, also when a stop comes between. */
export function itemsOf({ lines }: PlanState): CommitItem[] {
  const inOrder = [...lines].sort((a, b) => Number(b.order.isUrgent) - Number(a.order.isUrgent) || a.startAt.localeCompare(b.startAt))
  return inOrder.slice(0, MOST_COMMITTED).map(({ order, partnerId, startAt, why }) => ({ orderId: order.id, partnerId, startAt, ...(why && { reason: why }) }))
}
