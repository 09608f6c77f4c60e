// What the calendar does to partners: papers that end are told, suspensions and agreements come to their day.
import { sweepAgreements } from '../../agreements/public'
import { remindOfDocuments, sweepLives } from '../../partnership/public'

/** @returns how many papers, lives and agreements were looked at */
export async function tendPartners(now: string): Promise<number> {
  const counts = await Promise.all([remindOfDocuments(now), sweepLives(now), sweepAgreements(now)])
  return counts.reduce((sum, count) => sum + count, 0)
}
