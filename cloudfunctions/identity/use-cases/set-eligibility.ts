// The private lists a resident is on, which make some services free (C2). Set by the community's staff, each change with its
// audit row, which says who and whom but not which list.
import type { identity } from '../../../contract/identity'
import { writeAudit } from '../../_platform/audit'
import { once } from '../../_platform/once'
import { people } from '../../_platform/people'
import { hatOver, must, type Handlers } from '../../_platform/serve'

export const setEligibility: Handlers<typeof identity>['setEligibility'] = (call, { residentId, eligibilities }) => once(call, async (tx) => {
  const resident = must(await tx.get(people, residentId))
  const communityId = must(resident.communityId)
  must(hatOver(call.person, communityId, 'staff'))
  await tx.set(people, { ...resident, eligibilities: [...new Set(eligibilities)].sort(), version: resident.version + 1 })
  await writeAudit({ at: call.now, personId: call.person._id, action: 'resident.eligibilitiesSet', subjectId: residentId, unitId: communityId, reason: null }, tx)
  return { residentId }
})
