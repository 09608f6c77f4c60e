// One version of an agreement between a partner and its community: drafted and talked over, then standing still until both sides have
// signed its hash, each with a person of its own. A signed version never changes; a newer one takes its place at its second signature.
import { chinaDay, dayStart } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import type { AgreementTerms } from '../../../contract/agreements'
import type { AgreementAction, AgreementSide, AgreementStatus } from '../../../contract/terms'

export interface Comment { side: AgreementSide; byId: string; by: string; at: string; text: string }
export interface Signature { side: AgreementSide; personId: string; name: string; at: string; hash: string }
export interface Agreement {
  _id: string
  partnerId: string
  partnerName: string
  communityId: string
  /** 1, 2, 3 … of this partner. */
  number: number
  status: AgreementStatus
  /** Of the words; every save is a new one, so that nobody overwrites or freezes what they have not seen. */
  revision: number
  terms: AgreementTerms
  signatures: Signature[]
  comments: Comment[]
  /** Whether it has ever counted: from its second signature on, also after it has ended. */
  isSigned: boolean
  /** Its last China day: `toOn`, or earlier when it was ended or replaced. */
  endsOn: string
  endReason: string
  createdAt: string
  updatedAt: string
  /** The next instant the clock must look at it; null: never. */
  dueAt: string | null
  isReviewNoticed: boolean
  /** The ledger has been told its lines and days. */
  isLedgerTold: boolean
}
export interface Party { side: AgreementSide; personId: string; name: string; label: string }
const MOST_COMMENTS = 200
const FROM: Record<AgreementAction | 'supersede', readonly AgreementStatus[]> = {
  save: ['draft'], comment: ['draft', 'proposed'], propose: ['draft'], reopen: ['proposed'], sign: ['proposed'], discard: ['draft', 'proposed'], end: ['signed'], supersede: ['signed'],
}
/** AGREEMENT_WRONG_STATUS where the step cannot follow. */
export function mustAllow({ status }: Pick<Agreement, 'status'>, step: AgreementAction | 'supersede'): void {
  if (!FROM[step].includes(status)) fail('AGREEMENT_WRONG_STATUS', { status })
}
/** What this side can do now. Ending is the community's; who has signed does not sign again. */
export function actionsFor(agreement: Agreement, side: AgreementSide | null): AgreementAction[] {
  if (side === null) return []
  const open = (Object.keys(FROM) as (AgreementAction | 'supersede')[]).filter((step): step is AgreementAction => step !== 'supersede' && FROM[step].includes(agreement.status))
  return open.filter((step) => (step !== 'end' || side === 'community') && (step !== 'sign' || !agreement.signatures.some((one) => one.side === side)))
}
/** AGREEMENT_TERMS_INVALID with the field that contradicts another one. */
export function checkedTerms(terms: AgreementTerms): AgreementTerms {
  const { fromOn, toOn, reviewOn, softMinutes, hardMinutes, slots, services, priceCaps } = terms
  const invalid = (field: string) => fail('AGREEMENT_TERMS_INVALID', { field })
  if (toOn < fromOn) invalid('toOn')
  if (reviewOn < fromOn || reviewOn > toOn) invalid('reviewOn')
  if (hardMinutes < softMinutes) invalid('hardMinutes')
  if (slots.some((slot) => slot.toMinute <= slot.fromMinute || overlaps(slot, slots))) invalid('slots')
  if (new Set(services.map(({ category }) => category)).size < services.length) invalid('services')
  if (new Set(priceCaps.map(({ category }) => category)).size < priceCaps.length) invalid('priceCaps')
  return terms
}
/** Whether another slot takes the same room at the same time. */
export function overlaps(slot: AgreementTerms['slots'][number], all: AgreementTerms['slots']): boolean {
  return all.some((other) => other !== slot && other.venueId === slot.venueId && other.weekday === slot.weekday && other.fromMinute < slot.toMinute && slot.fromMinute < other.toMinute)
}
/** An agreement that is over before it could count is none. */
function mustLieAhead({ toOn }: AgreementTerms, now: string): void {
  if (toOn < chinaDay(now)) fail('AGREEMENT_TERMS_INVALID', { field: 'toOn' })
}
function mustBeSeen(agreement: Agreement, revision: number): void {
  if (agreement.revision !== revision) fail('AGREEMENT_CHANGED')
}
/** What a signature stands for, always the same text for the same agreement: keys in alphabetical order at every depth. */
export function contentOf({ partnerId, communityId, number, terms }: Pick<Agreement, 'partnerId' | 'communityId' | 'number' | 'terms'>): string {
  return JSON.stringify({ communityId, number, partnerId, terms }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value)
}
export function begunAgreement(facts: { id: string; partnerId: string; partnerName: string; communityId: string; number: number; terms: AgreementTerms }, now: string): Agreement {
  const { id, terms, ...parties } = facts
  return {
    _id: id, ...parties, status: 'draft', revision: 1, terms: checkedTerms(terms), signatures: [], comments: [], isSigned: false, endsOn: terms.toOn, endReason: '',
    createdAt: now, updatedAt: now, dueAt: null, isReviewNoticed: false, isLedgerTold: false,
  }
}
export function savedTerms(agreement: Agreement, revision: number, terms: AgreementTerms, now: string): Agreement {
  mustAllow(agreement, 'save')
  mustBeSeen(agreement, revision)
  return { ...agreement, terms: checkedTerms(terms), endsOn: terms.toOn, revision: revision + 1, updatedAt: now }
}
export function commented(agreement: Agreement, by: Party, text: string, now: string): Agreement {
  mustAllow(agreement, 'comment')
  return withComment(agreement, by, text, now)
}
function withComment(agreement: Agreement, { side, personId, label }: Party, text: string, now: string): Agreement {
  return { ...agreement, comments: [...agreement.comments, { side, byId: personId, by: label, at: now, text }].slice(-MOST_COMMENTS), updatedAt: now }
}
export function proposed(agreement: Agreement, revision: number, now: string): Agreement {
  mustAllow(agreement, 'propose')
  mustBeSeen(agreement, revision)
  mustLieAhead(checkedTerms(agreement.terms), now)
  // Once up, it may be signed some days late; what lies before the talk is nobody's to agree on.
  if (agreement.terms.fromOn < chinaDay(now)) fail('AGREEMENT_TERMS_INVALID', { field: 'fromOn' })
  return { ...agreement, status: 'proposed', updatedAt: now }
}
/** Back to the table: signatures given so far stood for words that may change now. */
export function reopened(agreement: Agreement, revision: number, by: Party, text: string, now: string): Agreement {
  mustAllow(agreement, 'reopen')
  mustBeSeen(agreement, revision)
  return withComment({ ...agreement, status: 'draft', signatures: [], revision: revision + 1 }, by, text, now)
}
export function discarded(agreement: Agreement, revision: number, by: Party, text: string, now: string): Agreement {
  mustAllow(agreement, 'discard')
  mustBeSeen(agreement, revision)
  return withComment({ ...agreement, status: 'discarded', signatures: [], dueAt: null }, by, text, now)
}
/**
 * One side's signature; the second makes it count. @param hash of what the signer saw @param actual of what is stored
 * AGREEMENT_CHANGED, AGREEMENT_SIDE_SIGNED, AGREEMENT_SAME_PERSON when one person wears both hats.
 */
