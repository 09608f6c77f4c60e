// From a second signature to its entry. The decision is the proposal's own conditional update; the entry follows, as often as tried, once.
import { AppError } from '../_platform/errors'
import { creditProposals, type ProposalDoc } from './decisions-store'
import { RATE_ONE, type Entry } from './domain/entry'
import { ledger } from './ledger'
import { post } from './posting'

/** @param proposal signed. A write-off that the balance no longer bears is rejected and CREDIT_NOT_ENOUGH thrown. */
export async function postProposal(proposal: ProposalDoc, now: string): Promise<Entry> {
  const { _id, accountId, communityId, kind, minutes, proposedBy, decidedBy, decidedAt } = proposal
  const cause = { accountId, communityId, businessKey: `proposal:${_id}:${kind}`, occurredAt: decidedAt ?? now }
  try {
    const entry = await post(ledger, cause, {
      kind, minutes, rate: RATE_ONE, isDeclared: false, by: proposedBy, approvedBy: decidedBy, memo: kind === 'writeOff' ? 'correction' : 'resource', pair: null, refersTo: null,
    }, now)
    await creditProposals.updateIf(_id, { status: 'signed' }, { status: 'posted' })
    return entry
  } catch (error) {
    if (error instanceof AppError && error.code === 'CREDIT_NOT_ENOUGH') await creditProposals.updateIf(_id, { status: 'signed' }, { status: 'rejected' })
    throw error
  }
}
