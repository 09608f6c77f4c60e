// 入驻申请: what a person, group or firm hands in to become a partner, and what staff say to it. Status by this table only, every step
// is kept. Approval makes the partner once; a returned one is mended and handed in again, an ended one stays as it is.
import { chinaDay } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import type { ApplicationFields } from '../../../contract/admission'
import { hasExpiry, requiredDocuments } from '../../../contract/documents'
import type { ApplicationStatus, DocumentKind } from '../../../contract/terms'

export interface Paper { kind: DocumentKind; pictureIds: string[]; expiresOn: string | null; verdict: 'pass' | 'return' | null; reason: string }
export interface ApplicationStep { at: string; byId: string; by: string; status: ApplicationStatus; why: string }
export interface Application {
  _id: string
  version: number
  status: ApplicationStatus
  communityId: string
  applicantId: string
  applicantName: string
  merchantId: string | null
  fields: Omit<ApplicationFields, 'documents' | 'phone'> & { phone: string | null; documents: Paper[] }
  steps: ApplicationStep[]
  partnerId: string | null
  submittedAt: string | null
  createdAt: string
  updatedAt: string
}
export type ApplicationAction = 'save' | 'submit' | 'withdraw' | 'approve' | 'return' | 'reject'
export interface Verdict { kind: DocumentKind; verdict: 'pass' | 'return'; reason: string }
export interface Actor { id: string; label: string }
export const LIVE: readonly ApplicationStatus[] = ['draft', 'submitted', 'returned']
const TABLE: Record<ApplicationAction, Partial<Record<ApplicationStatus, ApplicationStatus>>> = {
  save: { draft: 'draft', returned: 'returned' },
  submit: { draft: 'submitted', returned: 'submitted' },
  withdraw: { draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn' },
  approve: { submitted: 'approved' },
  return: { submitted: 'returned' },
  reject: { submitted: 'rejected' },
}
/** APPLICATION_WRONG_STATUS where the table has no such step, or when it has changed since it was read. */
export function statusAfter({ status, version }: Application, action: ApplicationAction, seen: number): ApplicationStatus {
  const next = TABLE[action][status]
  if (!next || version !== seen) fail('APPLICATION_WRONG_STATUS', { status })
  return next
}
export function newApplication(facts: Pick<Application, '_id' | 'communityId' | 'applicantId' | 'applicantName' | 'merchantId'> & { kind: ApplicationFields['kind']; name: string; phone: string | null }, now: string): Application {
  const { kind, name, phone, ...ids } = facts
  const fields = { kind, name, summary: '', skills: '', categories: [], gridIds: [], windows: [], phone, documents: [] }
  return { ...ids, version: 1, status: 'draft', fields, steps: [{ at: now, byId: ids.applicantId, by: ids.applicantName, status: 'draft', why: '' }], partnerId: null, submittedAt: null, createdAt: now, updatedAt: now }
}
/** A paper that is unchanged keeps its verdict, so that a mended application shows staff what is new. */
export function savedFields(application: Application, seen: number, fields: ApplicationFields, now: string): Application {
  const status = statusAfter(application, 'save', seen)
  const papers = fields.documents.map((draft): Paper => {
    const expiresOn = hasExpiry(draft.kind) ? draft.expiresOn ?? null : null
    const before = application.fields.documents.find((paper) => paper.kind === draft.kind && paper.expiresOn === expiresOn && paper.pictureIds.join() === draft.pictureIds.join())
    return { kind: draft.kind, pictureIds: draft.pictureIds, expiresOn, verdict: before?.verdict ?? null, reason: before?.reason ?? '' }
  })
  return { ...application, version: seen + 1, status, fields: { ...fields, phone: fields.phone ?? null, documents: uniqueByKind(papers) }, updatedAt: now }
}
function uniqueByKind(papers: readonly Paper[]): Paper[] {
  return papers.filter(({ kind }, at) => papers.findIndex((paper) => paper.kind === kind) === at)
}
/** What must still be given: field names and document kinds. A paper must have a picture, and a last day that has not passed. */
export function missingIn({ fields }: Pick<Application, 'fields'>, now: string): string[] {
  const { kind, name, summary, skills, categories, windows, phone, documents } = fields
  const isGiven = (paper: Paper | undefined) => !!paper && paper.pictureIds.length > 0 && (!hasExpiry(paper.kind) || (paper.expiresOn !== null && paper.expiresOn >= chinaDay(now)))
  const wanted = [...new Set([...requiredDocuments(kind, categories), ...documents.map((paper) => paper.kind)])]
  return [
    ...(name === '' ? ['name'] : []), ...(summary === '' ? ['summary'] : []), ...(kind === 'individual' && skills === '' ? ['skills'] : []), ...(categories.length === 0 ? ['categories'] : []),
    ...(windows.length === 0 ? ['windows'] : []), ...(phone === null ? ['phone'] : []), ...wanted.filter((one) => !isGiven(documents.find((paper) => paper.kind === one))),
  ]
}
/** APPLICATION_INCOMPLETE with what is missing; a paper that was returned must have been changed. */
export function submitted(application: Application, seen: number, by: Actor, now: string): Application {
  const status = statusAfter(application, 'submit', seen)
  const missing = [...missingIn(application, now), ...application.fields.documents.filter(({ verdict }) => verdict === 'return').map(({ kind }) => kind)]
  if (missing.length > 0) fail('APPLICATION_INCOMPLETE', { missing })
  return { ...stepped(application, status, by, '', now), submittedAt: now }
}
export function withdrawn(application: Application, seen: number, by: Actor, now: string): Application {
  return stepped(application, statusAfter(application, 'withdraw', seen), by, '', now)
}
/** Approving needs every paper passed and still valid; returning or rejecting needs a reason. @param partnerId of the partner that an approval makes */
export function reviewed(application: Application, seen: number, review: { outcome: 'approve' | 'return' | 'reject'; reason: string; verdicts: readonly Verdict[] }, by: Actor, partnerId: string, now: string): Application {
  const { outcome, reason, verdicts } = review
  const status = statusAfter(application, outcome, seen)
  const documents = application.fields.documents.map((paper): Paper => ({ ...paper, ...verdictOf(verdicts, paper) }))
  const judged = { ...application, fields: { ...application.fields, documents } }
  if (outcome === 'approve') {
    const open = [...missingIn(judged, now), ...documents.filter(({ verdict }) => verdict !== 'pass').map(({ kind }) => kind)]
    if (open.length > 0) fail('APPLICATION_INCOMPLETE', { missing: [...new Set(open)] })
  } else if (reason === '') fail('INPUT_INVALID', { field: 'reason' })
  return { ...stepped(judged, status, by, reason, now), partnerId: outcome === 'approve' ? partnerId : null }
}
function verdictOf(verdicts: readonly Verdict[], { kind, verdict, reason }: Paper): Pick<Paper, 'verdict' | 'reason'> {
  const given = verdicts.find((one) => one.kind === kind)
  if (given?.verdict === 'return' && given.reason === '') fail('INPUT_INVALID', { field: 'documents' })
  return given ? { verdict: given.verdict, reason: given.reason } : { verdict, reason }
}
function stepped(application: Application, status: ApplicationStatus, by: Actor, why: string, now: string): Application {
  return { ...application, status, version: application.version + 1, steps: [...application.steps, { at: now, byId: by.id, by: by.label, status, why }], updatedAt: now }
}
