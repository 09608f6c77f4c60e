// One cluster for the community's staff: the orders it came from, rooms that are free then, partners that could do it.
import type { demand } from '../../../contract/demand'
import { must, type Handlers } from '../../_platform/serve'
import { unitNames } from '../../identity/public'
import { unmetOrdersByIds } from '../../orders/public'
import { proposalOf } from '../domain/proposal'
import { loadDemand, loadOffering } from '../load-demand'
import { decidedView, fittingPartners, mustBeStaffOf, openView, roomsFor } from '../views'

export const readCluster: Handlers<typeof demand>['cluster'] = async (call, { communityId, id }) => {
  mustBeStaffOf(call, communityId)
  const [loaded, offering] = await Promise.all([loadDemand(communityId, call.now), loadOffering(communityId, call.now)])
  const cluster = loaded.clusters.find((one) => one.id === id)
  const proposal = cluster ? proposalOf(id, communityId, cluster, call.now) : must(loaded.proposals.find(({ _id }) => _id === id))
  const [names, orders] = await Promise.all([unitNames(proposal.gridId === null ? [] : [proposal.gridId]), unmetOrdersByIds(proposal.wishIds)])
  const view = cluster ? openView(cluster, offering, names, true) : decidedView(proposal, names, true)
  return {
    ...view, communityId, people: proposal.listeners.length, rooms: cluster ? roomsFor(cluster, offering) : [], partners: cluster ? fittingPartners(proposal.category, offering) : [],
    from: orders.map(({ _id, number, item, resident, status, placedAt }) => ({ orderId: _id, number, itemName: item.name, forName: resident.name, status, placedAt })).sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1)),
  }
}
