// A hat is taken back by whoever could give it, or laid down by its wearer. Duties keep one wearer (duties.ts). Who lays down
// the resident hat has no home here any more, and nobody acts for them.
import type { Hat } from '../../contract/kernel'
import { writeAudit } from '../_platform/audit'
import { once } from '../_platform/once'
import { people, type HatDoc } from '../_platform/people'
import { must, type PersonCall } from '../_platform/serve'
import { leaveDuty } from './duties'
import { mayManage } from './hat-rights'
import { objectOf, withoutHat } from './person-doc'
import { changeProxyHats, proxyIdsOf } from './proxies'

const HOMELESS = { communityId: null, gridId: null, address: '', eligibilities: [] }

/**
 * NOT_FOUND for who may not take it, HAT_LAST_KEPT. @param id of what the hat is worn for: unit, partner or resident
 * @param mustBeFree what else holds the wearer to it is for features above to say; asked once the caller's right is clear
 */
export async function takeHat(call: PersonCall, { personId, hat, id }: { personId: string; hat: Hat; id: string }, mustBeFree: (worn: HatDoc) => Promise<void>): Promise<{ personId: string }> {
  const isWanted = (worn: HatDoc) => worn.hat === hat && objectOf(worn) === id
  const mayRemove = (worn: HatDoc) => personId === call.person._id || mayManage(call.person, worn)
  const proxyIds = hat === 'resident' && personId === call.person._id ? await proxyIdsOf(personId) : []
  return once(call, async (tx) => {
    const wearer = must(await tx.get(people, personId))
    const worn = must(wearer.hats.find(isWanted))
    must(mayRemove(worn))
    await mustBeFree(worn)
    await leaveDuty(tx, wearer, worn)
    await tx.set(people, { ...wearer, ...(hat === 'resident' ? HOMELESS : {}), hats: withoutHat(wearer.hats, worn), version: wearer.version + 1 })
    await changeProxyHats(tx, proxyIds, personId, () => null)
    await writeAudit({ at: call.now, personId: call.person._id, action: 'hat.removed', subjectId: personId, unitId: worn.unitId, reason: hat }, tx)
    return { personId }
  })
}
