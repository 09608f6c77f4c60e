// The 217 merchants of 团结社区 as its census lists them: those that are partners already under their own names, the others by rule,
// with invented names. Any likeness to a real shop is chance.
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { Merchant } from '../../../cloudfunctions/admission/domain/merchant'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import type { Category, MerchantStatus, Trade } from '../../../contract/terms'
import { COMMUNITY_IDS } from '../units.data'

const TOTAL = 217
const AT = '2026-09-10T01:00:00.000Z'
const STREETS = ['团结路', '长虹路', '秦苑街', '人民巷', '兴业路', '柳林街', '文汇路']
const FIRST = ['福临', '聚和', '永昌', '秦川', '鑫源', '渭滨', '同心', '春晓', '老街', '百顺', '德馨', '金桥', '瑞丰', '家和', '万顺', '晨光', '宏远', '悦来', '吉祥', '宝丰', '西北角', '清河', '天顺', '和盛', '益民']
const LAST: Record<Trade, string[]> = {
  food: ['面馆', '包子铺', '小炒', '凉皮店', '羊肉馆'], grocery: ['便利店', '粮油店', '水果店'], hairdressing: ['理发店', '美发沙龙'], household: ['家政', '洗衣店'], repair: ['家电维修', '修车铺', '锁具店'],
  pharmacy: ['药房', '诊所', '推拿馆'], education: ['文具店', '书画班', '托管班'], culture: ['琴行', '照相馆', '棋牌室'], other: ['裁缝铺', '打印店', '五金店', '花店'],
}
const TRADES = Object.keys(LAST) as Trade[]
const TRADE_OF: Partial<Record<Category, Trade>> = { mealHelp: 'food', haircut: 'hairdressing', housekeeping: 'household', repair: 'repair', medicalHelp: 'pharmacy', childcare: 'education', hobby: 'culture' }
const CONTACTS = ['冯师傅', '何老板', '高姐', '罗师傅', '田经理', '蒋老板', '沈姐', '彭师傅']
/** Out of twenty: how far the talk with a merchant has come. */
const STATUS_OF_TWENTY: MerchantStatus[] = [...Array<MerchantStatus>(11).fill('listed'), ...Array<MerchantStatus>(5).fill('contacted'), 'interested', 'interested', 'declined', 'declined']

export function demoCensus(partners: readonly PartnerDoc[]): Merchant[] {
  const communityId = COMMUNITY_IDS.c1
  const known = partners.filter((partner) => partner.communityId === communityId && partner.kind === 'merchant')
  return Array.from({ length: TOTAL }, (_, at): Merchant => {
    const partner = known[at]
    const trade = partner ? TRADE_OF[partner.categories[0]!] ?? 'other' : TRADES[at % TRADES.length]!
    const name = partner?.name ?? `${FIRST[(at * 7) % FIRST.length]}${LAST[trade][at % LAST[trade].length]}`
    const address = `${STREETS[at % STREETS.length]} ${at + 1} 号`
    return {
      _id: idFrom('mc', communityId, name, address), communityId, name, trade, gridId: `${communityId}-g${(at % 5) + 1}`, address, contactName: partner ? partner.workers[0]?.name ?? '' : CONTACTS[at % CONTACTS.length]!,
      phone: at % 6 === 5 ? null : `100${String(60_000_000 + at * 613)}`, status: partner ? 'applied' : STATUS_OF_TWENTY[(at * 3) % 20]!, notes: at % 20 === 6 ? '周末人多，工作日下午去谈' : '', partnerId: partner?._id ?? null, importId: null, version: 1, createdAt: AT,
    }
  })
}
