// The order loop in a test's words: one call per step, with sensible people of community c1.
import type { AllContracts } from '../../contract/all'
import type { Input } from '../../contract/kernel'
import type { World } from './world'

type Placing = Input<AllContracts['orders']['place']>

export const DAY_MS = 86_400_000
export const MINUTE_MS = 60_000
/** Tomorrow (or later) at this hour in China, as the world's clock stands. */
export function chinaTime(world: Pick<World, 'now'>, hour: number, daysAhead = 1): string {
  const today = new Date(Date.parse(world.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
  return new Date(Date.parse(today) - 8 * 3_600_000 + daysAhead * DAY_MS + hour * 3_600_000).toISOString()
}
export interface Doc { _id: string; [field: string]: unknown }
export const RATING = { punctuality: 5, attitude: 5, quality: 4, tidiness: 5, tags: ['patient' as const] }

export function loopOf(world: World) {
  const { as } = world
  let placed = 0
  const order = (orderId: string) => world.read('orders').find(({ _id }) => _id === orderId) as Doc
  const startOf = (orderId: string) => (order(orderId).wishes as string[])[0] ?? chinaTime(world, 10)
  return {
    order,
    /** A person may place twenty orders a minute: after fifteen the clock goes on by one. */
    place: async (input: Partial<Placing> = {}, who = 'resident-c1') => {
      if (++placed % 15 === 0) world.cloud.clock.jump(MINUTE_MS)
      return (await as(who).call('orders', 'place', { itemId: 'it-c1-haircut', wishes: [chinaTime(world, 9)], isAnyTime: false, ...input })).orderId
    },
    offer: (orderId: string, partnerIds = ['pt-c1-01'], more: object = {}) => as('staff-c1').call('dispatch', 'offer', { orderId, partnerIds, ...more }),
    accept: (orderId: string, who = 'owner-c1', partnerId = 'pt-c1-01', startAt = startOf(orderId)) => as(who).call('orders', 'accept', { orderId, partnerId, startAt }),
    start: (orderId: string, who = 'owner-c1') => as(who).call('orders', 'start', { orderId, serviceCode: String(order(orderId).serviceCode) }),
    deliver: (orderId: string, who = 'owner-c1', more: object = { note: '理好了' }) => as(who).call('orders', 'deliver', { orderId, ...more }),
    confirm: (orderId: string, who = 'resident-c1', more: object = {}) => as(who).call('orders', 'confirm', { orderId, outcome: 'done', ...more }),
  }
}
