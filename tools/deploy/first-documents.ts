// What a new environment starts from: a unit tree to fill in, and one invitation for the first member of the district's staff,
// who then invites all others. The invitation's token is told once and stands in no file.
import { BY_DEPLOYMENT, digestOf, endOf } from '../../cloudfunctions/identity/invites'
import type { InviteDoc } from '../../cloudfunctions/identity/invites-store'
import type { UnitDoc } from '../../cloudfunctions/identity/units-store'
import { newId } from '../../cloudfunctions/_platform/ids'

export interface FirstDocuments { token: string; documents: { units: UnitDoc[]; invites: InviteDoc[] } }

export function firstDocuments(now: string): FirstDocuments {
  const token = newId('t')
  const invite: InviteDoc = {
    _id: newId('i'), tokenSalt: newId('s'), tokenDigest: digestOf(token), hat: 'districtStaff', unitId: 'd1', partnerId: null, partnerName: null, role: null, residentId: null, residentName: null,
    label: '区工作者', createdById: BY_DEPLOYMENT, createdAt: now, expiresAt: endOf('districtStaff', now), status: 'open', usedById: null,
  }
  const units: UnitDoc[] = [
    { _id: 'd1', name: '（区名）', level: 'district', parentId: null, phone: '（区电话）', staffVersion: 0 },
    { _id: 'd1-s1', name: '（街道名）', level: 'subdistrict', parentId: 'd1', phone: '（街道电话）', staffVersion: 0 },
    { _id: 'd1-s1-c1', name: '（社区名）', level: 'community', parentId: 'd1-s1', phone: '（社区电话）', staffVersion: 0 },
    { _id: 'd1-s1-c1-g1', name: '1 号网格', level: 'grid', parentId: 'd1-s1-c1', phone: null, staffVersion: 0 },
  ]
  return { token, documents: { units, invites: [invite] } }
}
