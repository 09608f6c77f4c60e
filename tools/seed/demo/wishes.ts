// What the demo's residents wish for together and nobody gives: enough households for a few clusters, one of them a class on Saturday
// mornings. Told as orders like all others; each ends as one that nobody could serve.
import { isWishable } from '../../../cloudfunctions/orders/domain/place'
import { chinaDay, dayStart, later, weekdayOf } from '../../../cloudfunctions/_platform/china-time'
import type { Community } from './district'
import type { Beginning } from './life'
import type { Random } from './random'

/** Item (the part of its id), households, ISO weekday, the hours wished for, and how many days ago the first asked. */
type Wished = [item: string, households: number, weekday: number, hours: number[], daysAgo: number]
const WISHES: Wished[] = [['calligraphy', 14, 6, [9, 9, 9.5, 10], 12], ['phone-class', 7, 3, [14, 14, 15], 16], ['dance', 5, 5, [18, 18.5], 9]]
const DAY = 24 * 60

/** The first such weekday at least two days after the instant, at this hour in China. */
function nextStart(placedAt: string, weekday: number, hour: number): string {
  const days = Array.from({ length: 7 }, (_, at) => dayStart(chinaDay(placedAt), at + 2))
  return later(days.find((day) => weekdayOf(day) === weekday)!, hour * 60)
}
/** Different residents for each wish, so that every one is a household of its own. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list.map((one) => ({ one, place: random.next() })).sort((a, b) => a.place - b.place).map(({ one }) => one)
}
export function sharedWishes(communities: readonly Community[], now: string, random: Random): Beginning[] {
  return communities.filter(({ key }) => key === 'c1').flatMap((community) => WISHES.flatMap(([at, households, weekday, hours, daysAgo]): Beginning[] => {
    const item = community.items.find(({ _id }) => _id === `it-${community.key}-${at}`)
    if (!item) return []
    const own = random.fork(at)
    return shuffled(community.residents, own).slice(0, households).map((resident) => {
      // In office hours and at least a day ago: by now staff have looked and found nobody.
      const placedAt = later(dayStart(chinaDay(later(now, -own.between(2, daysAgo) * DAY))), own.between(9 * 60, 16 * 60))
      const start = nextStart(placedAt, weekday, own.pick(hours))
      return { community, item, resident, placedAt, twist: 'unserved' as const, wishes: isWishable(item, start, placedAt) ? [start] : [] }
    })
  }))
}
