// The objects that the scenarios are about, made through the functions themselves, so that every state is one that can occur.
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { identity } from '../../../contract/identity'
import type { Input } from '../../../contract/kernel'
import type { OrderStatus } from '../../../contract/terms'
import { makeCreditFacts } from './credit-facts'
import { makeDemandFacts } from './demand-facts'
import { makeFundFacts } from './fund-facts'
import { makeOrders, orderIn, serviceCodeOf, startIn, STATUSES } from './order-facts'
import { makePartnerFacts } from './partner-facts'
import { CLOSED_ROOM } from './scenarios/venues'
import { makeBookings } from './venue-facts'
import type { World } from '../../support/world'

export type Facts = Awaited<ReturnType<typeof makeFacts>>
/** In a few minutes: whoever is to come then may already stand at the door. */
const soon = (world: World) => new Date(Math.ceil(Date.parse(world.now()) / 60_000 + 5) * 60_000).toISOString()
/** A plan that staff of c1 have committed; for everybody else the same id names nothing. */
const COMMIT_ID = 'commit-of-staff-c1'
const FILE_ID = 'cloud://local-env.local-bucket/pictures/1700000000000-abcdef.png'

export async function makeFacts(world: World) {
  const invite = (persona: string, input: Input<typeof identity['createInvite']>) => world.as(persona).call('identity', 'createInvite', input)
  const staffInvite = await invite('staff-c1', { hat: 'staff', unitId: 'd1-s1-c1' })
  const familyInvite = await invite('resident-c1', { hat: 'familyProxy' })
  const usedInvite = await invite('staff-c1', { hat: 'partner', partnerId: 'pt-c1-02', role: 'worker' })
  await world.as('worker-c1').call('identity', 'redeemInvite', { token: usedInvite.token })
  await world.cloud.write('pictures', [{ _id: idFrom('pic', FILE_ID), fileId: FILE_ID, ownerId: 'p-resident-c1', check: 'pass', traceId: 'trace-1', createdAt: world.now() }])
  await world.cloud.write('messages', [{ _id: 'm-of-resident', personId: 'p-resident-c1', kind: 'order.accepted', title: '有人接单了', body: '', page: '/pages/home/index', at: world.now(), readAt: null }])
  const orders = await makeOrders(world)
  const { orderId: inReview } = await world.as('resident-c1').call('orders', 'place', { itemId: 'it-c1-escort', wishes: [], isAnyTime: true, note: '疑似测试' })
  const inServiceFree = await orderIn(world, 'inService', startIn(world, 12), 'it-c1-haircut')
  const atTheDoor = await orderIn(world, 'accepted', soon(world), 'it-c1-urgent')
  const climbing = await orderIn(world, 'placed', '')
  await world.as('staff-c1').call('dispatch', 'climb', { orderId: climbing, from: null })
  await world.as('staff-c1').call('dispatch', 'commitPlan', { communityId: 'd1-s1-c1', items: [{ orderId: orders.completed, partnerId: 'pt-c1-02', startAt: startIn(world, 13) }] }, COMMIT_ID)
  await world.cloud.write('venues', [CLOSED_ROOM as never])
  const bookings = await makeBookings(world)
  const partnerLife = await makePartnerFacts(world)
  const credits = await makeCreditFacts(world, bookings.inUse)
  const fund = await makeFundFacts(world)
  const demand = await makeDemandFacts(world)
  const serviceCodes = Object.fromEntries(STATUSES.map((status) => [status, serviceCodeOf(world, orders[status])])) as Record<OrderStatus, string>
  return { orders, bookings, partnerLife, credits, fund, demand, inReview, inServiceFree, atTheDoor, climbing, commitId: COMMIT_ID, serviceCodes, otherStart: startIn(world, 13), staffInvite, familyInvite, usedInvite, fileId: FILE_ID, messageId: 'm-of-resident' }
}
