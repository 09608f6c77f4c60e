// What the ledger's pictures show: the balance day by day against its lines, and what moved by kind. Pure.
import { CREDIT_KIND, type CreditKind } from '@contract/terms'
import { duration } from '@/lib/format'
import { addDays } from '@/lib/week'
import type { Point } from '@/ui/line-chart'
import type { Bar } from '@/ui/bar-chart'
import type { Account, Moved } from './api'
import { balanceText } from './words'

type Drawn = Pick<Account, 'points' | 'balanceMinutes' | 'softMinutes' | 'hardMinutes'>
const shortDay = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

/** One point a day up to today, so that the picture's width is time. */
export function dailyPoints({ points, balanceMinutes }: Pick<Account, 'points' | 'balanceMinutes'>, today: string): Point[] {
  const first = points[0]
  if (!first) return []
  const daily: Point[] = []
  let next = 0
  let value = first.balanceMinutes
  for (let day = first.on; day <= today; day = addDays(day, 1)) {
    while (next < points.length && points[next].on <= day) value = points[next++].balanceMinutes
    daily.push({ label: shortDay(day), value })
  }
  return daily.length > 0 ? [...daily.slice(0, -1), { label: daily.at(-1)!.label, value: balanceMinutes }] : []
}
/** The soft line always; the hard line once the balance comes near it, else it would press the picture flat. */
export function linesOf({ softMinutes, hardMinutes }: Drawn, points: readonly Point[]): { value: number; label: string }[] {
  const most = Math.max(0, ...points.map(({ value }) => value))
  const lines = [{ value: softMinutes, label: `提醒线 ${duration(softMinutes)}` }]
  return most >= softMinutes * 0.8 ? [...lines, { value: hardMinutes, label: `暂停线 ${duration(hardMinutes)}` }] : lines
}
/** The picture for ears: where it began, the most that was owed, where it is. */
export function chartSummary(points: readonly Point[], { softMinutes, hardMinutes }: Drawn): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return '还没有记过时长'
  const top = points.reduce((highest, point) => (point.value > highest.value ? point : highest), first)
  return `余额变化：${first.label}${balanceText(first.value)}；最多的一天是 ${top.label}，${balanceText(top.value)}；现在${balanceText(last.value)}。提醒线 ${duration(softMinutes)}，暂停线 ${duration(hardMinutes)}。`
}
const USED: readonly CreditKind[] = ['chargeSpace']
const REPAID: readonly CreditKind[] = ['repayService', 'repayCourse', 'acceptResource']
const sumOf = (moved: Moved, kinds: readonly CreditKind[]) => moved.reduce((sum, { kind, minutes }) => sum + (kinds.includes(kind) ? Math.abs(minutes) : 0), 0)
export const usedMinutes = (moved: Moved) => sumOf(moved, USED)
export const repaidMinutes = (moved: Moved) => sumOf(moved, REPAID)
/** 6.5, at most one digit after the point. */
export const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10
/** As the terms list them: what began, what was used, what came back, what was put right. */
export const inOrder = (moved: Moved): Moved => (Object.keys(CREDIT_KIND) as CreditKind[]).flatMap((kind) => moved.filter((part) => part.kind === kind))
const GROUPS: { label: string; kinds: readonly CreditKind[] | null }[] = [
  { label: '用场地', kinds: ['chargeSpace'] }, { label: '做服务', kinds: ['repayService'] }, { label: '上课', kinds: ['repayCourse'] }, { label: '给资源', kinds: ['acceptResource'] }, { label: '其他', kinds: null },
]
/** Hours by kind without their sign; the rare kinds together. */
export function movedBars(moved: Moved): Bar[] {
  const named = GROUPS.flatMap(({ kinds }) => kinds ?? [])
  const rare = moved.map(({ kind }) => kind).filter((kind) => !named.includes(kind))
  return GROUPS.map(({ label, kinds }) => ({ label, value: hoursOf(sumOf(moved, kinds ?? rare)) }))
}
