// What one job costs in each tier below "served": the debt it repays, the partner's share of 30 days, distance class, rating, same helper (PRODUCT §4).
import { NO_DEBT, WORST_MARGINAL, WORST_PREFERENCE } from './instance'

const DAYS_A_RANK = 4
const FAIRNESS_SCALE = 8
/** @param daysLeft until the partner's oldest debt is due, negative when overdue @returns 0 (overdue or due within four days) … 14 */
export function debtRank(daysLeft: number): number {
  return Math.max(0, Math.min(NO_DEBT - 1, Math.floor(daysLeft / DAYS_A_RANK)))
}
/**
 * What each further job of a day costs: the growth of jobs² / √workers over 30 days, so that work spreads in proportion to √workers.
 * @param recent jobs of the last 30 days @param most jobs that a day can bring @returns whole numbers, never falling
 */
export function marginalsFor(recent: number, workers: number, most: number): number[] {
  const root = Math.sqrt(Math.max(1, workers))
  return Array.from({ length: Math.max(1, most) }, (_, more) => Math.min(WORST_MARGINAL, Math.floor((FAIRNESS_SCALE * (2 * (recent + more) + 1)) / root)))
}
/** The last tier of a job. */
export interface Taste { /** 0 own grid, 1 same community, 2 a neighbour. */ distanceClass: 0 | 1 | 2; rating: number | null; isSameHelper: boolean; /** Which of the resident's wishes it meets. */ wish: number }
/** Without a rating a partner counts as a middling one, neither first nor last. */
const MIDDLING = 4
const CLASS = 300
const STAR = 60
const HELPER = 100
const WISH = 20
/** Distance class before rating before helper within their ranges. @returns 0 … 1023 */
export function preferenceOf({ distanceClass, rating, isSameHelper, wish }: Taste): number {
  const stars = Math.round((5 - (rating ?? MIDDLING)) * STAR)
  return Math.min(WORST_PREFERENCE, distanceClass * CLASS + stars + (isSameHelper ? 0 : HELPER) + Math.min(wish, 3) * WISH)
}
