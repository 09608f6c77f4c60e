// What other functions may ask of identity: the community around a unit, names of units, who is on duty where.
import type { Tx } from '../_platform/db'
import type { PersonDoc } from '../_platform/people'
import { staffWith } from './staff'
import { must } from '../_platform/serve'
import { unitAbove, unitTree } from './unit-tree'
import { units } from './units-store'

export { ownIdOf } from './beginning'
export { forgetPerson, mustBeFreeToLeave } from './forget-person'
export { giveHat, membersOf, personIn, takePartnerHats } from './give-hat'
export { mustBeKeptByStaff } from './kept-by-staff'
export { takeHat } from './take-hat'
export { mustBeGridOf } from './unit-tree'

/** The community that is or contains the unit; null for an unknown unit or one above communities. Up to five minutes old. */
export async function communityOf(unitId: string): Promise<{ _id: string; name: string; phone: string } | null> {
  const community = await unitAbove(unitId, 'community')
  return community && { _id: community._id, name: community.name, phone: community.phone ?? '' }
}
/** Names by id; an unknown id has no entry. Up to five minutes old. */
export async function unitNames(ids: readonly string[]): Promise<Map<string, string>> {
  const tree = await unitTree()
  return new Map(ids.flatMap((id) => {
    const unit = tree.get(id)
    return unit ? [[id, unit.name] as const] : []
  }))
}
/** The grids of a community. Up to five minutes old. */
export async function gridsOf(communityId: string): Promise<{ _id: string; name: string }[]> {
  return [...(await unitTree()).values()].filter(({ level, parentId }) => level === 'grid' && parentId === communityId).map(({ _id, name }) => ({ _id, name }))
}
/** The communities beside this one, in the same subdistrict, whose partners may be asked too (A23). Up to five minutes old. */
export async function neighboursOf(communityId: string): Promise<{ _id: string; name: string; takesNeighbours: boolean }[]> {
  const tree = await unitTree()
  const parentId = tree.get(communityId)?.parentId
  return [...tree.values()].filter(({ _id, level, parentId: above }) => level === 'community' && above === parentId && _id !== communityId)
    .map(({ _id, name, takesNeighbours = false }) => ({ _id, name, takesNeighbours }))
}
/** As it is stored now. One read. */
export async function takesNeighbours(communityId: string): Promise<boolean> {
  return must(await units.get(communityId)).takesNeighbours ?? false
}
/** Inside the caller's transaction, which writes the audit row. */
export async function setTakesNeighbours(tx: Tx, communityId: string, isTaking: boolean): Promise<void> {
  await tx.update(units, communityId, { takesNeighbours: isTaking })
}
/** Everyone who wears the staff hat of exactly this community (at most 100). One read. */
export function staffOf(communityId: string): Promise<PersonDoc[]> {
  return staffWith('staff', communityId)
}
