// A newcomer takes a home in a community and wears the resident hat there. One home at a time: who joins another community
// moves there, those who act for them come along, and the old community's private lists do not.
import type { identity } from '../../../contract/identity'
import { fail } from '../../_platform/errors'
import { onceChecked } from '../../_platform/once-checked'
import { people } from '../../_platform/people'
import { must, type Handlers } from '../../_platform/serve'
import { ownDoc, ownIdOf } from '../beginning'
import { viewPerson } from '../person-view'
import { changeProxyHats, proxyIdsOf } from '../proxies'
import { mustBeGridOf } from '../unit-tree'

export const joinCommunity: Handlers<typeof identity>['joinCommunity'] = async (call, { communityId, gridId, name, address, phone }) => {
  await mustBeGridOf(gridId, communityId)
  const personId = await ownIdOf(call)
  const proxyIds = call.person ? await proxyIdsOf(personId) : []
  await onceChecked(call, [name, address], async (tx) => {
    const before = await ownDoc(tx, personId, call.openid, call.now)
    if (before.hats.some((worn) => worn.hat === 'resident' && worn.unitId === communityId)) fail('RESIDENT_ALREADY')
    const hats = [...before.hats.filter((worn) => worn.hat !== 'resident'), { hat: 'resident' as const, unitId: communityId }]
    await tx.set(people, { ...before, name, phone: phone ?? before.phone, communityId, gridId, address, hats, eligibilities: [], version: before.version + 1 })
    await changeProxyHats(tx, proxyIds, personId, (hat) => ({ ...hat, unitId: communityId, residentName: name }))
    return { personId }
  })
  return { person: await viewPerson(must(await people.get(personId))) }
}
