// The day's plan in sentences: the answer first, who goes when, what a commit will do and has done. Pure; `now` is passed in.
import { dayWord, instantOf, timeRange } from '@/lib/format'
import type { CommitItem, DayPlan, PlanPartner, Progress } from './api'
import type { Line, PlanState } from './draft'

/** 今天 */
export function dayName(day: string, now: string): string {
  return dayWord(instantOf(day, '12:00'), now)
}
/** 今天 23 单，排好 20 单，3 单没排上 */
export function planLead({ lines, left }: PlanState, day: string, now: string): string {
  const total = lines.length + left.length
  if (total === 0) return `${dayName(day, now)}没有要排的单`
  const start = `${dayName(day, now)} ${total} 单`
  if (left.length === 0) return `${start}，都排好了`
  const byHand = left.filter(({ isByHand }) => isByHand).length
  const nobody = left.length - byHand
  return [start, `排好 ${lines.length} 单`, nobody > 0 && `${nobody} 单没排上`, byHand > 0 && `${byHand} 单先放下`].filter(Boolean).join('，')
}
/** What the plan could not see or finish; empty where it is whole. */
export function planLimits({ isExact, canGain, isCut }: Pick<DayPlan, 'isExact' | 'canGain' | 'isCut'>): string[] {
  return [
    ...(isCut ? ['等派单的太多，这次只排了最急、等得最久的 200 单，派完再排剩下的'] : []),
    ...(!isExact && canGain > 0 ? [`时间不够全部比较完，最多还能多排 ${canGain} 单，可以重新排一次`] : []),
  ]
}
export function partnerName(partners: readonly PlanPartner[], partnerId: string): string {
  return partners.find((one) => one.partnerId === partnerId)?.name ?? '伙伴'
}
/** Empty where the partner goes alone: its one worker is the partner. */
export function workerName(partners: readonly PlanPartner[], { partnerId, workerId }: Pick<Line, 'partnerId' | 'workerId'>): string {
  const workers = partners.find((one) => one.partnerId === partnerId)?.workers ?? []
  return workers.length > 1 ? workers.find(({ id }) => id === workerId)?.name ?? '' : ''
}
/** 9:00–9:40 上门理发，王秀兰 */
export function lineName({ order, startAt, endAt }: Pick<Line, 'order' | 'startAt' | 'endAt'>, now: string): string {
  return `${timeRange(startAt, endAt, now)} ${order.itemName}，${order.forName}`
}
/** The question before the offers go out. */
export function commitQuestion(items: readonly CommitItem[], planned: number): { title: string; text: string; yes: string } {
  const partners = new Set(items.map(({ partnerId }) => partnerId)).size
  const byHand = items.filter(({ reason }) => reason).length
  const rest = planned - items.length
  const text = ['伙伴马上收到消息，可以接也可以不接。', byHand > 0 && `其中 ${byHand} 单是您改过的，原因会记录在案。`, rest > 0 && `一次最多派 ${items.length} 单，另外 ${rest} 单接着再派。`].filter(Boolean).join('')
  return { title: `问 ${partners} 家伙伴，共 ${items.length} 单？`, text, yes: '按计划派单' }
}
export function percentOf({ total, results }: Pick<Progress, 'total' | 'results'>): number {
  return total === 0 ? 100 : Math.round((results.length / total) * 100)
}
/** 20 单都问到了 · 问到 18 单，2 单没问成 */
export function commitLead({ total, results }: Progress): string {
  const failed = results.filter(({ code }) => code !== null).length
  const rest = total - results.length
  if (failed === 0 && rest === 0) return `${total} 单都问到了`
  return [`问到 ${results.length - failed} 单`, failed > 0 && `${failed} 单没问成`, rest > 0 && `${rest} 单还没问`].filter(Boolean).join('，')
}
