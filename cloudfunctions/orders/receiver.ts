// For whom an order is placed: oneself, a resident one acts for as family, or, by staff, any resident of their community (A3).
import { fail } from '../_platform/errors'
import type { Hat } from '../../contract/kernel'
import { people, type PersonDoc } from '../_platform/people'
import { hatOver, must, type PersonCall } from '../_platform/serve'

export interface ReceiverFound { resident: PersonDoc; hat: Hat; watcherIds: string[] }
const HEARS = 20

/** FAMILY_NOT_LINKED for anybody else's id, known or not, unless the caller is staff: then NOT_FOUND outside the community. */
export async function receiverOf({ person }: PersonCall, residentId: string | undefined): Promise<ReceiverFound> {
  if (residentId === undefined || residentId === person._id) {
    if (!person.hats.some(({ hat }) => hat === 'resident')) fail('PROFILE_INCOMPLETE')
    return { resident: person, hat: 'resident', watcherIds: [person._id] }
  }
  const isFamily = person.hats.some((worn) => worn.hat === 'familyProxy' && worn.residentId === residentId)
  if (!isFamily && !person.hats.some(({ hat }) => hat === 'staff')) fail('FAMILY_NOT_LINKED')
  const [found, family] = await Promise.all([people.get(residentId), people.find({ 'hats.residentId': residentId }, { fields: { _id: true }, limit: HEARS })])
  const resident = must(found)
  if (!isFamily) must(resident.communityId && hatOver(person, resident.communityId, 'staff'))
  // An elder without a phone reads nothing: whoever acts for them hears of it.
  const others = resident.openid === null ? family.map(({ _id }) => _id) : isFamily ? [person._id] : []
  return { resident, hat: isFamily ? 'familyProxy' : 'staff', watcherIds: [...new Set([resident._id, ...others])] }
}
