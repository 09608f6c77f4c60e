// The community's own word, kept with its unit; its neighbours see it within five minutes.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { setTakesNeighbours } from '../../identity/public'
import { mustBeStaffOf } from '../scope'

export const saveSettings: Handlers<typeof dispatch>['saveSettings'] = async (call, { communityId, takesNeighbours }) => {
  mustBeStaffOf(call, communityId)
  await setTakesNeighbours(communityId, takesNeighbours)
  return { takesNeighbours }
}
