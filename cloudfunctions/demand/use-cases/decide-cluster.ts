// 已开起来 and 先不办: what staff decide about a cluster, or about one whose slot is being drafted.
import type { demand } from '../../../contract/demand'
import { fail } from '../../_platform/errors'
import { answerBefore, once } from '../../_platform/once'
import { onceChecked } from '../../_platform/once-checked'
import { must, type Handlers, type PersonCall } from '../../_platform/serve'
import { proposalOf, stepped, type Proposal } from '../domain/proposal'
import { loadDemand } from '../load-demand'
import { demandProposals } from '../proposals-store'
import { saveStep, type Answer } from '../take-step'
import { tellPeople } from '../tell-people'
import { mustBeStaffOf } from '../views'

type Of = Handlers<typeof demand>
/** The people hear of it right after; should this call be cut short, the clock tells them. */
export const markOpened: Of['markOpened'] = async (call, { communityId, id }) => {
  const { head, proposal } = await loaded(call, communityId, id)
  const answer = await answerBefore<Answer>(call) ?? await once(call, (tx) => saveStep(tx, call, head, stepped(proposal, 'markOpened', {}, { now: call.now, dueAt: call.now }), 'opened'))
  const opened = must(await demandProposals.get(id))
  if (opened.status === 'opened') await tellPeople(opened, call.now)
  return answer
}
export const dropCluster: Of['drop'] = async (call, { communityId, id, reason }) => {
  const { head, proposal } = await loaded(call, communityId, id)
  return onceChecked(call, [reason], (tx) => saveStep(tx, call, head, stepped(proposal, 'drop', { reason }, { now: call.now }), 'dropped'))
}
/** As it stands now: a cluster, or what was made of it. NOT_FOUND for neither. */
async function loaded(call: PersonCall, communityId: string, id: string): Promise<{ head: number; proposal: Proposal }> {
  mustBeStaffOf(call, communityId)
  const { head, clusters, proposals } = await loadDemand(communityId, call.now)
  const cluster = clusters.find((one) => one.id === id)
  const proposal = cluster ? proposalOf(id, communityId, cluster, call.now) : must(proposals.find(({ _id }) => _id === id))
  return proposal.communityId === communityId ? { head, proposal } : fail('NOT_FOUND')
}
