// What is kept of a partner beside the partner itself: how its life went, and what the clock has to do about it. One document each.
import { collection } from '../_platform/db'
import type { PartnerRecord } from './domain/life'

export type PartnerRecordDoc = PartnerRecord
export const partnerRecords = collection<PartnerRecordDoc>({ name: 'partnerRecords', indexes: [['communityId'], ['dueAt', '_id']] })
/** More than any community has partners, former ones included. */
const MOST = 1000
export function recordsOf(communityId: string): Promise<PartnerRecordDoc[]> {
  return partnerRecords.find({ communityId }, { limit: MOST, fields: { _id: true, exit: true } })
}
