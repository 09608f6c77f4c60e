// What partner life is called on the screen: choices for fields, colours for statuses, how long a paper still counts. Pure.
import { CATEGORY, DOCUMENT_KIND, type ApplicationStatus, type DocumentKind, type MerchantStatus, type PartnerStatus } from '@contract/terms'
import type { TagKind } from '@/ui/tag'

export const choices = <K extends string>(table: Record<K, string>) => (Object.keys(table) as K[]).map((value) => ({ value, label: table[value] }))

export const PARTNER_TAG: Record<PartnerStatus, TagKind> = { trial: 'low', active: 'ok', suspended: 'hot', exited: 'plain' }
export const APPLICATION_TAG: Record<ApplicationStatus, TagKind> = { draft: 'plain', submitted: 'low', returned: 'hot', approved: 'ok', rejected: 'plain', withdrawn: 'plain' }
export const MERCHANT_TAG: Record<MerchantStatus, TagKind> = { listed: 'plain', contacted: 'market', interested: 'low', applied: 'ok', declined: 'plain' }

/** 2027 年 3 月 5 日 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
/** How a paper stands, and how much that should catch the eye. */
export function expiryText(expiresOn: string | null, daysLeft: number | null): { text: string; tone: TagKind } {
  if (expiresOn === null || daysLeft === null) return { text: '长期有效', tone: 'plain' }
  if (daysLeft < 0) return { text: `已过期 ${-daysLeft} 天`, tone: 'hot' }
  return { text: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期`, tone: daysLeft <= 7 ? 'hot' : daysLeft <= 30 ? 'low' : 'ok' }
}
const FIELD_WORDS: Record<string, string> = { name: '名称', summary: '一句话介绍', skills: '会什么', categories: '服务类别', windows: '服务时间', phone: '联系电话' }
/** What is missing from an application, in words. */
export function missingText(missing: readonly string[]): string {
  return missing.map((one) => FIELD_WORDS[one] ?? DOCUMENT_KIND[one as DocumentKind] ?? one).join('、')
}
export const categoryText = (categories: readonly (keyof typeof CATEGORY)[]) => categories.map((one) => CATEGORY[one]).join('、')
