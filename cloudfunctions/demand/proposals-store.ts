// What the community made of clusters, and one head per community in which two who act at once meet: no wish gets into two proposals.
import { collection, command } from '../_platform/db'
import type { Proposal } from './domain/proposal'

export type ProposalDoc = Proposal
export const demandProposals = collection<ProposalDoc>({ name: 'demandProposals', indexes: [['communityId', 'updatedAt', '_id'], ['dueAt', '_id'], ['listeners.personId', '_id']] })
/** `_id` is the community's; `count` goes up with every step of a proposal. */
export interface DemandHeadDoc { _id: string; count: number }
export const demandHeads = collection<DemandHeadDoc>({ name: 'demandHeads' })

const MOST = 200
/** Of a community, the latest first. One read. */
export function proposalsSince(communityId: string, since: string): Promise<ProposalDoc[]> {
  return demandProposals.find({ communityId, updatedAt: command.gte(since) }, { orderBy: [['updatedAt', 'desc'], ['_id', 'desc']], limit: MOST })
}
export function dueProposals(now: string, limit: number): Promise<ProposalDoc[]> {
  return demandProposals.find({ dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit })
}
export function proposalsHearing(personId: string): Promise<ProposalDoc[]> {
  return demandProposals.find({ 'listeners.personId': personId }, { limit: MOST })
}
