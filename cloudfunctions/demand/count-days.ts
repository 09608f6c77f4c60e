// The days of the dashboard, counted again where their orders have changed: once an hour, a bounded piece a minute. A day is counted from
// its orders alone, so counting it twice, late or in parallel gives the same (I31).
import { chinaDay, later } from '../_platform/china-time'
import { isDuplicate } from '../_platform/db'
import { changedBetween, ordersPlacedOn } from '../orders/public'
import { demandProgress, saveDay, type DemandProgressDoc } from './days-store'
import { countedOrder } from './domain/counted-order'
import { countedDay } from './domain/day-figures'

const ID = 'days'
const HOUR_MS = 3_600_000
const ORDERS_PER_PAGE = 200
const PAGES_PER_RUN = 5
/** As far back as the dashboard looks, and a little more. */
const BACK_MINUTES = 92 * 24 * 60
const DAYS_AT_ONCE = 5

/** @returns how many days were counted */
export async function countChangedDays(now: string): Promise<number> {
  const until = new Date(Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS).toISOString()
  const oldest = later(now, -BACK_MINUTES)
  let place = await demandProgress.get(ID) ?? await begun(oldest)
  let counted = 0
  for (let page = 0; page < PAGES_PER_RUN && place.at < until; page++) {
    const changed = await changedBetween(place, until, ORDERS_PER_PAGE)
    const last = changed.at(-1)
    counted += await countAgain(changed.filter(({ placedAt }) => placedAt >= oldest), now)
    const next = changed.length < ORDERS_PER_PAGE || !last ? { at: until, id: '' } : { at: last.updatedAt, id: last._id }
    if (!(await demandProgress.updateIf(ID, { at: place.at, id: place.id }, next))) break
    place = { _id: ID, ...next }
  }
  return counted
}
async function countAgain(changed: readonly { communityId: string; placedAt: string }[], now: string): Promise<number> {
  const days = [...new Map(changed.map(({ communityId, placedAt }) => [`${communityId}:${chinaDay(placedAt)}`, { communityId, day: chinaDay(placedAt) }])).entries()]
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
    await Promise.all(days.slice(at, at + DAYS_AT_ONCE).map(async ([_id, { communityId, day }]) =>
      saveDay({ _id, communityId, day, countedAt: now, ...countedDay((await ordersPlacedOn(communityId, day, now)).map(countedOrder)) })))
  }
  return days.length
}
async function begun(at: string): Promise<DemandProgressDoc> {
  const first: DemandProgressDoc = { _id: ID, at, id: '' }
  await demandProgress.add(first).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  return first
}
