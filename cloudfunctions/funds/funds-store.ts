// The fund's lines, which only grow, and the spendings that wait for a second signature.
import type { FundSpending } from '../../contract/terms'
import { collection, command, type AppendOnly } from '../_platform/db'
import type { FundLine } from './domain/fund'

export const fundLines: AppendOnly<FundLine> = collection<FundLine>({ name: 'fundLines', indexes: [['communityId', 'recordedAt', '_id'], ['communityId', 'reverses']] })

/** `signed`: its line stands in the fund, written in the same transaction. Amount and words never change after proposing. */
export interface SpendingDoc {
  _id: string
  communityId: string
  kind: FundSpending
  fen: number
  on: string
  note: string
  status: 'open' | 'signed' | 'rejected'
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
}
export const fundSpendings = collection<SpendingDoc>({ name: 'fundSpendings', indexes: [['communityId', 'status', 'proposedAt', '_id']] })

/** @param before an instant; absent: now */
export async function lastLine(communityId: string, before?: string): Promise<FundLine | null> {
  const [last] = await fundLines.find({ communityId, ...(before ? { recordedAt: command.lt(before) } : {}) }, { orderBy: [['recordedAt', 'desc'], ['_id', 'desc']], limit: 1 })
  return last ?? null
}
/** Those among these lines that have been taken back, by their sequence. */
export async function reversedAmong(communityId: string, sequences: readonly number[]): Promise<Set<number>> {
  if (sequences.length === 0) return new Set()
  const reversals = await fundLines.find({ communityId, reverses: command.in([...sequences]) }, { limit: sequences.length })
  return new Set(reversals.map(({ reverses }) => reverses!))
}
