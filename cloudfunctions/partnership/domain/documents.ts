// A partner's documents: licence, certificate, charter, insurance. One of a kind is current; a newer one that staff have passed takes
// its place. Owner and staff are reminded 30, 7 and 1 days before the last day, and told when it is over (A22).
import { chinaDay, dayStart } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { hasExpiry, requiredDocuments } from '../../../contract/documents'
import { QUALIFICATION, type Category, type DocumentKind, type DocumentStatus, type PartnerKind, type Qualification } from '../../../contract/terms'

export interface PartnerDocument {
  _id: string
  partnerId: string
  communityId: string
  kind: DocumentKind
  status: DocumentStatus
  pictureIds: string[]
  /** The last China day on which it counts; null for kinds that have none. */
  expiresOn: string | null
  submittedById: string
  submittedAt: string
  decidedById: string | null
  decidedAt: string | null
  reason: string
  /** The next instant somebody must be reminded of it; null: never. */
  remindAt: string | null
}
const REMIND_DAYS = [30, 7, 1, -1] as const

/** Whole days after today on which it still counts: 0 on its last day, negative when it is over. */
export function daysLeft(expiresOn: string, now: string): number {
  return Math.round((Date.parse(expiresOn) - Date.parse(chinaDay(now))) / 86_400_000)
}
/** DOCUMENT_EXPIRY_INVALID unless kinds with a last day have one that has not passed, and the others have none. @returns the day to keep */
export function checkedExpiry(kind: DocumentKind, expiresOn: string | null, now: string): string | null {
  if (!hasExpiry(kind)) return null
  return expiresOn !== null && daysLeft(expiresOn, now) >= 0 ? expiresOn : fail('DOCUMENT_EXPIRY_INVALID', { kind })
}
/** The start of the China day of the next reminder after this instant; null when none is left. */
export function nextReminder(expiresOn: string | null, now: string): string | null {
  return expiresOn === null ? null : REMIND_DAYS.map((days) => dayStart(expiresOn, -days)).find((at) => at > now) ?? null
}
/** May this document's end keep new offers away? Such are the ones the kind of partner must have; an item's own needs are looked at beside that. */
export function isBlocking(kind: PartnerKind, categories: readonly Category[], document: Pick<PartnerDocument, 'kind' | 'status' | 'expiresOn'>, now: string): boolean {
  return document.status === 'current' && document.expiresOn !== null && daysLeft(document.expiresOn, now) < 0 && requiredDocuments(kind, categories).includes(document.kind)
}
export function isQualification(kind: DocumentKind): kind is Qualification {
  return kind in QUALIFICATION
}
/** The partner's qualifications once this document counts. */
export function withQualification(before: readonly { kind: Qualification; expiresOn: string }[], { kind, expiresOn }: Pick<PartnerDocument, 'kind' | 'expiresOn'>): { kind: Qualification; expiresOn: string }[] {
  if (!isQualification(kind) || expiresOn === null) return [...before]
  return [...before.filter((one) => one.kind !== kind), { kind, expiresOn }]
}
/** Staff's verdict. DOCUMENT_WRONG_STATUS when it waits no more; a return says why. */
export function decideDocument(document: PartnerDocument, verdict: 'pass' | 'return', reason: string, byId: string, now: string): PartnerDocument {
  if (document.status !== 'waiting') fail('DOCUMENT_WRONG_STATUS', { status: document.status })
  if (verdict === 'return' && reason === '') fail('INPUT_INVALID', { field: 'reason' })
  const decided = { ...document, decidedById: byId, decidedAt: now, reason }
  if (verdict === 'return') return { ...decided, status: 'returned' }
  const expiresOn = checkedExpiry(document.kind, document.expiresOn, now)
  return { ...decided, status: 'current', remindAt: nextReminder(expiresOn, now) }
}
