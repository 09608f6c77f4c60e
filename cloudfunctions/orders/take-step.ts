// How every step is taken: load → decide → save. One document: a conditional update on its version, decided again when another step
// came first. Order and worker's day together: a transaction. A retry of a request finds its own line in the timeline (I5).
import { withTx } from '../_platform/db'
import { AppError, fail } from '../_platform/errors'
import type { PersonCall } from '../_platform/serve'
import { checkTexts, type TextVerdict } from '../_platform/text-check'
import { staffOf } from '../identity/public'
import { capacityFor, type Capacity } from './access'
import { moveBooking } from './bookings'
import { answeredBefore, applied, type Answer, type Applied } from './domain/apply'
import { withHold } from './domain/credit'
import type { Cause, Decision } from './domain/decision'
import type { StoredOrder } from './domain/order'
import type { Step } from './domain/transitions'
import type { Viewer } from './domain/viewer'
import { changeOrder, changeOrderIn, orders } from './orders-store'
import { sendOut } from './send-out'
import { creditReadings, HOLD_RULES, settleCredit, type CreditReadings } from './settle-credit'

export interface StepRequest {
  step: Step
  orderId: string
  sides: readonly Viewer['side'][]
  partnerId?: string
  /** Free texts of the request; their verdicts come to `decide` in this order. */
  texts?: readonly (string | undefined)[]
  /** What can be looked up beside the order, and may refuse; runs once. */
  beside?: () => Promise<void>
  /** What needs the order first; runs once, not for a retry that is answered already. */
  prepare?: (order: StoredOrder) => Promise<void>
  /** A booked step of which staff on duty must hear. */
  tellsStaff?: boolean
  /** What follows a booked step that this very call has taken, not a retry of it. */
  afterwards?: () => Promise<void>
  decide: (order: StoredOrder, capacity: Capacity, verdicts: readonly TextVerdict[]) => Decision
}
const ATTEMPTS = 4

/** A step that changes the order alone. CONFLICT_RETRY when others came first four times. */
export async function takeStep(call: PersonCall, request: StepRequest): Promise<Answer> {
  let [order] = await Promise.all([orders.get(request.orderId), request.beside?.()])
  let verdicts: TextVerdict[] | undefined
  let staffIds: string[] | undefined
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const capacity = capacityFor(call.person, order, request.sides, request.partnerId)
    if (!order) fail('NOT_FOUND')
    const before = answeredBefore(order, call.person._id, call.requestId, call.action)
    if (before) return before
    if (!verdicts) {
      await request.prepare?.(order)
      verdicts = await checkTexts(call.openid, request.texts ?? [])
    }
    const decision = withHold(order, heldBack(request.decide(order, capacity, verdicts), verdicts), HOLD_RULES, call.now)
    const needsStaff = decision.notices?.some(({ to }) => to === 'staff')
    staffIds ??= needsStaff ? (await staffOf(order.communityId)).map(({ _id }) => _id) : undefined
    const { refusal } = decision
    const next = refusal ? null : applied(order, causeOf(call, request, capacity), decision, staffIds)
    const change = next?.change ?? { ...decision.change, version: order.version + 1 }
    const earns = next?.change.creditHold?.status === 'posted'
    const [isOurs, readings] = await Promise.all([changeOrder(order._id, order.version, change), earns ? creditReadings(next.order, call.person, call.now) : null])
    if (isOurs) {
      if (!next) return fail(refusal!.code, refusal!.data)
      return finished(next, readings, call.now)
    }
    order = await orders.get(request.orderId)
  }
  return fail('CONFLICT_RETRY')
}
/** A step that may also move a booking; `beside` and `prepare` are not for it. Everything it needs is at hand before the transaction, which may run several times. */
export async function takeBookedStep(call: PersonCall, request: StepRequest): Promise<Answer> {
  const [verdicts, staffIds] = await Promise.all([checkTexts(call.openid, request.texts ?? []).catch((error: unknown) => error as AppError), request.tellsStaff ? staffIdsFor(request.orderId) : []])
  const { answer, next } = await withTx(async (tx): Promise<{ answer: Answer; next: Applied | null }> => {
    const order = await tx.get(orders, request.orderId)
    const capacity = capacityFor(call.person, order, request.sides, request.partnerId)
    if (!order) fail('NOT_FOUND')
    const before = answeredBefore(order, call.person._id, call.requestId, call.action)
    if (before) return { answer: before, next: null }
    if (!Array.isArray(verdicts)) throw verdicts
    const decision = withHold(order, heldBack(request.decide(order, capacity, verdicts), verdicts), HOLD_RULES, call.now)
    if (decision.slots) await moveBooking(tx, order._id, decision.slots)
    const step = applied(order, causeOf(call, request, capacity), decision, staffIds)
    await changeOrderIn(tx, order._id, step.change)
    return { answer: answerOf(step.order), next: step }
  })
  if (!next) return answer
  await finished(next, null, call.now)
  await request.afterwards?.()
  return answer
}
/**
 * A reason that the check left to a person is for staff only; nobody else reads what has not passed (A17). A reason that the resident
 * is told to read cannot wait: TEXT_REFUSED, so that staff say it in other words.
 */
function heldBack(decision: Decision, verdicts: readonly TextVerdict[]): Decision {
  if (decision.whyFor === 'residentSide' && verdicts.includes('review')) fail('TEXT_REFUSED', { field: 'reason' })
  return decision.why && verdicts.includes('review') ? { ...decision, whyFor: 'staff' } : decision
}
async function staffIdsFor(orderId: string): Promise<string[]> {
  const order = await orders.get(orderId)
  return order ? (await staffOf(order.communityId)).map(({ _id }) => _id) : []
}
function causeOf({ now, requestId, action }: PersonCall, { step }: StepRequest, { by }: Capacity): Cause {
  return { step, by, at: now, requestId, action }
}
function answerOf({ _id, status, version }: StoredOrder): Answer {
  return { orderId: _id, status, version }
}
/** An entry that needs a new page needs a transaction, beside which nothing else may be written (PLATFORM §1.3): then one after the other. */
async function finished(next: Applied, readings: CreditReadings | null, now: string): Promise<Answer> {
  const settle = () => (readings ? settleCredit(next.order, readings, now) : undefined)
  if (readings?.page) await Promise.all([sendOut(next), settle()])
  else await sendOut(next).then(settle)
  return answerOf(next.order)
}
