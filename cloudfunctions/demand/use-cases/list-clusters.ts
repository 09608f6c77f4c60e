// The community's open clusters, most households first, and those that are under way or decided.
import type { demand } from '../../../contract/demand'
import type { Handlers } from '../../_platform/serve'
import { unitNames } from '../../identity/public'
import { loadDemand, loadOffering } from '../load-demand'
import { decidedView, openView, watcherOf } from '../views'

export const listClusters: Handlers<typeof demand>['clusters'] = async (call, { communityId }) => {
  const { seesNames } = watcherOf(call, communityId)
  const [{ clusters, proposals, scattered }, offering] = await Promise.all([loadDemand(communityId, call.now), loadOffering(communityId, call.now)])
  const names = await unitNames([...clusters, ...proposals].flatMap(({ gridId }) => gridId ?? []))
  return { open: clusters.map((cluster) => openView(cluster, offering, names, seesNames)), decided: proposals.map((proposal) => decidedView(proposal, names, seesNames)), scattered }
}
