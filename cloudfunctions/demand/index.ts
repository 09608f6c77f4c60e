// The demand function: what residents want and nobody gives yet, and the dashboard (B20, E8).
import { demand } from '../../contract/demand'
import { serve } from '../_platform/serve'
import { draftSlot } from './use-cases/draft-slot'
import { dropCluster, markOpened } from './use-cases/decide-cluster'
import { listClusters } from './use-cases/list-clusters'
import { readCluster } from './use-cases/read-cluster'
import { readDashboard } from './use-cases/read-dashboard'

export const main = serve('demand', demand, { clusters: listClusters, cluster: readCluster, draft: draftSlot, markOpened, drop: dropCluster, dashboard: readDashboard })
