// Staff remove an elder whom they entered: moved away, died, or wishes it (I30). The audit says who did it before anything goes,
// and a run cut short goes on when the same request comes again.
import type { accounts } from '../../../contract/accounts'
import { writeAudit } from '../../_platform/audit'
import { fail } from '../../_platform/errors'
import { answerBefore, once } from '../../_platform/once'
import { people } from '../../_platform/people'
import type { Handlers } from '../../_platform/serve'
import { mustBeKeptByStaff } from '../../identity/public'
import { hasLiveOrders } from '../../orders/public'
import { forgetEverywhere } from '../forget'

export const forgetResident: Handlers<typeof accounts>['forgetResident'] = async (call, { residentId }) => {
  const resident = await people.get(residentId)
  if (!await answerBefore(call)) {
    mustBeKeptByStaff(call.person, resident)
    if (await hasLiveOrders({ _id: residentId })) fail('ACCOUNT_HAS_LIVE_ORDERS')
  }
  const answer = await once(call, async (tx) => {
    const { communityId } = mustBeKeptByStaff(call.person, await tx.get(people, residentId))
    await writeAudit({ at: call.now, personId: call.person._id, action: 'resident.removed', subjectId: residentId, unitId: communityId, reason: null }, tx)
    return { residentId }
  })
  // Gone already: the person's document is the last to be emptied.
  if (resident?.communityId) await forgetEverywhere(resident, call.now)
  return answer
}
