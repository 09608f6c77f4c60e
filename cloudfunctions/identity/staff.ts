// Who is on duty at a unit, at any of the three levels.
import { command } from '../_platform/db'
import { people, type PersonDoc } from '../_platform/people'

export type StaffHat = 'staff' | 'subdistrictStaff' | 'districtStaff'

/** Who wears this hat at exactly this unit (at most 100). The plain conditions choose the index, elemMatch ties both to one hat. */
export function staffWith(hat: StaffHat, unitId: string): Promise<PersonDoc[]> {
  return people.find({ 'hats.hat': hat, 'hats.unitId': unitId, hats: command.elemMatch({ hat, unitId }) })
}
