// The community's own word, kept with its unit; its neighbours see it within five minutes.
import type { dispatch } from '../../../contract/dispatch'
import { writeAudit } from '../../_platform/audit'
import { once } from '../../_platform/once'
import type { Handlers } from '../../_platform/serve'
import { setTakesNeighbours } from '../../identity/public'
import { mustBeStaffOf } from '../scope'

export const saveSettings: Handlers<typeof dispatch>['saveSettings'] = async (call, { communityId, takesNeighbours }) => {
  mustBeStaffOf(call, communityId)
  return once(call, async (tx) => {
    await setTakesNeighbours(tx, communityId, takesNeighbours)
    await writeAudit({ at: call.now, personId: call.person._id, action: 'dispatch.settingsSaved', subjectId: communityId, unitId: communityId, reason: null }, tx)
    return { takesNeighbours }
  })
}
