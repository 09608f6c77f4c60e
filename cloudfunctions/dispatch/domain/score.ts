// How a candidate's place comes about and how it is said in plain words; every reason names a fact that staff can check.
import { chinaDay, dayTimeText, later } from '../../_platform/china-time'

export interface Facts { isSameGrid: boolean; servedBefore: boolean; jobs30: number; rating: number | null; startAt: string; freeWorkers: number }
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
/** 明天 9:00 */
function whenText(instant: string, now: string): string {
  const word = ['今天', '明天', '后天'].find((_, days) => chinaDay(later(now, days * 24 * 60)) === chinaDay(instant))
  return word ? `${word} ${dayTimeText(instant).split(' ').at(-1)}` : dayTimeText(instant)
}
export function reasonsFor({ isSameGrid, servedBefore, jobs30, rating, startAt }: Facts, share: ShareClass, now: string): string[] {
  return [
    ...(isSameGrid ? ['同一网格'] : []), ...(servedBefore ? ['上次就是它'] : []), `${whenText(startAt, now)} 有空`,
    `近 30 天接单 ${jobs30} 次${SHARE_WORD[share]}`, ...(rating === null ? [] : [`满意 ${rating.toFixed(1)}`]),
  ]
}
