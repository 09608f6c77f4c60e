// Staff enter an elder who has no phone of their own, with the elder's agreement: a resident without a WeChat identity.
import type { identity } from '../../../contract/identity'
import { writeAudit } from '../../_platform/audit'
import { idFrom } from '../../_platform/ids'
import { onceChecked } from '../../_platform/once-checked'
import { people } from '../../_platform/people'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { newPerson } from '../person-doc'
import { mustBeGridOf } from '../unit-tree'

export const registerResident: Handlers<typeof identity>['registerResident'] = async (call, { communityId, gridId, name, address, phone }) => {
  must(hatOver(call.person, communityId, 'staff'))
  await mustBeGridOf(gridId, communityId)
  const residentId = idFrom('p', call.openid, call.requestId)
  return onceChecked(call, [name, address], async (tx) => {
    await tx.add(people, { ...newPerson(residentId, null, call.now), name, address, phone: phone ?? null, communityId, gridId, hats: [{ hat: 'resident', unitId: communityId }], version: 1 })
    await writeAudit({ at: call.now, personId: call.person._id, action: 'resident.registered', subjectId: residentId, unitId: communityId, reason: null }, tx)
    return { residentId }
  })
}
