// What is kept of a partner beside the partner itself: how its life went, and what the clock has to do about it. One document each.
import { collection } from '../_platform/db'
import type { PartnerRecord } from './domain/life'

export type PartnerRecordDoc = PartnerRecord
export const partnerRecords = collection<PartnerRecordDoc>({ name: 'partnerRecords', indexes: [['communityId'], ['dueAt', '_id'], ['events.byId'], ['exit.byId']] })
/** Records in which this person has said something. Two reads. */
export async function recordIdsBy(personId: string): Promise<string[]> {
  const found = await Promise.all([{ 'events.byId': personId }, { 'exit.byId': personId }].map((where) => partnerRecords.find(where, { limit: MOST, fields: { _id: true } })))
  return [...new Set(found.flat().map(({ _id }) => _id))]
}
/** More than any community has partners, former ones included. */
const MOST = 1000
export function recordsOf(communityId: string): Promise<PartnerRecordDoc[]> {
  return partnerRecords.find({ communityId }, { limit: MOST, fields: { _id: true, exit: true } })
}
