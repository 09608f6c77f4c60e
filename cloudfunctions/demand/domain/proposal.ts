// What the community made of a cluster: open → drafted → opened → told, or dropped. It keeps the wishes and the people of the moment it was
// made, so that exactly those hear of it and nobody who came later or was never in it. Each is told once: the message's id is made from both.
import { fail } from '../../_platform/errors'
import type { Category, DayPart, DemandStatus } from '../../../contract/terms'
import type { Cluster } from './cluster'

export interface ProposalSlot { partnerId: string; partnerName: string; venueId: string; venueName: string; weekday: number; fromMinute: number; toMinute: number }
export interface Proposal {
  _id: string
  communityId: string
  /** The cluster's key; several proposals may have it, one after another. */
  key: string
  status: DemandStatus
  category: Category
  itemId: string | null
  itemName: string | null
  weekday: number | null
  part: DayPart | null
  gridId: string | null
  households: number
  wishIds: string[]
  /** Who hears of it, with the service each had asked for. */
  listeners: { personId: string; itemId: string; itemName: string }[]
  slot: ProposalSlot | null
  agreementId: string | null
  reason: string | null
  /** Goes up with every change, so that of two who act at once one is heard. */
  version: number
  createdAt: string
  updatedAt: string
  /** The next instant the clock must look at it; null: never. */
  dueAt: string | null
}
export type ProposalStep = 'draft' | 'markOpened' | 'drop' | 'tell' | 'giveUp'
const FROM: Record<ProposalStep, { from: readonly DemandStatus[]; to: DemandStatus }> = {
  draft: { from: ['open'], to: 'drafted' }, markOpened: { from: ['open', 'drafted'], to: 'opened' }, drop: { from: ['open', 'drafted'], to: 'dropped' },
  tell: { from: ['opened'], to: 'told' },
  /** The draft came to nothing: the wishes are open again. */
  giveUp: { from: ['drafted'], to: 'open' },
}
/** Wishes that are somebody's work or are decided; an open proposal lets its wishes go back among the others. */
export const isTaken = ({ status }: Pick<Proposal, 'status'>) => status !== 'open'

/** DEMAND_WRONG_STATUS where the step cannot follow. @param dueAt when the clock must look again */
export function stepped(proposal: Proposal, step: ProposalStep, change: Partial<Pick<Proposal, 'slot' | 'agreementId' | 'reason'>>, { now, dueAt = null }: { now: string; dueAt?: string | null }): Proposal {
  const { from, to } = FROM[step]
  if (!from.includes(proposal.status)) fail('DEMAND_WRONG_STATUS', { status: proposal.status })
  return { ...proposal, ...change, status: to, version: proposal.version + 1, updatedAt: now, dueAt }
}
/** A cluster as it stands now, before anything was done about it. */
export function proposalOf(id: string, communityId: string, cluster: Cluster, now: string): Proposal {
  const { key, category, item, bucket, gridId, households, wishes } = cluster
  return {
    _id: id, communityId, key, status: 'open', category, itemId: item?.id ?? null, itemName: item?.name ?? null, weekday: bucket?.weekday ?? null, part: bucket?.part ?? null, gridId, households,
    wishIds: wishes.map(({ id: wishId }) => wishId), listeners: listenersOf(cluster), slot: null, agreementId: null, reason: null, version: 0, createdAt: now, updatedAt: now, dueAt: null,
  }
}
/** Each person once, with the first service of theirs. */
function listenersOf({ wishes }: Cluster): Proposal['listeners'] {
  const byPerson = new Map<string, Proposal['listeners'][number]>()
  for (const { listenerIds, itemId, itemName } of wishes) for (const personId of listenerIds) if (!byPerson.has(personId)) byPerson.set(personId, { personId, itemId, itemName })
  return [...byPerson.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
}
