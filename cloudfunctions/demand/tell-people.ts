// The people of an opened proposal hear of it: each once, however often this runs (the message's id says so), and nobody else.
import { writeAuditOnce } from '../_platform/audit'
import { idFrom } from '../_platform/ids'
import { deliverMessages, undelivered } from '../messages/public'
import { stepped } from './domain/proposal'
import { tellingsOf } from './domain/telling'
import { demandProposals, type ProposalDoc } from './proposals-store'

/** @returns whether all have it; if not the clock tries again */
export async function tellPeople(proposal: ProposalDoc, now: string): Promise<boolean> {
  const rows = tellingsOf(proposal).map((telling) => ({ _id: idFrom('m', proposal._id, telling.personId), kind: 'demandOpened', at: proposal.updatedAt, ...telling }))
  await deliverMessages(await undelivered(rows))
  if ((await undelivered(rows)).length > 0) return false
  const next = stepped(proposal, 'tell', {}, { now })
  await writeAuditOnce({ openid: 'system', requestId: `${proposal._id} told` }, { at: now, personId: 'system', action: 'demand.told', subjectId: proposal._id, unitId: proposal.communityId, reason: `${rows.length}` })
  return demandProposals.updateIf(proposal._id, { version: proposal.version }, { status: next.status, version: next.version, updatedAt: next.updatedAt, dueAt: null })
}
