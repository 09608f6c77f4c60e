// What the calendar does to partners: papers that end are told, suspensions and agreements come to their day. One after another: each may
// open a transaction, beside which this instance may write nothing else (PLATFORM §1.3).
import { sweepAgreements } from '../../agreements/public'
import { remindOfDocuments, sweepLives } from '../../partnership/public'

/** @returns how many papers, lives and agreements were looked at */
export async function tendPartners(now: string): Promise<number> {
  let looked = 0
  for (const sweep of [remindOfDocuments, sweepLives, sweepAgreements]) looked += await sweep(now)
  return looked
}
