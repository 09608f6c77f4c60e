// The wishes of a community's last 30 days in clusters, what was made of earlier ones, and the supply that could meet them. A fixed number
// of reads, whatever the community's size.
import { later } from '../_platform/china-time'
import { idFrom } from '../_platform/ids'
import { balancesOf } from '../credits/public'
import { unmetOrders } from '../orders/public'
import { partnersOf, type PartnerDoc } from '../partners/public'
import { freeHoursOf } from '../venues/public'
import { clustersOf, firstWish, type Cluster } from './domain/cluster'
import { isTaken } from './domain/proposal'
import { wishesOf } from './domain/wish'
import { demandHeads, proposalsSince, type ProposalDoc } from './proposals-store'

const DAY = 24 * 60
const DEMAND_DAYS = 30
/** Longer than the wishes', so that what is decided keeps its wishes. */
const PROPOSAL_DAYS = 180
const ROOM_DAYS = 28
export interface Loaded { head: number; clusters: (Cluster & { id: string })[]; scattered: number; proposals: ProposalDoc[] }

/** Three reads. */
export async function loadDemand(communityId: string, now: string): Promise<Loaded> {
  // The head first: what changes after it was read is noticed in the transaction.
  const head = (await demandHeads.get(communityId))?.count ?? 0
  const [orders, proposals] = await Promise.all([unmetOrders(communityId, later(now, -DEMAND_DAYS * DAY), now), proposalsSince(communityId, later(now, -PROPOSAL_DAYS * DAY))])
  const taken = new Set(proposals.filter(isTaken).flatMap(({ wishIds }) => wishIds))
  const { clusters, scattered } = clustersOf(wishesOf(orders).filter(({ id }) => !taken.has(id)))
  return { head, scattered, proposals: proposals.filter(isTaken), clusters: clusters.map((cluster) => ({ ...cluster, gridId: cluster.gridId === communityId ? null : cluster.gridId, id: idFrom('dp', communityId, cluster.key, firstWish(cluster).id) })) }
}
export interface Offering { rooms: Awaited<ReturnType<typeof freeHoursOf>>; partners: PartnerDoc[]; owed: Map<string, number> }
/** Rooms of the next four weeks, partners at work with what they owe. Five reads. */
export async function loadOffering(communityId: string, now: string): Promise<Offering> {
  const [rooms, all] = await Promise.all([freeHoursOf(communityId, ROOM_DAYS, now), partnersOf(communityId)])
  const partners = all.filter(({ status }) => status === 'active' || status === 'trial')
  return { rooms, partners, owed: await balancesOf(partners.map(({ _id }) => _id)) }
}
