// A partner's numbers (jobs of 30 days, orders served, ratings) and what dispatch must know of its ledger and agreement, counted from its orders once an hour, never inside a step of the loop.
import { activeAgreementsFor } from '../../agreements/public'
import { chinaDay, later } from '../../_platform/china-time'
import { debtsOf } from '../../credits/public'
import { countsOf } from '../../orders/public'
import { partnersCountedBefore, saveStats } from '../../partners/public'
import { proposeActivation } from '../../partnership/public'

const HOUR_MINUTES = 60
const SHARE_MINUTES = 30 * 24 * 60
const WELFARE_MINUTES = 90 * 24 * 60
const PARTNERS_PER_RUN = 50

/** @returns how many partners were counted */
export async function countPartners(now: string): Promise<number> {
  const old = await partnersCountedBefore(later(now, -HOUR_MINUTES), PARTNERS_PER_RUN)
  if (old.length === 0) return 0
  const ids = old.map(({ _id }) => _id)
  const [counted, debts, agreements] = await Promise.all([countsOf(ids, later(now, -SHARE_MINUTES), later(now, -WELFARE_MINUTES)), debtsOf(ids, now), activeAgreementsFor(ids, chinaDay(now))])
  const counts = new Map(counted.map((count) => [count.partnerId, count]))
  for (const partner of old) {
    const { _id } = partner
    const { jobs30 = 0, servedCount = 0, ratingSum = 0, ratingCount = 0, minutes90 = 0, welfareMinutes90 = 0 } = counts.get(_id) ?? {}
    await proposeActivation(partner, servedCount, now)
    const terms = agreements.get(_id)?.terms
    const bounds = terms ? { floorPercent: terms.welfarePercent, priceCaps: terms.priceCaps } : null
    const ratingAverage = ratingCount > 0 ? Math.round((ratingSum / ratingCount) * 100) / 100 : null
    await saveStats(_id, { jobs30, servedCount, ratingAverage, ratingCount, minutes90, welfareMinutes90, asOf: now, debt: debts.get(_id) ?? null, bounds })
  }
  return old.length
}
