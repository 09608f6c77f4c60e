// Who can be tried out: every hat in three communities, the two subdistricts, the district, and a visitor with no hat at all.
import { COMMUNITY_IDS, type CommunityKey } from './units.data'

/** `id` is what /dev/login takes. The person's document is `p-<id>`, its openid `demo-<id>`; the visitor has no document. */
export interface DemoPersona { id: string; name: string; openid: string; communityId: string | null }

const NAMES: Record<CommunityKey, Record<string, string>> = {
  c1: { resident: '王秀兰', resident2: '赵建国', family: '王小雨', owner: '李长顺', merchant: '周文静', group: '孙桂芳', worker: '陈小满', staff: '刘敏', staff2: '高远' },
  c2: { resident: '何春燕', family: '何嘉', owner: '马成林', worker: '马晓东', staff: '田静' },
  c3: { resident: '罗玉梅', family: '罗一鸣', owner: '杜海', worker: '杜小川', staff: '石磊' },
}
const persona = (id: string, name: string, communityId: string | null): DemoPersona => ({ id, name, openid: `demo-${id}`, communityId })
export const personOfPersona = (id: string) => `p-${id}`
export const PERSONAS: DemoPersona[] = [
  ...(Object.keys(NAMES) as CommunityKey[]).flatMap((key) => Object.entries(NAMES[key]).map(([role, name]) => persona(`${role}-${key}`, name, COMMUNITY_IDS[key]))),
  persona('subdistrict-s1', '蒋涛', null), persona('subdistrict-s2', '苏宁远', null), persona('district-d1', '韩立新', null), persona('visitor', '访客', null),
]
