// Why partners were left out, in words, and what would change it (A5): nothing found is explained and offers a way out.
import { REJECTION, type Rejection } from '@contract/terms'
import type { Rejected } from './api'

/** What staff or a partner can do about each reason. */
export const REMEDY: Record<Rejection, string> = {
  category: '可以请新的伙伴加入，或请现有伙伴增加这类服务',
  inactive: '恢复合作以后才能派单',
  certificate: '请伙伴补交或更新证件',
  hours: '和居民商量换一个时间，或请伙伴延长营业',
  slot: '和居民商量换一个时间',
  area: '请伙伴增加服务网格',
  asked: '等它答复，或撤回后重新派单',
  wish: '和居民商量换一个时间',
  conflict: '不能给自己人服务，请派给别家',
  avoided: '居民改主意以后才能派给它',
  gender: '和居民商量，或请伙伴换人',
  dialect: '和居民商量，或请家属在场',
  worker: '请伙伴增加服务人员',
  hardLine: '先派公益或低偿的单，抵掉欠的服务',
  priceCap: '降低价格，或和伙伴改协议',
  welfareShare: '先派公益或低偿的单，占比够了再派市场单',
}
/** 另有 5 家不合适：证件过期或缺少 1 家 · 时段已满 3 家; most frequent first, empty text when nobody was left out. */
export function rejectedText(rejected: readonly Rejected[]): string {
  const counted = sorted(rejected)
  if (!counted.length) return ''
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  return `另有 ${total} 家不合适：${counted.map(({ reason, count }) => `${REJECTION[reason]} ${count} 家`).join(' · ')}`
}
export function sorted(rejected: readonly Rejected[]): Rejected[] {
  return rejected.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}
