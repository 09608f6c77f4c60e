// A person as they see themselves: hats with the names of their units, the home, the phone masked even to its owner's screen.
import type { z } from 'zod/mini'
import type { PersonView } from '../../contract/identity'
import { maskPhone } from '../_platform/mask'
import type { HatDoc, PersonDoc } from '../_platform/people'
import { unitTree } from './unit-tree'
import type { UnitDoc } from './units-store'

type View = z.output<typeof PersonView>
type Tree = ReadonlyMap<string, UnitDoc>

export async function viewPerson(person: PersonDoc): Promise<View> {
  const tree = await unitTree()
  return { id: person._id, name: person.name, phoneMasked: maskPhone(person.phone), hats: person.hats.map((worn) => viewHat(worn, tree)), home: homeOf(person, tree) }
}
function viewHat({ hat, unitId, partnerId, partnerName, role, residentId, residentName }: HatDoc, tree: Tree): View['hats'][number] {
  return {
    hat, unitId, unitName: tree.get(unitId)?.name ?? '', partnerId: partnerId ?? null, partnerName: partnerName ?? null, role: role ?? null,
    residentId: residentId ?? null, residentName: residentName ?? null,
  }
}
function homeOf({ communityId, gridId, address }: PersonDoc, tree: Tree): View['home'] {
  const community = tree.get(communityId ?? '')
  const grid = tree.get(gridId ?? '')
  if (!community || !grid) return null
  return { communityId: community._id, communityName: community.name, communityPhone: community.phone ?? '', gridId: grid._id, gridName: grid.name, address }
}
