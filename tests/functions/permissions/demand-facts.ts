// Unmet demand as the matrix finds it: one open cluster of three households, one whose slot is being drafted.
import type { World } from '../../support/world'
import { COMMUNITY, fewHouseholds, saturday, writeUnmet } from '../demand/support'

const KNIVES = { id: 'it-c1-sharpen', name: '磨刀磨剪子', category: 'convenience', durationMinutes: 30 }
/** A partner of its own, so that the agreements of the others stay as they are. */
const PARTNER = 'pt-matrix-knives'

export async function makeDemandFacts(world: World) {
  const model = world.read('partners').find(({ _id }) => _id === 'pt-c1-01')!
  await world.cloud.write('partners', [{ ...model, _id: PARTNER, name: '磨刀铺', status: 'active', categories: ['convenience'], workers: [] }])
  await writeUnmet(world, fewHouseholds(3, { item: KNIVES }))
  await writeUnmet(world, fewHouseholds(3, { item: KNIVES, starts: [saturday(world, 15)] }))
  const { open } = await world.as('staff-c1').call('demand', 'clusters', { communityId: COMMUNITY })
  const [first, second] = [open.find(({ part }) => part === 'morning')!, open.find(({ part }) => part === 'afternoon')!]
  const slotIn = ({ room }: typeof first) => ({ partnerId: PARTNER, venueId: room!.venueId, weekday: room!.weekday, fromMinute: room!.fromMinute, toMinute: room!.toMinute })
  await world.as('staff-c1').call('demand', 'draft', { communityId: COMMUNITY, id: second.id, ...slotIn(second) })
  return { open: first.id, drafted: second.id, slot: slotIn(first) }
}