export function signed(agreement: Agreement, { side, personId, name }: Party, hash: string, actual: string, now: string): Agreement {
  mustAllow(agreement, 'sign')
  if (hash !== actual) fail('AGREEMENT_CHANGED')
  mustLieAhead(agreement.terms, now)
  if (agreement.signatures.some((one) => one.side === side)) fail('AGREEMENT_SIDE_SIGNED')
  if (agreement.signatures.some((one) => one.personId === personId)) fail('AGREEMENT_SAME_PERSON')
  const signatures = [...agreement.signatures, { side, personId, name, at: now, hash }]
  const next: Agreement = { ...agreement, signatures, updatedAt: now }
  return signatures.length < 2 ? next : withDue({ ...next, status: 'signed', isSigned: true })
}
/** It counts until the day before the new one begins, or until yesterday where that was signed late: a past day is never taken back. No longer than it would have. */
export function superseded(agreement: Agreement, by: Agreement, now: string): Agreement {
  mustAllow(agreement, 'supersede')
  const today = chinaDay(now)
  const before = chinaDay(dayStart(by.terms.fromOn > today ? by.terms.fromOn : today, -1))
  const lastDay = [before, agreement.endsOn].sort()[0]!
  return { ...agreement, status: 'superseded', endsOn: lastDay, endReason: `由第 ${by.number} 版替代`, updatedAt: now, dueAt: null }
}
/** Before its time. @param on its last day: today at the earliest, its own end at the latest */
export function ended(agreement: Agreement, on: string, reason: string, now: string): Agreement {
  mustAllow(agreement, 'end')
  if (on < chinaDay(now) || on > agreement.endsOn) fail('AGREEMENT_TERMS_INVALID', { field: 'on' })
  return withDue({ ...agreement, endsOn: on, endReason: reason, updatedAt: now })
}
/** Leaving ends it at once: its last day is today, and nothing of it is the clock's any more. */
export function endedByExit(agreement: Agreement, now: string): Agreement {
  const today = chinaDay(now)
  return { ...agreement, status: agreement.isSigned ? 'ended' : 'discarded', endsOn: today < agreement.endsOn ? today : agreement.endsOn, endReason: '退出合作', updatedAt: now, dueAt: null }
}
/** Its own last day, a notice of which the clock makes an end. */
function withDue(agreement: Agreement): Agreement {
  const reviewAt = agreement.isReviewNoticed ? null : dayStart(agreement.terms.reviewOn)
  const endAt = dayStart(agreement.endsOn, 1)
  return { ...agreement, dueAt: reviewAt !== null && reviewAt < endAt ? reviewAt : endAt }
}
export interface ClockStep { agreement: Agreement; what: 'reviewDue' | 'ended' }
/** What the clock does with a signed agreement now; null: nothing. The review day is told once and changes nothing else. */
export function clockStep(agreement: Agreement, now: string): ClockStep | null {
  if (agreement.status !== 'signed') return null
  if (now >= dayStart(agreement.endsOn, 1)) return { agreement: { ...agreement, status: 'ended', endReason: agreement.endReason || '到期', updatedAt: now, dueAt: null }, what: 'ended' }
  if (agreement.isReviewNoticed || now < dayStart(agreement.terms.reviewOn)) return null
  return { agreement: withDue({ ...agreement, isReviewNoticed: true, updatedAt: now }), what: 'reviewDue' }
}
export function isReviewDue({ status, terms }: Agreement, now: string): boolean {
  return status === 'signed' && chinaDay(now) >= terms.reviewOn
}
/** Of a partner's signed versions, the one that counts on this day: the latest that has begun and not ended. */
export function activeOn(versions: readonly Agreement[], on: string): Agreement | null {
  return [...versions].sort((a, b) => b.number - a.number).find(({ isSigned, terms, endsOn }) => isSigned && terms.fromOn <= on && on <= endsOn) ?? null
}
