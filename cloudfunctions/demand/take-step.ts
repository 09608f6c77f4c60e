// How every step of staff is taken: the proposal, the community's head and the audit row in one transaction, once per request. The head is
// compared with what was read before, so that no wish gets into two proposals and a retry changes nothing (I5).
import { writeAudit } from '../_platform/audit'
import type { Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import type { PersonCall } from '../_platform/serve'
import type { DemandStatus } from '../../contract/terms'
import { demandHeads, demandProposals, type ProposalDoc } from './proposals-store'

export interface Answer { id: string; status: DemandStatus; agreementId: string | null }
export const answerOf = ({ _id, status, agreementId }: ProposalDoc): Answer => ({ id: _id, status, agreementId })

export async function saveStep(tx: Tx, call: PersonCall, head: number, next: ProposalDoc, action: string): Promise<Answer> {
  const now = (await tx.get(demandHeads, next.communityId)) ?? { _id: next.communityId, count: 0 }
  if (now.count !== head) fail('CONFLICT_RETRY')
  await tx.set(demandHeads, { ...now, count: head + 1 })
  await tx.set(demandProposals, next)
  await writeAudit({ at: call.now, personId: call.person._id, action: `demand.${action}`, subjectId: next._id, unitId: next.communityId, reason: next.reason }, tx)
  return answerOf(next)
}
