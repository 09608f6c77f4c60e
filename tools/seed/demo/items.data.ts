// What the demo's communities offer beyond the standing part: about 40 items in 团结社区 over every category, fewer in the other two.
import type { ItemDoc } from '../../../cloudfunctions/catalog/items-store'
import type { Category, Eligibility, PriceMode, Proof, Qualification } from '../../../contract/terms'
import { COMMUNITY_IDS, type CommunityKey } from '../units.data'

/** Name, what the card says, price mode, price and cap in 元, unit, minutes, and what more it needs. */
type Row = [at: string, category: Category, name: string, summary: string, mode: PriceMode, price: number, cap: number, unit: string, minutes: number, needs?: { proofs?: Proof[]; qualifications?: Qualification[]; eligibilities?: Eligibility[]; from?: number; to?: number; weekdays?: number[]; isSmall?: boolean }]
const HEALTH: Qualification[] = ['healthCertificate']
/** `isSmall` items are offered in the two smaller communities too. */
const ROWS: Row[] = [
  ['canteen', 'mealHelp', '老年食堂送一餐', '两菜一汤，软烂少盐', 'lowCost', 10, 15, '份', 30, { from: 10 * 60, to: 18 * 60 + 30, qualifications: ['foodLicence'], isSmall: true }],
  ['dinner', 'mealHelp', '家常菜送到家', '附近餐馆现做，四十分钟送到', 'market', 22, 30, '份', 30, { from: 10 * 60, to: 20 * 60, qualifications: ['foodLicence'] }],
  ['dumpling', 'mealHelp', '节气饺子', '志愿队包好送上门', 'free', 0, 0, '份', 30, { eligibilities: ['elder80', 'livingAlone'] }],
  ['bath', 'cleaningHelp', '上门助浴', '两人一组，带防滑垫和浴椅', 'lowCost', 40, 60, '次', 90, { qualifications: HEALTH, proofs: ['note'], isSmall: true }],
  ['bedding', 'cleaningHelp', '床品换洗', '取走、洗净、送回铺好', 'lowCost', 20, 30, '套', 30],
  ['tidy-alone', 'cleaningHelp', '独居老人居室清洁', '擦灰、拖地、倒垃圾', 'free', 0, 0, '次', 60, { eligibilities: ['livingAlone', 'elder80'] }],
  ['company', 'mobilityHelp', '陪同外出', '散步、买菜、办事，有人陪', 'free', 0, 0, '次', 90, { isSmall: true }],
  ['stairs', 'mobilityHelp', '爬楼机接送', '无电梯楼上下楼', 'lowCost', 30, 40, '次', 40],
  ['wheelchair', 'mobilityHelp', '轮椅送到家', '社区轮椅免费借用一周', 'free', 0, 0, '次', 30],
  ['medicine', 'medicalHelp', '代取药', '凭处方到医院或药店代取', 'free', 0, 0, '次', 60, { isSmall: true }],
  ['pressure', 'medicalHelp', '上门量血压测血糖', '护士上门，结果记在本子上', 'free', 0, 0, '次', 30, { qualifications: ['nursingCertificate'], proofs: ['note'], eligibilities: ['elder80', 'disabled', 'livingAlone'] }],
  ['rehab', 'medicalHelp', '康复按摩', '肩颈腰腿，一次四十分钟', 'lowCost', 45, 60, '次', 40, { qualifications: HEALTH }],
  ['booth-cut', 'haircut', '便民理发室剪发', '不出社区，五元一位', 'lowCost', 5, 10, '位', 30],
  ['wash-cut', 'haircut', '洗剪吹', '合伙理发店上门做', 'market', 28, 38, '位', 60],
  ['after-school', 'childcare', '四点半托管', '放学到晚饭前，写作业有人看', 'lowCost', 15, 20, '天', 120, { from: 15 * 60 + 30, to: 19 * 60, weekdays: [1, 2, 3, 4, 5], qualifications: ['teachingCertificate'], isSmall: true }],
  ['holiday-care', 'childcare', '周末半日托管', '游戏、阅读、点心', 'market', 60, 80, '半天', 240, { weekdays: [6, 7], qualifications: ['teachingCertificate'] }],
  ['sitter', 'childcare', '临时看护', '两小时起，家里或社区活动室', 'market', 50, 70, '小时', 120, { qualifications: HEALTH }],
  ['picture-book', 'childcare', '绘本伴读', '志愿者陪孩子读一小时', 'free', 0, 0, '次', 60],
  ['calligraphy', 'hobby', '书法入门', '秦苑学府老师一对一', 'free', 0, 0, '节', 60, { from: 9 * 60, to: 20 * 60, isSmall: true }],
  ['phone-class', 'hobby', '手机使用辅导', '挂号、缴费、视频通话', 'free', 0, 0, '次', 60],
  ['dance', 'hobby', '少儿舞蹈体验', '社区舞蹈室小班', 'lowCost', 20, 30, '节', 60, { from: 16 * 60, to: 20 * 60, qualifications: ['teachingCertificate'] }],
  ['zither', 'hobby', '古筝体验课', '乐器社区提供', 'market', 50, 80, '节', 45, { from: 9 * 60, to: 20 * 60, qualifications: ['teachingCertificate'] }],
  ['windows', 'housekeeping', '擦玻璃', '三居室以内，自带工具', 'market', 90, 120, '次', 120],
  ['hood', 'housekeeping', '油烟机清洗', '拆洗，不满意重做', 'market', 120, 150, '台', 90],
  ['storage', 'housekeeping', '收纳整理', '衣柜、厨房、储物间', 'market', 150, 200, '次', 180],
  ['deep-clean', 'housekeeping', '年底大扫除', '两人四小时', 'market', 260, 320, '次', 240],
  ['plumbing', 'repair', '水电小修', '漏水、跳闸、换阀门', 'lowCost', 20, 40, '次', 60, { isSmall: true }],
  ['lamp', 'repair', '换灯换插座', '持证电工上门', 'lowCost', 15, 25, '处', 30, { qualifications: ['electricianCertificate'] }],
  ['appliance', 'repair', '家电检修', '洗衣机、冰箱、电视', 'market', 50, 80, '次', 60],
  ['lock', 'repair', '开锁换锁', '公安备案，先核对住户', 'market', 80, 120, '次', 40, { proofs: ['signature'] }],
  ['handrail', 'repair', '安装适老扶手', '卫生间、床边、楼道', 'free', 0, 0, '处', 90, { eligibilities: ['elder80', 'disabled'], proofs: ['note'] }],
  ['sharpen', 'convenience', '磨刀磨剪子', '每周上门收，当天送回', 'free', 0, 0, '把', 30, { isSmall: true }],
  ['sewing', 'convenience', '衣物缝补', '改裤脚、换拉链', 'lowCost', 8, 15, '件', 30],
  ['keys', 'convenience', '修鞋配钥匙', '取送都上门', 'lowCost', 5, 10, '件', 30],
  ['parcel', 'convenience', '代取快递', '驿站取回送到门口', 'lowCost', 3, 5, '件', 30],
  ['bills', 'convenience', '代缴水电气费', '帮老人办，给收据', 'free', 0, 0, '次', 30],
]
const AT = '2026-09-01T01:00:00.000Z'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
function item(key: CommunityKey, [at, category, name, summary, priceMode, price, cap, priceUnit, durationMinutes, needs = {}]: Row): ItemDoc {
  const { proofs = [], qualifications = [], eligibilities = [], from = 8 * 60, to = 18 * 60, weekdays = EVERY_DAY } = needs
  return {
    _id: `it-${key}-${at}`, communityId: COMMUNITY_IDS[key], name, category, summary, description: '', priceMode, priceFen: price * 100, capFen: cap * 100, priceUnit, durationMinutes,
    leadMinutes: 120, windows: [{ weekdays, fromMinute: from, toMinute: to }], proofs, qualifications, eligibilities, status: 'open', isUrgent: false, version: 1, createdAt: AT,
  }
}
export const DEMO_ITEMS: ItemDoc[] = (Object.keys(COMMUNITY_IDS) as CommunityKey[]).flatMap((key) => ROWS.filter((row) => key === 'c1' || row[9]?.isSmall).map((row) => item(key, row)))
