// The partner's owner gives prepaid minutes to the community (B14). The gift is a decision of its own, so that a retry and the sweep find it.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { must, type PersonCall } from '../../_platform/serve'
import { ownerHat, postedView, stateOf } from '../accounts'
import { creditProposals, type ProposalDoc } from '../decisions-store'
import { mustBeSame, postProposal } from '../proposals'

/** CREDIT_NOT_ENOUGH beyond what is prepaid. */
export async function donate(call: PersonCall, { partnerId, minutes }: ParsedInput<typeof credits.donate>): Promise<Output<typeof credits.donate>> {
  const { unitId } = ownerHat(call, partnerId)
  const _id = idFrom('cp', call.openid, call.requestId)
  const before = await creditProposals.get(_id)
  const prepaidMinutes = before ? 0 : Math.max(0, -(await stateOf(partnerId)).balanceMinutes)
  if (before ? before.status === 'rejected' : minutes > prepaidMinutes) fail('CREDIT_NOT_ENOUGH', { minutes: prepaidMinutes })
  const gift: ProposalDoc = {
    _id, accountId: partnerId, communityId: unitId, kind: 'donate', minutes, resourceKind: null, quantity: null, status: 'signed',
    proposedBy: call.person._id, proposedAt: call.now, decidedBy: null, decidedAt: call.now,
  }
  if (before) mustBeSame(before, gift)
  else await creditProposals.add(gift).catch((error: unknown) => { if (!isDuplicate(error)) throw error })
  return postedView(await postProposal(before ?? must(await creditProposals.get(_id)), call.now))
}
