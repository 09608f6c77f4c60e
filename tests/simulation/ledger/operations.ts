// What people and timers do in the simulated community; each is one actor of the scheduler.
import type { CreditHold } from '../../../cloudfunctions/credits/domain/hold'
import type { Order, World } from './world'

type Operation = (world: World) => Promise<void>

const acceptOrder: Operation = async (world) => {
  const order: Order = { _id: world.id('o'), accountId: world.account(), version: 1, hold: world.product.placeHold(world.random.between(1, 180)), past: [] }
  await world.scheduler.step(() => world.orders.push(order))
}
/** The order's own conditional update: the hold resolves with it. @returns the posted minutes, or null when another was first */
async function resolve(world: World, order: Order, next: (hold: CreditHold) => CreditHold): Promise<number | null> {
  const { version, hold } = await world.scheduler.step(() => ({ version: order.version, hold: order.hold }))
  const resolved = next(hold)
  return world.scheduler.step(() => {
    if (order.version !== version) return null
    order.past.push(order.hold)
    order.hold = resolved
    order.version++
    if (resolved.postedMinutes > 0) {
      const businessKey = `order:${order._id}:settle`
      const posting = world.posting('repayService', { minutes: resolved.postedMinutes, rate: { numerator: 1, denominator: 1 } })
      world.remember({ cause: { accountId: order.accountId, communityId: 'c', businessKey, occurredAt: world.now() }, posting })
    }
    return resolved.postedMinutes
  })
}
function anyOrder(world: World): Order | undefined {
  const { orders, random } = world
  return random.chance(0.7) ? orders[orders.length - 1 - random.below(Math.min(8, orders.length))] : orders[random.below(orders.length)]
}
const confirmOrder: Operation = async (world) => {
  const order = anyOrder(world)
  if (!order) return
  const actual = world.random.between(0, 240)
  const posted = await resolve(world, order, (hold) => world.product.postHold(hold, actual, world.now()))
  if (posted) await world.repost(`order:${order._id}:settle`)
}
const cancelOrder: Operation = async (world) => {
  const order = anyOrder(world)
  if (order) await resolve(world, order, (hold) => (world.random.chance(0.5) ? world.product.voidHold : world.product.expireHold)(hold, world.now()))
}
const useSpace: Operation = (world) => world.decide(world.account(), `booking:${world.id('b')}:charge`, world.posting('chargeSpace'))
const takeResource: Operation = (world) => {
  const by = world.person()
  return world.decide(world.account(), `proposal:${world.id('r')}:acceptResource`, world.posting('acceptResource', { by, approvedBy: world.person(), rate: world.product.RATE_ONE }))
}
const writeOff: Operation = (world) => world.decide(world.account(), `proposal:${world.id('w')}:writeOff`, world.posting('writeOff', { by: world.person(), approvedBy: world.person(), rate: world.product.RATE_ONE }))
const give: Operation = (world) => world.decide(world.account(), `donation:${world.id('g')}`, world.posting(world.random.chance(0.5) ? 'donate' : 'expire', { minutes: world.random.between(1, 900), rate: world.product.RATE_ONE }))
const declare: Operation = (world) => world.decide(world.account(), `declare:${world.id('d')}`, world.posting('repayCourse', { isDeclared: true }))
const approve: Operation = async (world) => {
  const declared = world.anyDecided(({ cause, posting }) => posting.isDeclared && !world.acknowledged.has(`approve:${cause.businessKey}`))
    ?? world.anyDecided(({ posting }) => posting.isDeclared)
  if (!declared) return
  const approver = world.person()
  await world.attempt(`approve:${declared.cause.businessKey}`, () => world.product.approve(world.ports, declared.cause, approver, world.now()))
}
/** Whole or in part, now and then more than there was. */
const takeBack: Operation = async (world) => {
  const original = world.anyDecided()
  if (!original) return
  const minutes = world.random.chance(0.7) ? undefined : world.random.between(1, original.posting.minutes * 2)
  const isAnswered = await world.attempt(`reverse:${original.cause.businessKey}`, () => world.product.reverse(world.ports, original.cause, { by: world.person(), memo: 'correction', minutes }, world.now()))
  if (isAnswered && minutes === undefined) world.takenBack.add(original.cause.businessKey)
}
const repeat: Operation = async (world) => {
  const again = world.anyDecided()
  if (again) await world.repost(again.cause.businessKey)
}
const WEIGHTED: [number, Operation][] = [[14, acceptOrder], [14, confirmOrder], [6, cancelOrder], [14, useSpace], [5, takeResource], [4, writeOff], [5, give], [7, declare], [8, approve], [9, takeBack], [14, repeat]]
const DECK = WEIGHTED.flatMap(([count, operation]) => Array.from({ length: count }, () => operation))

/** One of them; `repeat` is the person whose answer is late and who asks again while the first call may still be running. */
export function anyOperation(world: World): Operation {
  return world.random.pick(DECK)
}
