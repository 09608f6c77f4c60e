// The numbers on the board's lanes; overdue orders are counted in their own lane too.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { liveCounts } from '../../orders/public'
import { watcherOf } from '../scope'

export const countLanes: Handlers<typeof dispatch>['counts'] = async (call, { communityId }) => {
  watcherOf(call, communityId)
  const { byStatus, overdue, urgent, review } = await liveCounts(communityId, call.now)
  const { placed: waiting = 0, offering = 0, accepted = 0, inService = 0, delivered = 0 } = byStatus
  return { waiting, overdue, offering, accepted, inService, delivered, urgent, review }
}
