// Partners of the three communities. The first ones belong to personas.
import type { PartnerDoc } from '../../cloudfunctions/partners/partners-store'
import { PEOPLE } from './people.data'

const AT = '2026-09-01T01:00:00.000Z'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
function partner(_id: string, name: string, kind: PartnerDoc['kind'], more: Partial<PartnerDoc>): PartnerDoc {
  const communityId = { c1: 'd1-s1-c1', c2: 'd1-s1-c2', c3: 'd1-s2-c1' }[_id.split('-')[1] as 'c1']
  const workers = PEOPLE.flatMap((one) => one.hats.filter((hat) => hat.partnerId === _id).map((hat) => ({ personId: one._id, name: one.name, role: hat.role ?? 'worker' as const })))
  return {
    _id, communityId, name, kind, status: 'active', summary: '', categories: [], gridIds: [], homeGridId: `${communityId}-g1`,
    windows: [{ weekdays: EVERY_DAY, fromMinute: 8 * 60, toMinute: 20 * 60 }], workers, qualifications: [], reviews: [],
    stats: { jobs30: 0, servedCount: 0, ratingAverage: null, ratingCount: 0, minutes90: 0, welfareMinutes90: 0, asOf: AT }, version: 1, createdAt: AT, ...more,
  }
}
const health = { kind: 'healthCertificate' as const, expiresOn: '2027-12-31' }
export const PARTNERS: PartnerDoc[] = [
  partner('pt-c1-01', '李师傅理发', 'individual', { summary: '三十年手艺，上门给老人理发', categories: ['haircut'], qualifications: [health] }),
  partner('pt-c1-02', '康养护理站', 'merchant', { summary: '陪诊、助浴、康复护理', categories: ['medicalHelp', 'cleaningHelp', 'mobilityHelp', 'urgentHelp', 'haircut'], qualifications: [health, { kind: 'businessLicence', expiresOn: '2028-06-30' }, { kind: 'nursingCertificate', expiresOn: '2027-06-30' }] }),
  partner('pt-c1-03', '邻里互助队', 'group', { summary: '楼里楼外，搭把手的事', categories: ['mobilityHelp', 'urgentHelp', 'convenience', 'haircut'], qualifications: [health] }),
  partner('pt-c2-01', '和平便民服务部', 'merchant', { summary: '修修补补，配送到家', categories: ['repair', 'convenience', 'haircut', 'urgentHelp'], qualifications: [health] }),
  partner('pt-c3-01', '柳荫家政', 'merchant', { summary: '日常保洁，老人照护', categories: ['housekeeping', 'cleaningHelp', 'haircut', 'urgentHelp'], qualifications: [health] }),
]
