// A partner's documents and figures as they are shown; who may see pictures is the caller's matter.
import { viewPictures } from '../files/public'
import { welfarePercentOf, type PartnerDoc } from '../partners/public'
import { daysLeft, isBlocking } from './domain/documents'
import type { PartnerDocumentDoc } from './documents-store'

/** C4: the floor comes from the agreement that counts today. */
export function welfareOf(partner: PartnerDoc, floorPercent: number | null) {
  const percent = welfarePercentOf(partner)
  return { percent, floorPercent, isBelow: percent !== null && floorPercent !== null && percent < floorPercent }
}
/** @param withPictures false: what it is and until when, not the paper itself */
export async function viewDocuments(partner: PartnerDoc, documents: readonly PartnerDocumentDoc[], withPictures: boolean, now: string) {
  const pictures = withPictures ? await viewPictures(documents.flatMap(({ pictureIds }) => pictureIds)) : []
  return documents.map((document) => ({
    id: document._id, kind: document.kind, status: document.status, expiresOn: document.expiresOn, daysLeft: document.expiresOn === null ? null : daysLeft(document.expiresOn, now),
    submittedAt: document.submittedAt, reason: document.reason, isBlocking: isBlocking(partner.kind, partner.categories, document, now),
    pictures: document.pictureIds.flatMap((id) => pictures.find((picture) => picture.id === id) ?? []),
  }))
}
/** The document of these that ends first; null when none has an end. */
export function soonestOf(documents: readonly PartnerDocumentDoc[], now: string) {
  const [first] = documents.filter(({ status, expiresOn }) => status === 'current' && expiresOn !== null).sort((a, b) => (a.expiresOn! < b.expiresOn! ? -1 : 1))
  return first ? { kind: first.kind, expiresOn: first.expiresOn!, daysLeft: daysLeft(first.expiresOn!, now) } : null
}
