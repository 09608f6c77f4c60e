// The people behind the personas, and the elders without a phone who have no WeChat identity.
import type { HatDoc, PersonDoc } from '../../cloudfunctions/_platform/people'
import { PERSONAS, personOfPersona } from './personas'
import { COMMUNITY_IDS, type CommunityKey } from './units.data'

const AT = '2026-09-01T01:00:00.000Z'
const STREETS: Record<CommunityKey, string> = { c1: '团结路 12 号院', c2: '和平里 8 号院', c3: '柳荫街 5 号院' }
/** Owners and workers by persona role: which partner, in which role. */
export const PARTNER_OF: Record<string, { id: string; name: string; role: 'owner' | 'worker' }> = {
  'owner-c1': { id: 'pt-c1-01', name: '李师傅理发', role: 'owner' }, 'merchant-c1': { id: 'pt-c1-02', name: '康养护理站', role: 'owner' }, 'worker-c1': { id: 'pt-c1-02', name: '康养护理站', role: 'worker' }, 'group-c1': { id: 'pt-c1-03', name: '邻里互助队', role: 'owner' },
  'owner-c2': { id: 'pt-c2-01', name: '和平便民服务部', role: 'owner' }, 'worker-c2': { id: 'pt-c2-01', name: '和平便民服务部', role: 'worker' },
  'owner-c3': { id: 'pt-c3-01', name: '柳荫家政', role: 'owner' }, 'worker-c3': { id: 'pt-c3-01', name: '柳荫家政', role: 'worker' },
}
export const ELDERS: Record<CommunityKey, { id: string; name: string }> = { c1: { id: 'p-elder-c1', name: '王德厚' }, c2: { id: 'p-elder-c2', name: '何守义' }, c3: { id: 'p-elder-c3', name: '罗长根' } }

function hatsOf(role: string, key: CommunityKey): HatDoc[] {
  const unitId = COMMUNITY_IDS[key]
  const resident: HatDoc = { hat: 'resident', unitId }
  if (role.startsWith('resident')) return [resident]
  if (role === 'family') return [resident, { hat: 'familyProxy', unitId, residentId: ELDERS[key].id, residentName: ELDERS[key].name }]
  if (role.startsWith('staff')) return [{ hat: 'staff', unitId }]
  const partner = PARTNER_OF[`${role}-${key}`]!
  return [{ hat: 'partner', unitId, partnerId: partner.id, partnerName: partner.name, role: partner.role }]
}
function person(id: string, name: string, openid: string | null, index: number, more: Partial<PersonDoc>): PersonDoc {
  const phone = `100${String(10_000_000 + index * 137)}`
  return { _id: id, openid, name, phone, communityId: null, gridId: null, address: '', hats: [], eligibilities: [], consents: {}, createdAt: AT, version: 1, ...more }
}
function fromPersona({ id, name, openid, communityId }: (typeof PERSONAS)[number], index: number): PersonDoc {
  const [role = '', at = ''] = id.split('-')
  if (role === 'subdistrict') return person(personOfPersona(id), name, openid, index, { hats: [{ hat: 'subdistrictStaff', unitId: `d1-${at}` }] })
  if (role === 'district') return person(personOfPersona(id), name, openid, index, { hats: [{ hat: 'districtStaff', unitId: at }] })
  const key = at as CommunityKey
  const hats = hatsOf(role, key)
  const isResident = hats.some(({ hat }) => hat === 'resident')
  const home = isResident ? { communityId, gridId: `${communityId}-g${(index % 3) + 1}`, address: `${STREETS[key]} ${(index % 6) + 1} 号楼 ${(index % 4) + 1} 单元 ${(index % 5) + 1}02 室` } : {}
  return person(personOfPersona(id), name, openid, index, { hats, ...home })
}
export const PEOPLE: PersonDoc[] = [
  ...PERSONAS.filter(({ id }) => id !== 'visitor').map(fromPersona),
  ...(Object.keys(ELDERS) as CommunityKey[]).map((key, index) => person(ELDERS[key].id, ELDERS[key].name, null, 100 + index, {
    phone: null, communityId: COMMUNITY_IDS[key], gridId: `${COMMUNITY_IDS[key]}-g2`, address: `${STREETS[key]} 3 号楼 2 单元 101 室`,
    hats: [{ hat: 'resident', unitId: COMMUNITY_IDS[key] }], eligibilities: ['elder80', 'livingAlone'],
  })),
]
