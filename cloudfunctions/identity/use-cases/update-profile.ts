// One's own name, home and phone. The name is also written where others read it: in the hats of those who act for the
// person and in the lists of the partners the person works for.
import type { identity } from '../../../contract/identity'
import { fail } from '../../_platform/errors'
import { onceChecked } from '../../_platform/once-checked'
import { people } from '../../_platform/people'
import { must, type Handlers } from '../../_platform/serve'
import { addWorker } from '../../partners/public'
import { viewPerson } from '../person-view'
import { changeProxyHats, proxyIdsOf } from '../proxies'
import { mustBeGridOf } from '../unit-tree'

export const updateProfile: Handlers<typeof identity>['updateProfile'] = async (call, { name, address, gridId, phone }) => {
  const { _id: personId, communityId } = call.person
  if (communityId === null && (gridId ?? address) !== undefined) fail('UNIT_NOT_FOUND')
  if (gridId !== undefined) await mustBeGridOf(gridId, communityId ?? '')
  const proxyIds = name === undefined ? [] : await proxyIdsOf(personId)
  await onceChecked(call, [name, address], async (tx) => {
    const before = must(await tx.get(people, personId))
    if (before.communityId !== communityId) fail('CONFLICT_RETRY')
    const changed = { name: name ?? before.name, address: address ?? before.address, gridId: gridId ?? before.gridId, phone: phone ?? before.phone }
    await tx.set(people, { ...before, ...changed, version: before.version + 1 })
    if (name === undefined) return { personId }
    await changeProxyHats(tx, proxyIds, personId, (hat) => ({ ...hat, residentName: name }))
    for (const { partnerId, role } of before.hats) if (partnerId !== undefined && role !== undefined) await addWorker(partnerId, { personId, name, role }, tx)
    return { personId }
  })
  return { person: await viewPerson(must(await people.get(personId))) }
}
