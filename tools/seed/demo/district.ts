// Everyone and everything the demo's month happens among: the standing part plus its partners' people and about 100 residents.
// Every person has a phone and an address that no one else has; privacy checks search for them.
import type { ItemDoc } from '../../../cloudfunctions/catalog/items-store'
import type { HatDoc, PersonDoc } from '../../../cloudfunctions/_platform/people'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import { ITEMS } from '../items.data'
import { PARTNERS } from '../partners.data'
import { PEOPLE } from '../people.data'
import { COMMUNITY_IDS, type CommunityKey } from '../units.data'
import { DEMO_ITEMS } from './items.data'
import { ADULT_NAMES, ELDER_NAMES, SURNAMES } from './names.data'
import { PARTNER_ROWS, type PartnerRow } from './partners.data'
import { withPapers } from './partner-life'
import type { Random } from './random'

export interface Community { key: CommunityKey; id: string; items: ItemDoc[]; partners: PartnerDoc[]; residents: PersonDoc[]; staff: PersonDoc[] }
export interface District { people: PersonDoc[]; partners: PartnerDoc[]; items: ItemDoc[]; communities: Community[] }

const AT = '2026-09-01T01:00:00.000Z'
const RESIDENTS: Record<CommunityKey, number> = { c1: 64, c2: 22, c3: 18 }
const ESTATES: Record<CommunityKey, string[]> = { c1: ['团结路 12 号院', '长虹小区', '秦苑小区'], c2: ['和平里 8 号院'], c3: ['柳荫街 5 号院'] }
const GRIDS: Record<CommunityKey, number> = { c1: 5, c2: 3, c3: 3 }
const VALID_UNTIL = '2028-12-31'
const phoneOf = (index: number) => `100${String(20_000_000 + index * 7_919)}`

function person(_id: string, name: string, index: number, more: Partial<PersonDoc>): PersonDoc {
  return { _id, openid: `demo-${_id}`, name, phone: phoneOf(index), communityId: null, gridId: null, address: '', hats: [], eligibilities: [], consents: {}, createdAt: AT, version: 1, ...more }
}
function partnerOf([key, name, kind, summary, categories, papers, grid, names, hours = [8, 20]]: PartnerRow, at: number): { partner: PartnerDoc; people: PersonDoc[] } {
  const communityId = COMMUNITY_IDS[key]
  const _id = `pt-${key}-${String(at + 11)}`
  const workers = names.map((workerName, index) => ({ personId: `${_id}-w${index + 1}`, name: workerName, role: index === 0 ? 'owner' as const : 'worker' as const }))
  const partner: PartnerDoc = {
    _id, communityId, name, kind, status: 'active', summary, categories, gridIds: [], homeGridId: `${communityId}-g${grid}`, windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: hours[0] * 60, toMinute: hours[1] * 60 }],
    workers, qualifications: papers.map((paper) => ({ kind: paper, expiresOn: VALID_UNTIL })), reviews: [], stats: { jobs30: 0, servedCount: 0, ratingAverage: null, ratingCount: 0, minutes90: 0, welfareMinutes90: 0, asOf: AT }, version: 1, createdAt: AT,
  }
  const people = workers.map(({ personId, name: workerName, role }, index) => person(personId, workerName, 500 + at * 5 + index, { hats: [{ hat: 'partner', unitId: communityId, partnerId: _id, partnerName: name, role }] }))
  return { partner, people }
}
/** One in five is over eighty; half of those have no phone, and every second of these has a family member who acts for them. */
function residentsOf(key: CommunityKey, random: Random): PersonDoc[] {
  const unitId = COMMUNITY_IDS[key]
  const resident: HatDoc = { hat: 'resident', unitId }
  const offset = { c1: 1_000, c2: 2_000, c3: 3_000 }[key]
  const list: PersonDoc[] = []
  for (let index = 0; index < RESIDENTS[key]; index++) {
    const isElder = index % 5 === 0
    const hasPhone = !isElder || index % 10 === 0
    const surname = SURNAMES[random.between(0, SURNAMES.length - 1)]!
    const estate = ESTATES[key][index % ESTATES[key].length]!
    const address = `${estate} ${7 + (index % 9)} 号楼 ${1 + (index % 3)} 单元 ${1 + Math.floor(index / 12)}0${1 + (index % 4)} 室`
    const one = person(`p-${key}-${String(index + 1).padStart(3, '0')}`, surname + random.pick(isElder ? ELDER_NAMES : ADULT_NAMES), offset + index, {
      communityId: unitId, gridId: `${unitId}-g${1 + (index % GRIDS[key])}`, address, hats: [resident],
      eligibilities: isElder ? (index % 20 === 0 ? ['elder80'] : ['elder80', 'livingAlone']) : index % 17 === 3 ? ['disabled'] : index % 19 === 4 ? ['lowIncome'] : [],
    })
    list.push(hasPhone ? one : { ...one, openid: null, phone: null })
    if (!hasPhone && index % 20 === 5) list.push(person(`${one._id}-f`, surname + random.pick(ADULT_NAMES), offset + 500 + index, {
      communityId: unitId, gridId: one.gridId, address: `${estate} ${20 + index} 号楼 1 单元 ${3 + (index % 5)}01 室`, hats: [resident, { hat: 'familyProxy', unitId, residentId: one._id, residentName: one.name }],
    }))
  }
  return list
}
/** @param now the papers of some partners end around it */
export function demoDistrict(random: Random, now: string): District {
  const added = PARTNER_ROWS.map(partnerOf)
  const keys = Object.keys(COMMUNITY_IDS) as CommunityKey[]
  const residents = keys.flatMap((key) => residentsOf(key, random.fork(`residents-${key}`)))
  const people = structuredClone([...PEOPLE, ...added.flatMap((one) => one.people), ...residents])
  const partners = withPapers(structuredClone([...PARTNERS, ...added.map(({ partner }) => partner)]), now)
  const items = [...ITEMS, ...DEMO_ITEMS]
  const communities = keys.map((key): Community => {
    const id = COMMUNITY_IDS[key]
    const inside = people.filter(({ hats }) => hats.some(({ unitId }) => unitId === id))
    return {
      key, id, items: items.filter(({ communityId }) => communityId === id), partners: partners.filter(({ communityId }) => communityId === id),
      residents: inside.filter(({ hats }) => hats.some(({ hat }) => hat === 'resident')),
      staff: inside.filter(({ hats }) => hats.some(({ hat }) => hat === 'staff')),
    }
  })
  return { people, partners, items, communities }
}
