// Resources taken instead of minutes, debts written off, what was there before the ledger began: one person proposes the value, another signs it as it stands (B12, PRODUCT §3).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { afterCursor, pageFrom, readCursor } from '../../_platform/paging'
import { hatOver, must, staffApartFrom, type PersonCall } from '../../_platform/serve'
import { namesOfPartners } from '../../partners/public'
import { livePartnerForStaff, mustBeLive, stateOf } from '../accounts'
import { creditProposals, type ProposalDoc } from '../decisions-store'
import { hasOpening } from '../domain/state'
import { mustBeSame, postProposal } from '../proposals'

type Valued = Pick<ProposalDoc, 'kind' | 'minutes' | 'resourceKind' | 'quantity'>
type Result = Output<typeof credits.decideProposal>
const PAGE_SIZE = 20

export function proposeResource(call: PersonCall, { partnerId, ...valued }: ParsedInput<typeof credits.proposeResource>): Promise<Result> {
  return propose(call, partnerId, { kind: 'acceptResource', ...valued })
}
export async function proposeWriteOff(call: PersonCall, { partnerId, minutes }: ParsedInput<typeof credits.proposeWriteOff>): Promise<Result> {
  return propose(call, partnerId, { kind: 'writeOff', minutes, resourceKind: null, quantity: null })
}
export function proposeOpening(call: PersonCall, { partnerId, kind, minutes }: ParsedInput<typeof credits.proposeOpening>): Promise<Result> {
  return propose(call, partnerId, { kind, minutes, resourceKind: null, quantity: null })
}
async function propose(call: PersonCall, partnerId: string, valued: Valued): Promise<Result> {
  const { communityId } = await livePartnerForStaff(call, partnerId)
  const _id = idFrom('cp', call.openid, call.requestId)
  const before = await creditProposals.get(_id)
  if (before) {
    mustBeSame(before, { accountId: partnerId, ...valued })
    return { proposalId: _id, status: 'open' }
  }
  const state = await stateOf(partnerId)
  const { balanceMinutes } = state
  if (valued.kind === 'writeOff' && valued.minutes > balanceMinutes) fail('CREDIT_NOT_ENOUGH', { minutes: Math.max(0, balanceMinutes) })
  if ((valued.kind === 'openOwed' || valued.kind === 'openPrepaid') && hasOpening(state)) fail('CREDIT_ACCOUNT_OPENED')
  const proposal: ProposalDoc = { _id, accountId: partnerId, communityId, ...valued, status: 'open', proposedBy: call.person._id, proposedAt: call.now, decidedBy: null, decidedAt: null }
  await creditProposals.add(proposal).catch(async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    mustBeSame(must(await creditProposals.get(_id)), proposal)
  })
  return { proposalId: _id, status: 'open' }
}
export async function decideProposal(call: PersonCall, { proposalId, verdict }: ParsedInput<typeof credits.decideProposal>): Promise<Result> {
  const proposal = must(await creditProposals.get(proposalId))
  staffApartFrom(call.person, proposal.communityId, proposal.accountId)
  if (verdict === 'sign' && proposal.status === 'open') await mustBeLive(proposal.accountId)
  if (verdict === 'sign' && proposal.proposedBy === call.person._id) fail('CREDIT_SAME_PERSON')
  const status = verdict === 'sign' ? 'signed' : 'rejected'
  await creditProposals.updateIf(proposalId, { status: 'open' }, { status, decidedBy: call.person._id, decidedAt: call.now })
  const decided = must(await creditProposals.get(proposalId))
  const isOurs = decided.decidedBy === call.person._id && (verdict === 'sign') === (decided.status !== 'rejected')
  if (!isOurs) fail('CREDIT_PROPOSAL_CLOSED')
  if (verdict === 'reject') return { proposalId, status: 'rejected' }
  await postProposal(decided, call.now)
  return { proposalId, status: 'posted' }
}
/** Open ones, newest first. */
export async function listProposals(call: PersonCall, { communityId, cursor }: ParsedInput<typeof credits.proposals>): Promise<Output<typeof credits.proposals>> {
  must(hatOver(call.person, communityId, 'staff'))
  const where = { communityId, status: 'open' }
  const after = afterCursor('proposedAt', 'desc', readCursor(cursor))
  const rows = await creditProposals.find(after[0] ? { ...where, ...after[0] } : where, { orderBy: [['proposedAt', 'desc'], ['_id', 'desc']], limit: PAGE_SIZE + 1 })
  const { items, nextCursor } = pageFrom(rows, PAGE_SIZE, ({ proposedAt, _id }) => ({ at: proposedAt, id: _id }))
  const names = await namesOfPartners(items.map(({ accountId }) => accountId))
  return { nextCursor, items: items.map(({ _id, accountId, proposedBy, ...proposal }) => ({ ...proposal, id: _id, partnerId: accountId, partnerName: names.get(accountId) ?? '', isMine: proposedBy === call.person._id })) }
}
