// Service items by community.
import type { ItemDoc } from '../../cloudfunctions/catalog/items-store'
import { COMMUNITY_IDS, type CommunityKey } from './units.data'

const AT = '2026-09-01T01:00:00.000Z'
const DAYTIME = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 8 * 60, toMinute: 18 * 60 }]
function item(key: CommunityKey, at: string, name: string, category: ItemDoc['category'], more: Partial<ItemDoc>): ItemDoc {
  return {
    _id: `it-${key}-${at}`, communityId: COMMUNITY_IDS[key], name, category, summary: '', description: '', priceMode: 'free', priceFen: 0, priceUnit: '次', capFen: 0,
    durationMinutes: 40, leadMinutes: 120, windows: DAYTIME, proofs: [], qualifications: [], eligibilities: [], status: 'open', isUrgent: category === 'urgentHelp', version: 1, createdAt: AT, ...more,
  }
}
const ALL_DAY = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }]
export const ITEMS: ItemDoc[] = (Object.keys(COMMUNITY_IDS) as CommunityKey[]).flatMap((key) => [
  item(key, 'haircut', '上门理发', 'haircut', { summary: '行动不便的老人，师傅上门理', qualifications: ['healthCertificate'], proofs: ['note'] }),
  item(key, 'escort', '陪诊', 'medicalHelp', { summary: '陪着挂号、看病、取药', priceMode: 'lowCost', priceFen: 2000, capFen: 3000, durationMinutes: 180, qualifications: ['healthCertificate'], proofs: ['note', 'photo'] }),
  item(key, 'cleaning', '上门保洁', 'housekeeping', { summary: '两小时日常保洁', priceMode: 'market', priceFen: 8000, capFen: 10000, durationMinutes: 120 }),
  item(key, 'urgent', '紧急帮助', 'urgentHelp', { summary: '突发情况，社区马上安排人', leadMinutes: 0, windows: ALL_DAY, durationMinutes: 60 }),
  item(key, 'meal', '爱心送餐', 'mealHelp', { summary: '八十岁以上老人午餐送到家', eligibilities: ['elder80'], durationMinutes: 30 }),
])
