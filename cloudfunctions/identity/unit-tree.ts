// The unit tree as this instance last read it. Units change rarely (who sets up the deployment changes them), so one reading
// serves for five minutes; rights never depend on it, because unit ids carry their path.
import { now } from '../_platform/clock'
import { command } from '../_platform/db'
import { fail } from '../_platform/errors'
import { units, type UnitDoc } from './units-store'

const KEPT_MILLISECONDS = 5 * 60_000
const MOST_AT_ONCE = 1000
let kept: { until: number; byId: Map<string, UnitDoc> } | undefined

/** Every unit by id. */
export async function unitTree(): Promise<ReadonlyMap<string, UnitDoc>> {
  const instant = Date.parse(now())
  if (!kept || kept.until <= instant) kept = { until: instant + KEPT_MILLISECONDS, byId: await readAll() }
  return kept.byId
}
async function readAll(): Promise<Map<string, UnitDoc>> {
  const byId = new Map<string, UnitDoc>()
  for (let last = ''; ;) {
    const page = await units.find({ _id: command.gt(last) }, { orderBy: [['_id', 'asc']], limit: MOST_AT_ONCE })
    for (const unit of page) byId.set(unit._id, unit)
    if (page.length < MOST_AT_ONCE) return byId
    last = page.at(-1)!._id
  }
}
/** The unit of this level that is or contains the unit, or null. */
export async function unitAbove(unitId: string, level: UnitDoc['level']): Promise<UnitDoc | null> {
  const tree = await unitTree()
  let unit = tree.get(unitId)
  while (unit && unit.level !== level) unit = unit.parentId === null ? undefined : tree.get(unit.parentId)
  return unit ?? null
}
/** Refuses UNIT_NOT_FOUND unless the grid belongs to the community. */
export async function mustBeGridOf(gridId: string, communityId: string): Promise<void> {
  const tree = await unitTree()
  const grid = tree.get(gridId)
  if (tree.get(communityId)?.level !== 'community' || grid?.level !== 'grid' || grid.parentId !== communityId) fail('UNIT_NOT_FOUND')
}
