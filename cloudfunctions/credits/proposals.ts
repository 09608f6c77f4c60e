// From a second signature to its entry. The decision is the proposal's own conditional update; the entry follows, as often as tried, once.
import type { CreditMemo } from '../../contract/terms'
import { AppError, fail } from '../_platform/errors'
import { creditProposals, type ProposalDoc } from './decisions-store'
import { RATE_ONE, type Entry } from './domain/entry'
import { ledger } from './ledger'
import { post } from './posting'
import { noticeStanding } from './standings'

const MEMOS: Record<ProposalDoc['kind'], CreditMemo> = { acceptResource: 'resource', writeOff: 'correction', openOwed: 'opening', openPrepaid: 'opening', donate: 'gift' }
const REFUSALS = ['CREDIT_NOT_ENOUGH', 'CREDIT_ACCOUNT_OPENED']

const ASKED = ['accountId', 'kind', 'minutes', 'resourceKind', 'quantity'] as const
/** A repeat asks for what was asked before. REQUEST_ID_REUSED for anything else. */
export function mustBeSame(before: ProposalDoc, asked: Pick<ProposalDoc, (typeof ASKED)[number]>): void {
  if (ASKED.some((field) => before[field] !== asked[field])) fail('REQUEST_ID_REUSED')
}
/** @param proposal signed. What the balance no longer bears is rejected: CREDIT_NOT_ENOUGH, CREDIT_ACCOUNT_OPENED. */
export async function postProposal(proposal: ProposalDoc, now: string): Promise<Entry> {
  const { _id, accountId, communityId, kind, minutes, proposedBy, decidedBy, decidedAt } = proposal
  const cause = { accountId, communityId, businessKey: `proposal:${_id}:${kind}`, occurredAt: decidedAt ?? now }
  try {
    const entry = await post(ledger, cause, {
      kind, minutes, rate: RATE_ONE, isDeclared: false, by: proposedBy, approvedBy: decidedBy, memo: MEMOS[kind], pair: null, refersTo: null,
    }, now)
    await creditProposals.updateIf(_id, { status: 'signed' }, { status: 'posted' })
    await noticeStanding(accountId, now)
    return entry
  } catch (error) {
    if (error instanceof AppError && REFUSALS.includes(error.code)) await creditProposals.updateIf(_id, { status: 'signed' }, { status: 'rejected' })
    throw error
  }
}
