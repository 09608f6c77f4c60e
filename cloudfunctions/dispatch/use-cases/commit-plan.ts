// 按计划派单 (A19): every order of the plan is offered to its partner by the same path as by hand, each with its own result. A stop half-way loses
// nothing: the plan is stored first, every offer is idempotent by itself, and the same requestId goes on after the last kept result.
import type { dispatch } from '../../../contract/dispatch'
import { writeAuditOnce } from '../../_platform/audit'
import { dayTimeText } from '../../_platform/china-time'
import { isDuplicate } from '../../_platform/db'
import { AppError, fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { must, type Handlers, type PersonCall } from '../../_platform/serve'
import { offerTo, takeStep, type OrderDoc } from '../../orders/public'
import { partnersByIds, type PartnerDoc } from '../../partners/public'
import { asAsked } from '../asked'
import { dispatchPlans, keepResults, type ItemResult, type PlanDoc, type PlanItem } from '../plans-store'
import { planIdOf, progressOf } from '../progress'
import { mustBeStaffOf } from '../scope'
import { suitable } from '../suitable'

/** Offered side by side; a stop repeats at most these, to no effect. */
const AT_ONCE = 5
export const commitPlan: Handlers<typeof dispatch>['commitPlan'] = async (call, { communityId, items }) => {
  mustBeStaffOf(call, communityId)
  const wanted = items.map(({ reason, ...item }) => ({ ...item, reason: reason ?? null }))
  let plan = await begun(call, communityId, wanted)
  const partners = plan.done < plan.items.length ? await partnersByIds(plan.items.map(({ partnerId }) => partnerId)) : []
  while (plan.done < plan.items.length) {
    const results = await Promise.all(plan.items.slice(plan.done, plan.done + AT_ONCE).map((item) => offered(call, item, partners, communityId)))
    plan = await keepResults(plan, results) ? { ...plan, done: plan.done + results.length, results: [...plan.results, ...results] } : must(await dispatchPlans.get(plan._id))
  }
  return progressOf(plan)
}
/** The stored plan of this request, made when it is the first time. REQUEST_ID_REUSED when it asked for something else. */
async function begun(call: PersonCall, communityId: string, items: PlanItem[]): Promise<PlanDoc> {
  const plan: PlanDoc = { _id: planIdOf(call, call.requestId), communityId, personId: call.person._id, items, done: 0, results: [], at: call.now }
  const before = await dispatchPlans.get(plan._id) ?? await dispatchPlans.add(plan).then(() => null, (error: unknown) => (isDuplicate(error) ? dispatchPlans.get(plan._id) : Promise.reject(error)))
  if (before) return before.communityId === communityId && isSame(before.items, items) ? before : fail('REQUEST_ID_REUSED')
  const byHand = items.filter(({ reason }) => reason).length
  await writeAuditOnce(call, { at: call.now, personId: call.person._id, action: 'dispatch.planCommitted', subjectId: plan._id, unitId: communityId, reason: `${items.length} 单，其中人工改动 ${byHand} 单` })
  return plan
}
function isSame(a: readonly PlanItem[], b: readonly PlanItem[]): boolean {
  const textOf = (items: readonly PlanItem[]) => JSON.stringify(items.map(({ orderId, partnerId, startAt, reason }) => [orderId, partnerId, startAt, reason]))
  return textOf(a) === textOf(b)
}
/** A refusal is this order's result and stops no other. */
async function offered(call: PersonCall, item: PlanItem, partners: readonly PartnerDoc[], communityId: string): Promise<ItemResult> {
  const { orderId, partnerId, startAt, reason } = item
  // In the order's story it is an offer like any other.
  const own = { ...call, action: 'offer', requestId: idFrom('r', call.requestId, orderId, partnerId) }
  try {
    await takeStep(own, {
      step: 'offer', orderId, sides: ['staff'], texts: [reason ?? undefined],
      decide: (order) => {
        must(order.communityId === communityId)
        mustWait(order)
        const partner = suitable(order, partners.find(({ _id }) => _id === partnerId), call.now)
        const decision = offerTo(order, [asAsked(partner)], { reason }, call.now)
        return { ...decision, what: `${decision.what}，建议 ${dayTimeText(startAt)}` }
      },
    })
    if (reason) await writeAuditOnce(own, { at: call.now, personId: call.person._id, action: 'order.planOverridden', subjectId: orderId, unitId: communityId, reason })
    return { orderId, partnerId, code: null }
  } catch (error) {
    if (error instanceof AppError) return { orderId, partnerId, code: error.code }
    throw error
  }
}
/** Who came first, a colleague or the ladder, has decided; a plan asks nobody besides. */
function mustWait({ status }: OrderDoc): void {
  if (status !== 'placed') fail('ORDER_WRONG_STATUS', { status })
}
