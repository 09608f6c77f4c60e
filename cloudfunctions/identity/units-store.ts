// The unit tree: 区 → 街道 → 社区 → 网格. Ids carry their path (d1-s1-c1-g2), so a scope check needs no read.
import { collection } from '../_platform/db'

/** `takesNeighbours`: partners of this community may be asked for orders of communities beside it (A23).
 * `staffVersion` counts how often someone left the unit's staff: the lock that keeps the last one (duties.ts). */
export interface UnitDoc { _id: string; name: string; level: 'district' | 'subdistrict' | 'community' | 'grid'; parentId: string | null; phone: string | null; staffVersion: number; takesNeighbours?: boolean }
export const units = collection<UnitDoc>({ name: 'units' })
