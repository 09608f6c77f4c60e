// Which papers a partner must show, and which of them end (B1, A22). No schema here, so that the client takes it without zod.
import type { Category, DocumentKind, PartnerKind } from './terms'

const REQUIRED: Record<PartnerKind, readonly DocumentKind[]> = { merchant: ['businessLicence'], group: ['charter', 'leadLetter'], individual: ['healthCertificate'] }
const REQUIRED_FOR: Partial<Record<Category, readonly DocumentKind[]>> = { mealHelp: ['foodLicence'] }
const WITHOUT_EXPIRY: readonly DocumentKind[] = ['charter', 'leadLetter', 'skillCertificate']

/** What an applicant of this kind must show, for what they want to do; also: what blocks new offers once it has expired (A22). */
export function requiredDocuments(kind: PartnerKind, categories: readonly Category[]): DocumentKind[] {
  return [...REQUIRED[kind], ...(kind === 'merchant' ? categories.flatMap((category) => REQUIRED_FOR[category] ?? []) : [])]
}
export function hasExpiry(kind: DocumentKind): boolean {
  return !WITHOUT_EXPIRY.includes(kind)
}
