// An elder whom staff entered has no WeChat identity and cannot keep the entry right alone: the community's staff do.
import { fail } from '../_platform/errors'
import type { PersonDoc } from '../_platform/people'
import { hatOver, must } from '../_platform/serve'

/** The resident and their community. NOT_FOUND outside the caller's communities, RESIDENT_KEEPS_OWN for one with a WeChat identity. */
export function mustBeKeptByStaff(staff: PersonDoc, found: PersonDoc | null): { resident: PersonDoc; communityId: string } {
  const resident = must(found)
  const communityId = must(resident.communityId)
  must(hatOver(staff, communityId, 'staff'))
  if (resident.openid !== null) fail('RESIDENT_KEEPS_OWN')
  return { resident, communityId }
}
