// On which side of an agreement a person stands: the partner's owner or the community's staff. Workers and those above may only look
// where they may know of it at all (I25). Who works for the partner never stands on the community's side of it.
import { fail } from '../_platform/errors'
import { hatOver, must, staffApartFrom, type PersonCall } from '../_platform/serve'
import type { Party } from './domain/agreement'

/** `isOfSides`: also a worker of the partner, who acts for nobody but belongs to one of the two. */
export interface Standing { mayRead: boolean; isOfSides: boolean; party: Party | null }
export function standingTo({ person }: PersonCall, { partnerId, communityId }: { partnerId: string; communityId: string }): Standing {
  const own = person.hats.filter((worn) => worn.hat === 'partner' && worn.partnerId === partnerId)
  const owner = own.find(({ role }) => role === 'owner')
  const isStaff = own.length === 0 && !!hatOver(person, communityId, 'staff')
  const party: Party | null = owner ? { side: 'partner', personId: person._id, name: person.name, label: owner.partnerName ?? '' }
    : isStaff ? { side: 'community', personId: person._id, name: person.name, label: '社区' } : null
  const isOfSides = !!party || own.length > 0
  return { mayRead: isOfSides || !!hatOver(person, communityId, 'subdistrictStaff', 'districtStaff'), isOfSides, party }
}
/** NOT_FOUND for who may not know of it. */
export function readerOf<T extends { partnerId: string; communityId: string }>(call: PersonCall, found: T | null): T {
  return must(found && standingTo(call, found).mayRead && found)
}
/** The side the caller acts for; PERMISSION_DENIED for who may only look, OWN_MATTER for one of staff who works for the partner. */
export function partyOf(call: PersonCall, found: { partnerId: string; communityId: string } | null): Party {
  const { partnerId, communityId } = readerOf(call, found)
  const { party } = standingTo(call, { partnerId, communityId })
  if (!party && hatOver(call.person, communityId, 'staff')) staffApartFrom(call.person, communityId, partnerId)
  return party ?? fail('PERMISSION_DENIED')
}
