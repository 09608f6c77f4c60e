// What is decided about an account before it becomes an entry: resources, write-offs and openings that wait for a second signature,
// gifts of the partner's owner, and disputed lines.
import type { CreditKind, DisputeReason, ResourceKind } from '../../contract/terms'
import { collection } from '../_platform/db'
import type { PublicSheet } from './domain/sheet'

/** `signed`: decided, the entry is being written (a gift needs no second person and begins here); `posted`: it stands in the ledger. The value never changes after proposing. */
export interface ProposalDoc {
  _id: string
  accountId: string
  communityId: string
  kind: 'acceptResource' | 'writeOff' | 'openOwed' | 'openPrepaid' | 'donate'
  minutes: number
  resourceKind: ResourceKind | null
  quantity: number | null
  status: 'open' | 'signed' | 'posted' | 'rejected'
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
}
export const creditProposals = collection<ProposalDoc>({ name: 'creditProposals', indexes: [['communityId', 'status', 'proposedAt', '_id'], ['status', 'decidedAt'], ['accountId', 'status']] })

/** One per line: the id is made from account and business key. `isReversed`: an upheld one has its reversal in the ledger. */
export interface DisputeDoc {
  _id: string
  accountId: string
  communityId: string
  businessKey: string
  occurredAt: string
  month: string
  kind: CreditKind
  minutes: number
  reason: DisputeReason
  status: 'open' | 'upheld' | 'rejected'
  isReversed: boolean
  openedBy: string
  at: string
  decidedBy: string | null
  decidedAt: string | null
}
export const creditDisputes = collection<DisputeDoc>({ name: 'creditDisputes', indexes: [['communityId', 'status', 'at', '_id'], ['status', 'isReversed', 'decidedAt'], ['accountId', 'month']] })
/** One per line at most, so never more than a month has lines. */
export function disputesOfMonth(accountId: string, month: string): Promise<DisputeDoc[]> {
  return creditDisputes.find({ accountId, month }, { limit: 1_000 })
}

/** A finished quarter's public sheet, kept because nothing in it can change any more. `_id` is `<communityId>:<quarter>`. */
export interface SheetDoc extends PublicSheet { _id: string; communityId: string; quarter: string; computedAt: string }
export const creditSheets = collection<SheetDoc>({ name: 'creditSheets', indexes: [['communityId', 'quarter']] })
