// 邻社区互助: whether this community's partners may be asked by its neighbours, and which of them do the same (A23).
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { neighboursOf, takesNeighbours } from '../../identity/public'
import { mustBeStaffOf } from '../scope'

export const readSettings: Handlers<typeof dispatch>['settings'] = async (call, { communityId }) => {
  mustBeStaffOf(call, communityId)
  const [isTaking, neighbours] = await Promise.all([takesNeighbours(communityId), neighboursOf(communityId)])
  return { takesNeighbours: isTaking, neighbours: neighbours.map(({ _id, name, takesNeighbours: takes }) => ({ id: _id, name, takesNeighbours: takes })) }
}
