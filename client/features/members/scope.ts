// Which communities a person watches over, from their hats and the unit tree. Only what to offer: the server decides each call.
import type { WornHat } from '@/lib/session'
import type { OutputOf } from '@/lib/api'

export type Unit = OutputOf<'identity', 'units'>['units'][number]
export interface ScopedCommunity { id: string; name: string; isStaff: boolean }
type ScopeHat = Pick<WornHat, 'hat' | 'unitId'>

/** True when `unit` is `ancestorId` or lies below it. */
function isWithin(unit: Unit, ancestorId: string, byId: ReadonlyMap<string, Unit>): boolean {
  for (let at: Unit | undefined = unit; at; at = at.parentId ? byId.get(at.parentId) : undefined) if (at.id === ancestorId) return true
  return false
}
/** Communities in order of the tree; one's own first. With several subdistricts in sight the name says which. */
export function communitiesOf(hats: readonly ScopeHat[], units: readonly Unit[]): ScopedCommunity[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const own = new Set(hats.filter((one) => one.hat === 'staff').map((one) => one.unitId))
  const watched = hats.filter((one) => one.hat === 'subdistrictStaff' || one.hat === 'districtStaff').map((one) => one.unitId)
  const inSight = units.filter((unit) => unit.level === 'community' && (own.has(unit.id) || watched.some((id) => isWithin(unit, id, byId))))
  const hasSeveral = new Set(inSight.map((unit) => unit.parentId)).size > 1
  const nameOf = (unit: Unit) => (hasSeveral && unit.parentId ? `${byId.get(unit.parentId)?.name ?? ''} · ${unit.name}` : unit.name)
  return inSight.map((unit) => ({ id: unit.id, name: nameOf(unit), isStaff: own.has(unit.id) })).sort((a, b) => Number(b.isStaff) - Number(a.isStaff))
}
/** Grids of a community, in the order of the tree. */
export function gridsOf(communityId: string, units: readonly Unit[]): { value: string; label: string }[] {
  return units.filter((unit) => unit.level === 'grid' && unit.parentId === communityId).map((unit) => ({ value: unit.id, label: unit.name }))
}
