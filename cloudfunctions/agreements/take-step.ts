// How every step of an agreement is taken: the version, its partner's head, the audit row and the messages in one transaction, so that
// two sides who act at once are heard one after the other, and a retry gets the same answer.
import { writeAudit } from '../_platform/audit'
import type { Tx } from '../_platform/db'
import { idFrom } from '../_platform/ids'
import { onceChecked } from '../_platform/once-checked'
import { must, type PersonCall } from '../_platform/serve'
import { staffOf } from '../identity/public'
import { deliverIn } from '../messages/public'
import { partnerOf } from '../partners/public'
import { partyOf } from './access'
import { agreementHeads, agreements, type AgreementDoc, type AgreementHeadDoc } from './agreements-store'
import type { Agreement, Party } from './domain/agreement'

export interface Answer { agreementId: string; status: Agreement['status']; revision: number }
export interface Step {
  action: string
  agreementId: string
  texts?: readonly string[]
  decide: (agreement: AgreementDoc, by: Party) => Agreement
  /** What else moves with it: the head of the partner, another version. */
  beside?: (tx: Tx, next: Agreement, head: AgreementHeadDoc) => Promise<Partial<AgreementHeadDoc> | void>
  /** What the other side reads. */
  telling: (next: Agreement, by: Party) => string
}
export const answerOf = ({ _id, status, revision }: Agreement): Answer => ({ agreementId: _id, status, revision })
export const agreementId = (partnerId: string, number: number): string => idFrom('ag', partnerId, String(number))
export const newHead = (partnerId: string): AgreementHeadDoc => ({ _id: partnerId, activeId: null, draftId: null, count: 0 })

/** NOT_FOUND for who may not know of it, PERMISSION_DENIED for who may only look. */
export async function takeStep(call: PersonCall, step: Step): Promise<Answer> {
  const found = await agreements.get(step.agreementId)
  partyOf(call, found)
  const listeners = await listenersOf(must(found))
  return onceChecked(call, step.texts ?? [], async (tx) => {
    const agreement = must(await tx.get(agreements, step.agreementId))
    const by = partyOf(call, agreement)
    const next = step.decide(agreement, by)
    const head = (await tx.get(agreementHeads, next.partnerId)) ?? newHead(next.partnerId)
    const change = await step.beside?.(tx, next, head)
    await tx.set(agreements, next)
    if (change) await tx.set(agreementHeads, { ...head, ...change })
    await record(tx, call, next, { by, action: step.action, listeners, text: step.telling(next, by) })
    return answerOf(next)
  })
}
export interface Listeners { partner: string[]; community: string[] }
/** Who hears of what the other side does. */
export async function listenersOf({ partnerId, communityId }: { partnerId: string; communityId: string }): Promise<Listeners> {
  const [partner, staff] = await Promise.all([partnerOf(partnerId), staffOf(communityId)])
  return { partner: (partner?.workers ?? []).filter(({ role }) => role === 'owner').map(({ personId }) => personId), community: staff.map(({ _id }) => _id) }
}
export interface Recorded { by: Party; action: string; listeners: Listeners; text: string }
/** The audit row, and a message to the other side. */
export async function record(tx: Tx, call: PersonCall, agreement: Agreement, { by, action, listeners, text }: Recorded): Promise<void> {
  await writeAudit({ at: call.now, personId: by.personId, action: `agreement.${action}`, subjectId: agreement._id, unitId: agreement.communityId, reason: null }, tx)
  const other = by.side === 'partner' ? 'community' : 'partner'
  await deliverIn(tx, rowsFor(agreement, { ...listeners, [by.side]: [] }, `${call.openid} ${call.requestId}`, { [other]: text }, call.now))
}
/** @param texts by side; a side without one hears nothing */
export function rowsFor(agreement: Agreement, listeners: Listeners, cause: string, texts: Partial<Record<'partner' | 'community', string>>, at: string) {
  return (['partner', 'community'] as const).flatMap((side) => {
    const body = texts[side]
    return body === undefined ? [] : [...new Set(listeners[side])].map((personId) => ({
      _id: idFrom('m', agreement._id, cause, personId), personId, kind: 'agreement', title: `${agreement.partnerName} · 合作协议`, body, at,
      page: side === 'partner' ? `/packages/partner/agreement/index?id=${agreement._id}` : `/packages/staff/agreement/index?id=${agreement._id}`,
    }))
  })
}
