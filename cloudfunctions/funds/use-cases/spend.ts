// Spending takes two people: one proposes amount and purpose, another signs it as it stands, and the line is written with the signature.
import type { funds } from '../../../contract/funds'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { answerBefore, once } from '../../_platform/once'
import { onceChecked } from '../../_platform/once-checked'
import { must, type PersonCall } from '../../_platform/serve'
import { append, mustBeStaffOf, mustHaveHappened } from '../append'
import { fundSpendings, lastLine, type SpendingDoc } from '../funds-store'

type Result = Output<typeof funds.decideSpending>

export async function proposeSpending(call: PersonCall, input: ParsedInput<typeof funds.proposeSpending>): Promise<Result> {
  mustBeStaffOf(call, input.communityId)
  mustHaveHappened(call, input.on)
  const before = await answerBefore<Result>(call)
  if (before) return before
  const balanceFen = (await lastLine(input.communityId))?.balanceFen ?? 0
  if (input.fen > balanceFen) fail('FUND_NOT_ENOUGH', { fen: balanceFen })
  const _id = idFrom('fs', call.openid, call.requestId)
  const spending: SpendingDoc = { _id, ...input, status: 'open', proposedBy: call.person._id, proposedAt: call.now, decidedBy: null, decidedAt: null }
  return onceChecked<Result>(call, [input.note], async (tx) => {
    await tx.add(fundSpendings, spending)
    return { proposalId: _id, status: 'open' }
  })
}
export async function decideSpending(call: PersonCall, { proposalId, verdict }: ParsedInput<typeof funds.decideSpending>): Promise<Result> {
  const spending = must(await fundSpendings.get(proposalId))
  mustBeStaffOf(call, spending.communityId)
  const { communityId, kind, fen, on, note, proposedBy } = spending
  const by = call.person._id
  if (verdict === 'sign' && proposedBy === by) fail('FUND_SAME_PERSON')
  const status = verdict === 'sign' ? 'signed' : 'rejected'
  const decide = async (tx: Parameters<Parameters<typeof once>[1]>[0]) => {
    if (must(await tx.get(fundSpendings, proposalId)).status !== 'open') fail('FUND_SPENDING_CLOSED')
    await tx.update(fundSpendings, proposalId, { status, decidedBy: by, decidedAt: call.now })
  }
  const answer = (): Result => ({ proposalId, status })
  if (status === 'signed') return append(call, { communityId, kind, fen: -fen, on, note, by: proposedBy, signedBy: by, reverses: null }, null, { cause: decide, answer })
  return once(call, async (tx) => {
    await decide(tx)
    return answer()
  })
}
