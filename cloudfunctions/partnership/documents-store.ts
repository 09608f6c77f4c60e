// Documents of partners, one document per paper; replaced ones stay, so that it can be seen what counted when.
import { collection, command } from '../_platform/db'
import type { PartnerDocument } from './domain/documents'

export type PartnerDocumentDoc = PartnerDocument
export const partnerDocuments = collection<PartnerDocumentDoc>({ name: 'partnerDocuments', indexes: [['partnerId', 'status', 'submittedAt'], ['communityId', 'status', 'submittedAt'], ['remindAt', '_id'], ['decidedById']] })
const MOST = 100
const MOST_IN_COMMUNITY = 1000
const SHOWN = ['waiting', 'current', 'returned']
/** A partner's papers that are not replaced, the latest first. One read. */
export function documentsOf(partnerId: string): Promise<PartnerDocumentDoc[]> {
  return partnerDocuments.find({ partnerId, status: command.in(SHOWN) }, { orderBy: [['submittedAt', 'desc']], limit: MOST })
}
/** The same for all partners of a community. One read. */
export function documentsIn(communityId: string): Promise<PartnerDocumentDoc[]> {
  return partnerDocuments.find({ communityId, status: command.in(['waiting', 'current']) }, { limit: MOST_IN_COMMUNITY })
}
