// How a candidate's place comes about and how it is said in plain words; every reason names a fact that staff can check.
import { chinaDay, dayTimeText } from '../../_platform/china-time'
import { HELPER_GENDER, type HelperGender } from '../../../contract/terms'

export interface OwedFacts { owedMinutes: number; daysLeft: number }
/** `wantedGender`: asked for, and no worker is known to be. */
export interface Facts { isSameGrid: boolean; servedBefore: boolean; jobs30: number; rating: number | null; startAt: string; debt: OwedFacts | null; wantedGender: HelperGender | null }
/** Compared with the others that fit: 0 has had few jobs, 1 its share, 2 many. */
export type ShareClass = 0 | 1 | 2
const FEW = 0.75
const MANY = 1.25
const SHARE_WORD: Record<ShareClass, string> = { 0: '，偏少', 1: '', 2: '，偏多' }

export function shareClass(share: number, mean: number): ShareClass {
  if (mean === 0) return 1
  return share < mean * FEW ? 0 : share > mean * MANY ? 2 : 1
}
/** Element by element; the first difference decides. */
export function compareScores(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = a[at]! - b[at]!
    if (difference !== 0) return difference
  }
  return 0
}
/** @param from @param until China days @returns negative when `until` lies before */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}
/** 明天 9:00 */
export function whenText(instant: string, now: string): string {
  const word = ['今天', '明天', '后天'][daysBetween(chinaDay(now), chinaDay(instant))]
  return word ? `${word} ${dayTimeText(instant).split(' ').at(-1)}` : dayTimeText(instant)
}
/** 欠服务 6 小时，12 天后到期 */
export function debtText({ owedMinutes, daysLeft }: OwedFacts): string {
  const amount = owedMinutes % 60 === 0 ? `${owedMinutes / 60} 小时` : owedMinutes < 60 ? `${owedMinutes} 分钟` : `${(owedMinutes / 60).toFixed(1)} 小时`
  return `欠服务 ${amount}，${daysLeft > 0 ? `${daysLeft} 天后到期` : daysLeft === 0 ? '今天到期' : `过期 ${-daysLeft} 天`}`
}
export function reasonsFor({ isSameGrid, servedBefore, jobs30, rating, startAt, debt, wantedGender }: Facts, share: ShareClass, now: string): string[] {
  return [
    ...(debt ? [debtText(debt)] : []), ...(isSameGrid ? ['同一网格'] : []), ...(servedBefore ? ['上次就是它'] : []), `${whenText(startAt, now)} 有空`,
    `近 30 天接单 ${jobs30} 次${SHARE_WORD[share]}`, ...(rating === null ? [] : [`满意 ${rating.toFixed(1)}`]), ...(wantedGender ? [`要${HELPER_GENDER[wantedGender]}，请先问清`] : []),
  ]
}
