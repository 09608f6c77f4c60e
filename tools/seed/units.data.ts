// The demo district: two communities of one subdistrict and one of another. Names are invented; phones are in an unassigned range.
import type { UnitDoc } from '../../cloudfunctions/identity/units-store'

function unit(_id: string, name: string, level: UnitDoc['level'], phone: string | null = null): UnitDoc {
  return { _id, name, level, parentId: _id.includes('-') ? _id.slice(0, _id.lastIndexOf('-')) : null, phone, staffVersion: 0 }
}
function gridsOf(communityId: string, count: number): UnitDoc[] {
  return Array.from({ length: count }, (_, index) => unit(`${communityId}-g${index + 1}`, `${index + 1} 号网格`, 'grid'))
}
export const COMMUNITY_IDS = { c1: 'd1-s1-c1', c2: 'd1-s1-c2', c3: 'd1-s2-c1' } as const
export type CommunityKey = keyof typeof COMMUNITY_IDS
export const UNITS: UnitDoc[] = [
  unit('d1', '秦都区', 'district', '10000000001'),
  unit('d1-s1', '民安路街道', 'subdistrict', '10000000010'), unit('d1-s2', '河畔街道', 'subdistrict', '10000000020'),
  unit('d1-s1-c1', '团结社区', 'community', '10000000011'), unit('d1-s1-c2', '和平社区', 'community', '10000000012'), unit('d1-s2-c1', '柳荫社区', 'community', '10000000021'),
  ...gridsOf('d1-s1-c1', 5), ...gridsOf('d1-s1-c2', 3), ...gridsOf('d1-s2-c1', 3),
]
