// How clusters and figures read. Pure.
import { FAIRNESS_BANDS } from '@contract/demand'
import { CATEGORY, DAY_PART, DEMAND_STATUS } from '@contract/terms'
import { duration } from '@/lib/format'
import { clockText, WEEKDAYS } from '@/ui/windows-field/windows'
import type { Cluster, Dashboard, FreeRoom } from './api'

const dayWord = (weekday: number) => WEEKDAYS[weekday - 1].label
/** A name that begins or ends with a digit keeps its distance to the Chinese around it. */
const spaced = (name: string) => `${/^[\dA-Za-z]/.test(name) ? ' ' : ''}${name}${/[\dA-Za-z]$/.test(name) ? ' ' : ''}`

/** 周六上午 */
export function whenText({ weekday, part }: Pick<Cluster, 'weekday' | 'part'>): string {
  return weekday === null || part === null ? '哪天都行的' : `${dayWord(weekday)}${DAY_PART[part]}`
}
/** 14 户想要周六上午书法入门 */
export function headline({ households, itemName, category, ...when }: Pick<Cluster, 'households' | 'itemName' | 'category' | 'weekday' | 'part'>): string {
  return `${households} 户想要${whenText(when)}${spaced(itemName ?? CATEGORY[category])}`.trimEnd()
}
/** 周六 9:00–10:00 */
export function slotText({ weekday, fromMinute, toMinute }: Pick<FreeRoom, 'weekday' | 'fromMinute' | 'toMinute'>): string {
  return `${dayWord(weekday)} ${clockText(fromMinute)}–${clockText(toMinute)}`
}
export function freeText({ freeWeeks, weeks }: Pick<FreeRoom, 'freeWeeks' | 'weeks'>): string {
  return freeWeeks === weeks ? `未来 ${weeks} 周都空` : `未来 ${weeks} 周有 ${freeWeeks} 周空`
}
/** 2 号室空着，雅韵琴行欠 6 小时 */
export function chanceText({ room, partner, status }: Pick<Cluster, 'room' | 'partner' | 'status'>): string {
  if (status !== 'open') return [partner?.name, room && `${slotText(room)}，${room.name}`].filter(Boolean).join(' · ')
  const parts = [room ? `${room.name}空着` : '这个时间没有空的场地', partner && `${spaced(partner.name).trimStart()}欠 ${duration(partner.owedMinutes)}`]
  return parts.filter(Boolean).join('，')
}
export function statusTag({ status }: Pick<Cluster, 'status'>): { kind: 'hot' | 'low' | 'ok' | 'plain'; children: string } {
  const kind = ({ open: 'hot', drafted: 'low', opened: 'ok', told: 'ok', dropped: 'plain' } as const)[status]
  return { kind, children: DEMAND_STATUS[status] }
}

/** Whole percent; — where there is nothing to divide. */
export function percentText({ part, whole }: { part: number; whole: number }): string {
  return whole === 0 ? '—' : String(Math.round((part / whole) * 100))
}
export interface RateRow { name: string; percent: string; formula: string; counts: string }
/** 三率 with what each divides by what. */
export function rateRows({ rates: { response, resolution, satisfaction } }: Pick<Dashboard, 'rates'>): RateRow[] {
  const row = (name: string, rate: { part: number; whole: number }, formula: string): RateRow => ({ name, percent: percentText(rate), formula, counts: `${rate.part} ÷ ${rate.whole}` })
  return [
    row('响应率', response, '按时有伙伴接单的 ÷ 应当接单的。助急 2 小时内、其他 24 小时内算按时；居民按时内取消的、误下的不算。'),
    row('解决率', resolution, '确认「做完」的 ÷ 已有结果的（完成、无人接单、没有人提供）。'),
    row('满意率', satisfaction, '四项平均 4 分以上的 ÷ 有评价的。'),
  ]
}
const ROUNDS = ['问 1 次', '问 2 次', '问 3 次', '问 4 次以上']
/** Orders by how often partners had to be asked. */
export function roundRows(rounds: readonly number[]): { label: string; count: number }[] {
  return ROUNDS.map((label, at) => ({ label, count: rounds[at] ?? 0 }))
}
export function bandRows(bands: readonly number[]): { label: string; count: number }[] {
  return FAIRNESS_BANDS.map((label, at) => ({ label, count: bands[at] ?? 0 }))
}
/** 0.31：有一些不匀 */
export function giniText(gini: number): string {
  return `${gini.toFixed(2)}：${gini < 0.2 ? '分得比较匀' : gini < 0.4 ? '有一些不匀' : '差得比较多'}`
}
/** Demand or supply of one category by hour: two pictures over the same hours, because one is in orders and the other in people at work. */
export function hourBars({ cells }: Dashboard['heat'][number], of: 'demand' | 'supply'): { label: string; value: number }[] {
  return cells.map((cell) => ({ label: `${cell.hour}`, value: cell[of] }))
}
/** Hours in which more is wished for than anybody could do. */
export function shortHours({ cells }: Dashboard['heat'][number]): string[] {
  return cells.filter(({ demand, supply }) => demand > supply).map(({ hour }) => `${hour}–${hour + 2} 点`)
}
/** Placed and completed in pieces of so many days, named by their first day. */
export function weekBars(byDay: Dashboard['byDay'], days: number): { label: string; value: number; value2: number }[] {
  const pieces: { label: string; value: number; value2: number; from: number }[] = []
  for (const { day, placed, completed } of byDay) {
    const at = Date.parse(day) / 86_400_000
    const last = pieces.at(-1)
    if (last && at < last.from + days) { last.value += placed; last.value2 += completed } else pieces.push({ label: `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`, value: placed, value2: completed, from: at })
  }
  return pieces.map(({ label, value, value2 }) => ({ label, value, value2 }))
}
