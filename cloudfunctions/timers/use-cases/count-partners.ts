// A partner's numbers (jobs of 30 days, orders served, ratings), counted from its orders once an hour, never inside a step of the loop.
import { later } from '../../_platform/china-time'
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
  const counts = new Map((await countsOf(old.map(({ _id }) => _id), later(now, -SHARE_MINUTES), later(now, -WELFARE_MINUTES))).map((count) => [count.partnerId, count]))
  for (const partner of old) {
    const { _id } = partner
    const { jobs30 = 0, servedCount = 0, ratingSum = 0, ratingCount = 0, minutes90 = 0, welfareMinutes90 = 0 } = counts.get(_id) ?? {}
    await proposeActivation(partner, servedCount, now)
    await saveStats(_id, { jobs30, servedCount, ratingAverage: ratingCount > 0 ? Math.round((ratingSum / ratingCount) * 100) / 100 : null, ratingCount, minutes90, welfareMinutes90, asOf: now })
  }
  return old.length
}
