// A partner's numbers as the hourly timer would count them from the demo's orders (cloudfunctions/timers/use-cases/count-partners.ts).
import { later } from '../../../cloudfunctions/_platform/china-time'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import type { PartnerDoc, PartnerStats } from '../../../cloudfunctions/partners/partners-store'

const SHARE_MINUTES = 30 * 24 * 60
const WELFARE_MINUTES = 90 * 24 * 60
const HELD = ['accepted', 'inService', 'delivered', 'completed']
const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)
const minutesOf = (orders: StoredOrder[]) => sumOf(orders.map(({ item }) => item.durationMinutes))

function statsOf(own: StoredOrder[], now: string): PartnerStats {
  const served = own.filter(({ status }) => status === 'completed')
  const recent = served.filter(({ confirmation }) => confirmation && confirmation.at >= later(now, -WELFARE_MINUTES))
  const means = own.flatMap(({ rating }) => (rating ? [(rating.punctuality + rating.attitude + rating.quality + rating.tidiness) / 4] : []))
  return {
    jobs30: own.filter(({ assignment }) => assignment && assignment.acceptedAt >= later(now, -SHARE_MINUTES)).length, servedCount: served.length,
    ratingAverage: means.length > 0 ? Math.round((sumOf(means) / means.length) * 100) / 100 : null, ratingCount: means.length,
    minutes90: minutesOf(recent), welfareMinutes90: minutesOf(recent.filter(({ quote }) => quote.mode !== 'market')), asOf: now,
  }
}
export function partnersWithStats(partners: PartnerDoc[], orders: StoredOrder[], now: string): PartnerDoc[] {
  return partners.map((partner) => ({ ...partner, stats: statsOf(orders.filter(({ partnerId, status }) => partnerId === partner._id && HELD.includes(status)), now) }))
}
