// An application while it is typed: every paper it needs has its place from the start, pictures with their addresses. Pure.
import { hasExpiry, requiredDocuments } from '@contract/documents'
import type { DocumentKind } from '@contract/terms'
import type { Application, ApplicationFields } from './api'
import { NEW_WINDOW } from '@/ui/windows-field/windows'

export interface PaperDraft { kind: DocumentKind; photos: { id: string; url: string }[]; expiresOn: string; isReturned: boolean; reason: string }
export interface ApplicationDraft extends Omit<ApplicationFields, 'documents' | 'phone'> { phone: string; papers: PaperDraft[] }

const newPaper = (kind: DocumentKind): PaperDraft => ({ kind, photos: [], expiresOn: '', isReturned: false, reason: '' })
export function draftOf({ documents, phone, ...fields }: Application['fields']): ApplicationDraft {
  // A picture that the check has not passed yet has no address; it stays with the paper all the same.
  const papers = documents.map(({ kind, pictureIds, pictures, expiresOn, verdict, reason }): PaperDraft => ({
    kind, photos: pictureIds.map((id) => pictures.find((one) => one.id === id) ?? { id, url: '' }), expiresOn: expiresOn ?? '', isReturned: verdict === 'return', reason,
  }))
  return withPapers({ ...fields, windows: fields.windows.length > 0 ? fields.windows : [NEW_WINDOW], phone: phone ?? '', papers })
}
/** Kind or categories have changed: papers that are needed now get their place, empty ones that are not needed lose it. */
export function withPapers(draft: ApplicationDraft): ApplicationDraft {
  const needed = requiredDocuments(draft.kind, draft.categories)
  const kept = draft.papers.filter(({ kind, photos }) => needed.includes(kind) || photos.length > 0)
  return { ...draft, papers: [...kept, ...needed.filter((kind) => !kept.some((paper) => paper.kind === kind)).map(newPaper)] }
}
export function addPaper(draft: ApplicationDraft, kind: DocumentKind): ApplicationDraft {
  return draft.papers.some((paper) => paper.kind === kind) ? draft : { ...draft, papers: [...draft.papers, newPaper(kind)] }
}
export function changePaper(draft: ApplicationDraft, kind: DocumentKind, part: Partial<PaperDraft>): ApplicationDraft {
  return { ...draft, papers: draft.papers.map((paper) => (paper.kind === kind ? { ...paper, ...part, isReturned: false } : paper)) }
}
/** What is sent: papers without a picture and a day are left out. */
export function fieldsOf({ papers, phone, ...draft }: ApplicationDraft): ApplicationFields {
  const documents = papers.filter(({ photos, expiresOn }) => photos.length > 0 || expiresOn !== '').map(({ kind, photos, expiresOn }) => ({ kind, pictureIds: photos.map(({ id }) => id), ...(hasExpiry(kind) && expiresOn ? { expiresOn } : {}) }))
  return { ...draft, name: draft.name.trim(), summary: draft.summary.trim(), skills: draft.skills.trim(), ...(/^1\d{10}$/.test(phone) ? { phone } : {}), documents }
}
