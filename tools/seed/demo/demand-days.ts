// The days of the demo's dashboard, counted from its orders by the product's own rule, so that there is something to see at once.
import type { DemandDayDoc, DemandProgressDoc } from '../../../cloudfunctions/demand/days-store'
import { countedOrder } from '../../../cloudfunctions/demand/domain/counted-order'
import { countedDay } from '../../../cloudfunctions/demand/domain/day-figures'
import { isUnmet } from '../../../cloudfunctions/orders/domain/unmet'
import type { OrderDoc } from '../../../cloudfunctions/orders/orders-store'
import { chinaDay } from '../../../cloudfunctions/_platform/china-time'

const HOUR_MS = 3_600_000

export function demoDemandDays(orders: readonly OrderDoc[], now: string): { demandDays: DemandDayDoc[]; demandProgress: DemandProgressDoc[] } {
  const byDay = new Map<string, OrderDoc[]>()
  for (const order of orders) {
    const key = `${order.communityId}:${chinaDay(order.placedAt)}`
    byDay.set(key, [...(byDay.get(key) ?? []), order])
  }
  const demandDays = [...byDay].map(([_id, placed]): DemandDayDoc => {
    const [communityId, day] = _id.split(':') as [string, string]
    return { _id, communityId, day, countedAt: now, ...countedDay(placed.map((order) => countedOrder({ ...order, isUnmet: isUnmet(order, now) }))) }
  })
  return { demandDays, demandProgress: [{ _id: 'days', at: new Date(Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS).toISOString(), id: '' }] }
}
