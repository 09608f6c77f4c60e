// What staff look for among the accounts of their community, and how a proposal is said. Pure.
import { CREDIT_KIND, CREDIT_RISK, RESOURCE_KIND, type ResourceKind } from '@contract/terms'
import { duration } from '@/lib/format'
import type { AccountRow, Proposal } from './api'

const RANK = { held: 0, warned: 1, ok: 2 } as const
const FAR = 10_000
/** Why an account wants a hand, the most pressing first; empty: it does not. */
export function worriesOf({ overdueMinutes, waiting, risks, due }: AccountRow): { text: string; isHot: boolean }[] {
  const soon = due.find(({ daysLeft }) => daysLeft >= 0 && daysLeft <= 7)
  return [
    ...(overdueMinutes > 0 ? [{ text: `超期 ${duration(overdueMinutes)}`, isHot: true }] : []),
    ...(soon ? [{ text: `${soon.daysLeft === 0 ? '今天' : `${soon.daysLeft} 天后`}到期 ${duration(soon.minutes)}`, isHot: false }] : []),
    ...(waiting.length > 0 ? [{ text: `${waiting.length} 笔补录等批准`, isHot: false }] : []),
    ...risks.map((risk) => ({ text: CREDIT_RISK[risk], isHot: true })),
  ]
}
export const needsAttention = (row: AccountRow): boolean => row.standing !== 'ok' || worriesOf(row).length > 0
/** Held before warned before fine; then who is due first; then by name, so that the order holds still. */
export function sortedAccounts(rows: readonly AccountRow[]): AccountRow[] {
  const dueOf = ({ due }: AccountRow) => due[0]?.daysLeft ?? FAR
  return [...rows].sort((a, b) => RANK[a.standing] - RANK[b.standing] || dueOf(a) - dueOf(b) || a.partnerName.localeCompare(b.partnerName, 'zh'))
}
const RESOURCE_UNIT: Record<ResourceKind, string> = { goods: '件', books: '册', expertHours: '小时' }
export const resourceUnit = (kind: ResourceKind) => RESOURCE_UNIT[kind]
/** 图书 20 册，抵 3 小时. */
export function proposalText({ kind, minutes, resourceKind, quantity }: Pick<Proposal, 'kind' | 'minutes' | 'resourceKind' | 'quantity'>): string {
  if (kind === 'acceptResource' && resourceKind) return `${RESOURCE_KIND[resourceKind]} ${quantity ?? 0} ${RESOURCE_UNIT[resourceKind]}，抵 ${duration(minutes)}`
  return `${CREDIT_KIND[kind]} ${duration(minutes)}`
}
const MOST_MINUTES = 100_000
/** Typed minutes, or null when they are none. @param most absent: what one entry may hold */
export function minutesOf(text: string, most = MOST_MINUTES): number | null {
  const minutes = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return minutes >= 1 && minutes <= most ? minutes : null
}
