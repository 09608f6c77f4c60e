// What the demo's residents want together: at least three clusters, the largest a class on Saturday mornings; and a dashboard that is counted.
import { clustersOf } from '../../cloudfunctions/demand/domain/cluster'
import type { DemandDayDoc } from '../../cloudfunctions/demand/days-store'
import { wishesOf } from '../../cloudfunctions/demand/domain/wish'
import { isUnmet } from '../../cloudfunctions/orders/domain/unmet'
import type { OrderDoc } from '../../cloudfunctions/orders/orders-store'
import { demoDocuments } from '../../tools/seed/demo/demo'

test.each(['2026-11-24T06:30:00.000Z', '2026-11-24T18:30:00.000Z', '2026-11-28T00:40:00.000Z'])('told at %s', (now) => {
  const { orders, demandDays } = demoDocuments(Date.parse(now)) as unknown as { orders: OrderDoc[]; demandDays: DemandDayDoc[] }
  const { clusters } = clustersOf(wishesOf(orders.filter((order) => order.communityId === 'd1-s1-c1' && isUnmet(order, now))))
  expect(clusters.length).toBeGreaterThanOrEqual(3)
  expect(clusters[0]).toMatchObject({ item: { name: '书法入门' }, bucket: { weekday: 6, part: 'morning' } })
  expect(clusters[0]!.households).toBeGreaterThanOrEqual(14)
  expect(demandDays.reduce((sum, { placed }) => sum + placed, 0)).toBe(orders.length)
})
