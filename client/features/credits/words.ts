// The ledger in words people use: what is owed or prepaid, by when, where the account stands and what to do about it. Pure.
import { CREDIT_KIND, CREDIT_MEMO, CREDIT_STANDING, type CreditStanding } from '@contract/terms'
import { dayLabel, duration, instantOf } from '@/lib/format'
import type { TagKind } from '@/ui/tag'
import type { Account, Line } from './api'

export interface Figure { label: string; minutes: number; tone: 'hot' | 'free' | 'plain' }
/** 欠服务 6 小时 30 分, 预存 2 小时, or 结清. */
export function balanceFigure(balanceMinutes: number): Figure {
  if (balanceMinutes > 0) return { label: '欠服务', minutes: balanceMinutes, tone: 'hot' }
  if (balanceMinutes < 0) return { label: '预存', minutes: -balanceMinutes, tone: 'free' }
  return { label: '已结清', minutes: 0, tone: 'plain' }
}
export function balanceText(balanceMinutes: number): string {
  const { label, minutes } = balanceFigure(balanceMinutes)
  return minutes === 0 ? label : `${label} ${duration(minutes)}`
}
/** A statement's change: +1 小时 30 分 owes more, −40 分 owes less. The sign says it without colour. */
export function signedText(minutes: number): string {
  return minutes > 0 ? `+${duration(minutes)}` : duration(minutes)
}
type Due = Account['due'][number]
/** 12 天后到期, 今天到期, 已超期 3 天. */
export function dueWhen({ daysLeft }: Pick<Due, 'daysLeft'>): string {
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天到期' : `${daysLeft} 天后到期`
}
/** 1 小时 30 分，12 天后到期. */
export function dueText(part: Due): string {
  return `${duration(part.minutes)}，${dueWhen(part)}`
}
/** The one sentence under the balance. */
export function nextDueText({ balanceMinutes, due }: Pick<Account, 'balanceMinutes' | 'due'>): string {
  const [next] = due
  if (next) return `最近一笔：${dueText(next)}`
  return balanceMinutes < 0 ? '预存可以用来订场地，不能转让，也不能换钱' : '没有要还的'
}
/** Minutes that bring the account back to 正常: below the soft line and nothing overdue (the ledger's rule of two lines). */
export function cureMinutes({ standing, balanceMinutes, softMinutes, overdueMinutes }: Pick<Account, 'standing' | 'balanceMinutes' | 'softMinutes' | 'overdueMinutes'>): number {
  return standing === 'ok' ? 0 : Math.max(balanceMinutes - softMinutes + 1, overdueMinutes)
}
const STANDING_TAG: Record<CreditStanding, TagKind> = { ok: 'ok', warned: 'low', held: 'hot' }
export const standingTag = (standing: CreditStanding): { kind: TagKind; children: string } => ({ kind: STANDING_TAG[standing], children: CREDIT_STANDING[standing] })
/** What a standing means for the partner and what ends it; empty when all is well. */
export function standingLead(account: Account): string {
  const { standing, softMinutes } = account
  if (standing === 'ok') return ''
  const what = standing === 'warned' ? '欠的时长过了提醒线，或者有到期没还的' : '新的场地时段暂停预订，今天订好的照常用，以后的先等着'
  return `${what}。再还 ${duration(cureMinutes(account))}（低于 ${duration(softMinutes)}、没有超期）就恢复正常。`
}
/** 使用场地 · 场地使用 says it twice: the memo is only told where it adds something. */
const PLAIN_MEMO: Partial<Record<Line['kind'], Line['memo'][]>> = { chargeSpace: ['booking'], repayCourse: ['course'], acceptResource: ['resource'], expire: ['agreement'], openOwed: ['agreement'], openPrepaid: ['agreement'], donate: ['agreement'] }
export function lineTitle({ kind, memo }: Pick<Line, 'kind' | 'memo'>): string {
  return PLAIN_MEMO[kind]?.includes(memo) ? CREDIT_KIND[kind] : `${CREDIT_KIND[kind]} · ${CREDIT_MEMO[memo]}`
}
/** 11 月 22 日，记后欠服务 3 小时; without its weekday, so that it stays on one line. */
export function lineNote({ occurredAt, balanceMinutes, isDeclared }: Line, now: string): string {
  return `${dayLabel(occurredAt, now).replace(/ 周.$/, '')}，${isDeclared ? '补录，另一位工作人员批准后才计' : `记后${balanceText(balanceMinutes)}`}`
}
/** The first signs of a hash, in fours, to read out and compare. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
}
/** The day of a due part as people say it. @param day YYYY-MM-DD */
export function dueDay(day: string, now: string): string {
  return dayLabel(instantOf(day, '12:00'), now)
}
/** The entry that takes this line back, if it stands among the lines. */
export function reversalOf(lines: readonly Line[], { businessKey }: Pick<Line, 'businessKey'>): Line | undefined {
  return lines.find((line) => line.businessKey === `reverse:${businessKey}`)
}
