// Agreements, one document per version, and one head per partner: which version counts, which is being talked over, how many there
// have been. The head is what two who act at once meet in, so that there is one draft and one signed version at a time.
import { collection, command } from '../_platform/db'
import type { Agreement } from './domain/agreement'

export type AgreementDoc = Agreement
export const agreements = collection<AgreementDoc>({
  name: 'agreements', indexes: [['partnerId', 'number'], ['partnerId', 'isSigned', 'endsOn'], ['communityId', 'isSigned', 'endsOn'], ['dueAt', '_id'], ['isSigned', 'isLedgerTold', 'terms.fromOn'], ['signatures.personId'], ['comments.byId']],
})
/** `_id` is the partner's; of the one that keeps a community's weekly hours apart (kept-hours.ts), the community's. */
export interface AgreementHeadDoc { _id: string; activeId: string | null; draftId: string | null; count: number }
export const agreementHeads = collection<AgreementHeadDoc>({ name: 'agreementHeads' })

const MOST_VERSIONS = 100
const MOST_PARTNERS = 1000
/** A partner's versions, the latest first. One read. */
export function versionsOf(partnerId: string): Promise<AgreementDoc[]> {
  return agreements.find({ partnerId }, { orderBy: [['number', 'desc']], limit: MOST_VERSIONS })
}
/** Signed versions that have not ended before the day. One read; nearly always one or two. */
export function runningOf(partnerId: string, on: string): Promise<AgreementDoc[]> {
  return agreements.find({ partnerId, isSigned: true, endsOn: command.gte(on) }, { limit: 20 })
}
export function runningIn(communityId: string, on: string): Promise<AgreementDoc[]> {
  return agreements.find({ communityId, isSigned: true, endsOn: command.gte(on) }, { limit: MOST_PARTNERS })
}
/** Signed versions of these partners that have not ended before the day. One read. */
export function runningFor(partnerIds: readonly string[], on: string): Promise<AgreementDoc[]> {
  return agreements.find({ partnerId: command.in([...partnerIds]), isSigned: true, endsOn: command.gte(on) }, { limit: MOST_PARTNERS })
}
export function dueAgreements(now: string, limit: number): Promise<AgreementDoc[]> {
  return agreements.find({ dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit })
}
/** Signed ones that have begun and whose lines the ledger has not heard of: their first day has come, or the call that signed was killed. */
export function untoldAgreements(today: string, limit: number): Promise<AgreementDoc[]> {
  return agreements.find({ isSigned: true, isLedgerTold: false, 'terms.fromOn': command.lte(today) }, { limit })
}
