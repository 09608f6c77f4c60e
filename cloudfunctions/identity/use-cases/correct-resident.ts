// What staff entered for an elder without a WeChat identity, put right. Those who have one keep their own (update-profile.ts).
import type { identity } from '../../../contract/identity'
import { writeAudit } from '../../_platform/audit'
import { onceChecked } from '../../_platform/once-checked'
import { people } from '../../_platform/people'
import type { Handlers } from '../../_platform/serve'
import { mustBeKeptByStaff } from '../kept-by-staff'
import { changeProxyHats, proxyIdsOf } from '../proxies'
import { mustBeGridOf } from '../unit-tree'

export const correctResident: Handlers<typeof identity>['correctResident'] = async (call, { residentId, name, address, gridId, phone, hasNoPhone }) => {
  const { communityId } = mustBeKeptByStaff(call.person, await people.get(residentId))
  if (gridId !== undefined) await mustBeGridOf(gridId, communityId)
  const proxyIds = name === undefined ? [] : await proxyIdsOf(residentId)
  return onceChecked(call, [name, address], async (tx) => {
    const { resident: before } = mustBeKeptByStaff(call.person, await tx.get(people, residentId))
    const changed = { name: name ?? before.name, address: address ?? before.address, gridId: gridId ?? before.gridId, phone: hasNoPhone ? null : phone ?? before.phone }
    await tx.set(people, { ...before, ...changed, version: before.version + 1 })
    if (name !== undefined) await changeProxyHats(tx, proxyIds, residentId, (hat) => ({ ...hat, residentName: name }))
    await writeAudit({ at: call.now, personId: call.person._id, action: 'resident.corrected', subjectId: residentId, unitId: communityId, reason: null }, tx)
    return { residentId }
  })
}
