// Whose catalogue it is: a community's staff and nobody else. A grid below or a community that does not exist is not theirs either.
import { hatOver, must } from '../_platform/serve'
import type { PersonDoc } from '../_platform/people'

/** NOT_FOUND unless the person is staff of exactly this community. */
export function mustManage(person: PersonDoc, communityId: string): void {
  must(hatOver(person, communityId, 'staff')?.unitId === communityId)
}
