// Moments that a visitor of the demo should meet at any hour: a fresh order, a forgotten one, an urgent one waiting, one under way,
// one to confirm, texts to review. They begin shortly before now and are told like all others.
import { later } from '../../../cloudfunctions/_platform/china-time'
import { isWishable } from '../../../cloudfunctions/orders/domain/place'
import type { ItemDoc } from '../../../cloudfunctions/catalog/items-store'
import { personOfPersona } from '../personas'
import type { Community } from './district'
import { wishesFor, type Beginning } from './life'
import type { Random } from './random'
import type { Twist } from './twists'

/** Minutes ago, item (the part of its id), who (a persona, or anyone), what happens; `ahead`: minutes from placing to the wished start. */
type Moment = [minutesAgo: number, item: string, persona: string | null, twist: Twist, ahead?: number]
const MOMENTS: Moment[] = [
  [6, 'plumbing', null, 'stalled'], [18, 'haircut', 'resident2-c1', 'stalled'], [95, 'escort', null, 'stalled'], [240, 'bath', null, 'stalled'], [12, 'urgent', null, 'stalled'], [3, 'medicine', null, 'noteInReview'],
  [25, 'haircut', null, 'asking'], [48, 'haircut', null, 'asking'], [40, 'escort', null, 'asking'], [70, 'company', null, 'asking'],
  [55, 'urgent', null, 'several', 30], [50, 'urgent', null, 'several', 30],
  [30 * 60, 'meal', 'elder-c1', 'silent'], [100 * 60, 'haircut', 'elder-c1', 'none'], [5 * 60, 'pressure', 'elder-c1', 'asking'],
  [26 * 60, 'cleaning', 'resident-c1', 'silent'], [50 * 60, 'haircut', 'resident-c1', 'none'], [80 * 60, 'windows', 'resident-c1', 'commentInReview'], [45 * 60, 'lamp', 'resident2-c1', 'silent'], [9 * 60, 'company', 'resident-c1', 'none'],
]
function momentOf(community: Community, [minutesAgo, at, persona, twist, ahead]: Moment, now: string, random: Random): Beginning | null {
  const item = community.items.find(({ _id }) => _id === `it-${community.key}-${at}`)
  if (!item) return null
  const placedAt = later(now, -minutesAgo)
  const fits = ({ eligibilities }: { eligibilities: ItemDoc['eligibilities'] }) => item.eligibilities.length === 0 || item.eligibilities.some((one) => eligibilities.includes(one))
  const resident = persona ? community.residents.find(({ _id }) => _id === personOfPersona(persona)) : random.pick(community.residents.filter(fits))
  const wish = ahead === undefined ? null : later(placedAt, ahead)
  const wishes = wish && isWishable(item, wish, placedAt) ? [wish] : wishesFor(item, placedAt, random)
  return resident && fits(resident) ? { community, item, resident, placedAt, twist, wishes } : null
}
export function presentMoments(communities: Community[], now: string, random: Random): Beginning[] {
  return communities.filter(({ key }) => key === 'c1').flatMap((community) => MOMENTS.map((moment, index) => momentOf(community, moment, now, random.fork(String(index)))).filter((one) => one !== null))
}
