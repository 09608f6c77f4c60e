// The community whose services are shown: the one a person lives in or works for, else the one chosen on this device.
import type { OutputOf } from '@/lib/api'
import { useQuery } from '@/lib/query'
import { remembered } from '@/lib/remembered'
import { useSession } from '@/lib/session'

export type Unit = OutputOf<'identity', 'units'>['units'][number]
export interface Community { id: string; name: string; phone: string | null }
const chosen = remembered<Community>('community')

/** The whole unit tree; `isWanted` false waits. */
export const useUnits = (isWanted = true) => useQuery('identity', 'units', isWanted ? {} : null)
/** Remembers the community a visitor looks at. */
export const chooseCommunity = (community: Community) => chosen.set(community)

/** The community a unit lies in: itself, or the one its grid belongs to; undefined for a subdistrict or district. */
export function communityOf(units: readonly Unit[], unitId: string): Unit | undefined {
  const unit = units.find((one) => one.id === unitId)
  return unit?.level === 'grid' ? units.find((one) => one.id === unit.parentId) : unit?.level === 'community' ? unit : undefined
}
export function useCommunity(): { community: Community | null; isHome: boolean; isLoading: boolean } {
  const { person, isLoading } = useSession()
  const stored = chosen.use()
  const needsTree = !!person && !person.home && !stored
  const { data, isLoading: isLoadingTree } = useUnits(needsTree)
  if (person?.home) return { community: { id: person.home.communityId, name: person.home.communityName, phone: person.home.communityPhone }, isHome: true, isLoading: false }
  if (stored) return { community: stored, isHome: false, isLoading }
  const own = data && person?.hats.map((hat) => communityOf(data.units, hat.unitId)).find(Boolean)
  return { community: own ? { id: own.id, name: own.name, phone: own.phone } : null, isHome: false, isLoading: isLoading || isLoadingTree }
}
