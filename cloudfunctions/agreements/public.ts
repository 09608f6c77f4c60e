// What other features may ask of agreements.
import type { Category } from '../../contract/terms'
import { chinaDay } from '../_platform/china-time'
import { command, type Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import { deliverMessages } from '../messages/public'
import { agreementHeads, agreements, dueAgreements, runningFor, runningIn, runningOf, untoldAgreements, type AgreementDoc } from './agreements-store'
import { activeOn, clockStep, endedByExit } from './domain/agreement'
import { tellLedger } from './ledger-terms'
import { agreementId, listenersOf, rowsFor } from './take-step'

export type { AgreementDoc }
export { isReviewDue } from './domain/agreement'
export { hasSlot } from './domain/with-slot'
export { preparedSlot, type WantedSlot } from './draft-slot'
const MOST_PER_RUN = 50
const MOST_PER_READ = 200

/** The version that counts for the partner on this China day (YYYY-MM-DD): its rooms, slots, tariff, caps and lines in `terms`. One read. */
export async function activeAgreementOf(partnerId: string, on: string): Promise<AgreementDoc | null> {
  return activeOn(await runningOf(partnerId, on), on) as AgreementDoc | null
}
/** The same for every partner of a community. One read. */
export async function activeAgreementsOf(communityId: string, on: string): Promise<Map<string, AgreementDoc>> {
  return activeByPartner(await runningIn(communityId, on), on)
}
/** The same for these partners. One read, none for an empty list. */
export async function activeAgreementsFor(partnerIds: readonly string[], on: string): Promise<Map<string, AgreementDoc>> {
  return partnerIds.length === 0 ? new Map() : activeByPartner(await runningFor(partnerIds, on), on)
}
function activeByPartner(running: readonly AgreementDoc[], on: string): Map<string, AgreementDoc> {
  const byPartner = new Map<string, AgreementDoc[]>()
  for (const one of running) byPartner.set(one.partnerId, [...(byPartner.get(one.partnerId) ?? []), one])
  return new Map([...byPartner].flatMap(([partnerId, versions]) => {
    const active = activeOn(versions, on)
    return active ? [[partnerId, active] as const] : []
  }))
}
/** The most a partner may charge for one service of this category, in 分, by its agreement; null where it sets no cap (C1, C4). No read. */
export function priceCapOf({ terms }: Pick<AgreementDoc, 'terms'>, category: Category): number | null {
  return terms.priceCaps.find((one) => one.category === category)?.capFen ?? null
}
/** Versions by their ids; unknown ids are left out. One read, none for an empty list. */
export async function agreementsByIds(ids: readonly string[]): Promise<AgreementDoc[]> {
  return ids.length === 0 ? [] : agreements.find({ _id: command.in([...new Set(ids)]) }, { limit: MOST_PER_READ })
}
/**
 * A partner leaves: whatever counts today or would begin later ends today, a draft is dropped. In the caller's transaction, so from the
 * latest version backwards, by id, to the first that began before today: what lies before that has ended already.
 */
export async function endByExit(tx: Tx, partnerId: string, now: string): Promise<void> {
  const head = await tx.get(agreementHeads, partnerId)
  if (!head) return
  const today = chinaDay(now)
  for (let number = head.count; number > 0; number--) {
    const agreement = await tx.get(agreements, agreementId(partnerId, number))
    if (!agreement) continue
    const isOpen = agreement.status === 'draft' || agreement.status === 'proposed'
    if (isOpen || (agreement.isSigned && agreement.endsOn >= today)) await tx.set(agreements, endedByExit(agreement, now))
    if (agreement.isSigned && agreement.terms.fromOn <= today) break
  }
  await tx.set(agreementHeads, { ...head, activeId: null, draftId: null })
}
/** Review days are told, last days end what they end, and the ledger hears what it has missed. Safe to run twice, late or in parallel (I31). @returns how many */
export async function sweepAgreements(now: string): Promise<number> {
  const [due, untold] = await Promise.all([dueAgreements(now, MOST_PER_RUN), untoldAgreements(chinaDay(now), MOST_PER_RUN)])
  for (const agreement of untold) await tellLedger(agreement, now)
  for (const agreement of due) {
    const step = clockStep(agreement, now)
    if (!step) continue
    const { status, isReviewNoticed, endReason, updatedAt, dueAt } = step.agreement
    const text = step.what === 'ended' ? `第 ${agreement.number} 版协议已结束。` : `第 ${agreement.number} 版协议到了复核的日子（${agreement.terms.reviewOn}），请双方看看要不要改。协议继续有效到 ${agreement.endsOn}。`
    // First told, then noted: a run cut short tells again, and the inbox knows the row.
    if (step.what === 'ended') await tellLedger(agreement, now)
    await deliverMessages(rowsFor(agreement, await listenersOf(agreement), step.what, { partner: text, community: text }, now))
    await agreements.updateIf(agreement._id, { status: 'signed', updatedAt: agreement.updatedAt }, { status, isReviewNoticed, endReason, updatedAt, dueAt })
  }
  return due.length + untold.length
}
const MOST_SIGNED = 500
const FORGOTTEN = '已注销'
/** The name goes from the signatures and the words from the comments; the signature stays with its pseudonym (I30). Can be done twice; CONFLICT_RETRY where a version is just being changed. */
export async function forgetPerson(personId: string): Promise<void> {
  const [signed, commented] = await Promise.all([agreements.find({ 'signatures.personId': personId }, { limit: MOST_SIGNED }), agreements.find({ 'comments.byId': personId }, { limit: MOST_SIGNED })])
  for (const [_id, { signatures, comments, updatedAt }] of new Map([...signed, ...commented].map((one) => [one._id, one]))) {
    const without = {
      signatures: signatures.map((one) => (one.personId === personId ? { ...one, name: FORGOTTEN } : one)), comments: comments.map((one) => (one.byId === personId ? { ...one, text: '' } : one)),
    }
    if (!await agreements.updateIf(_id, { updatedAt }, without)) fail('CONFLICT_RETRY')
  }
}
