// Whose board it is: staff of the community itself, street and district staff above it. Anybody else's id is as unknown as no id at all (I25).
import { hatOver, must, type PersonCall } from '../_platform/serve'

/** @returns whether the caller may read residents' names: staff of the community only */
export function watcherOf({ person }: PersonCall, communityId: string): { seesNames: boolean } {
  const hat = must(hatOver(person, communityId, 'staff') ?? hatOver(person, communityId, 'subdistrictStaff', 'districtStaff'))
  return { seesNames: hat.hat === 'staff' }
}
export function mustBeStaffOf({ person }: PersonCall, communityId: string): void {
  must(hatOver(person, communityId, 'staff'))
}
