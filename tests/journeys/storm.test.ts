// A storm of calls: many people do anything at all to a few orders at once, in bursts, with timers and repeated requests in between.
// Whatever is answered, the store keeps every invariant and no call fails inside. The seed is in the name of a failing test.
import { assertInvariants } from '../support/invariants'
import { chinaTime, loopOf, MINUTE_MS, type Doc } from '../support/order-loop'
import { newRequestId, startWorld, type World } from '../support/world'

/** A small generator of its own, so that a seed gives the same calls everywhere (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
type Call = [persona: string, fn: string, action: string, input: object]
const PARTNERS = [['owner-c1', 'pt-c1-01'], ['merchant-c1', 'pt-c1-02'], ['worker-c1', 'pt-c1-02'], ['group-c1', 'pt-c1-03']] as const
const RATING = { punctuality: 3, attitude: 3, quality: 3, tidiness: 3, tags: [] }

/** One call that somebody might make for this order in the status it seems to be in, or in any other. */
function callFor(world: World, order: Doc, pick: <T>(from: readonly T[]) => T): Call {
  const orderId = order._id
  const [owner, partnerId] = pick(PARTNERS)
  const holder = PARTNERS.find(([, id]) => id === order.partnerId)?.[0] ?? owner
  const resident = pick(['resident-c1', 'family-c1', 'staff-c1'])
  const wishes = order.wishes as string[]
  const serviceCode = pick([String(order.serviceCode), '0000'])
  const calls: Call[] = [
    ['staff-c1', 'dispatch', 'offer', { orderId, partnerIds: pick([['pt-c1-01'], ['pt-c1-02', 'pt-c1-03'], ['pt-c1-01', 'pt-c1-02', 'pt-c1-03']]), answerMinutes: pick([5, 60]) }],
    ['staff2-c1', 'dispatch', 'offer', { orderId }], ['staff-c1', 'dispatch', 'recall', { orderId, reason: '换人' }], ['staff-c1', 'dispatch', 'redispatch', { orderId, reason: '换人' }],
    [owner, 'orders', 'accept', { orderId, partnerId, startAt: wishes[0] ?? chinaTime(world, 12) }], [owner, 'orders', 'accept', { orderId, partnerId, startAt: wishes.at(-1) ?? chinaTime(world, 13) }],
    [owner, 'orders', 'decline', { orderId, partnerId, reason: 'busy' }], [holder, 'orders', 'start', { orderId, serviceCode }], [holder, 'orders', 'start', { orderId, serviceCode: String(order.serviceCode) }],
    [owner, 'orders', 'deliver', { orderId, note: '做完了' }], [holder, 'orders', 'deliver', { orderId, note: '做完了' }],
    [resident, 'orders', 'confirm', { orderId, outcome: pick(['done', 'half', 'not']) }], [resident, 'orders', 'rate', { orderId, rating: RATING }], [resident, 'orders', 'nudge', { orderId }],
    [resident, 'orders', 'reschedule', { orderId, wishes: [chinaTime(world, pick([9, 10, 11, 15]), pick([1, 2]))] }], [owner, 'orders', 'recordPayment', { orderId, amountFen: pick([0, 2000, 9000]), way: 'cash' }],
    ...(pick([0, 0, 0, 0, 1]) ? [[resident, 'orders', 'cancel', { orderId }] as Call, ['staff-c1', 'dispatch', pick(['refuse', 'markUnserved']), { orderId, reason: '不行' }] as Call] : []),
  ]
  return pick(calls)
}

test.each([1, 2, 3])('风暴：很多人同时乱点，单子还是一张也不乱（种子 %i）', async (seed) => {
  const world = await startWorld({ onLog: () => undefined })
  try {
    const next = random(seed)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
    const loop = loopOf(world)
    const ids = await Promise.all([[9, 'it-c1-haircut'], [9, 'it-c1-haircut'], [9.5, 'it-c1-escort'], [10, 'it-c1-haircut'], [9, 'it-c1-haircut']].map(([hour, itemId], index) =>
      loop.place({ itemId: String(itemId), wishes: [chinaTime(world, Number(hour)), chinaTime(world, Number(hour) + 1)], ...(index % 2 ? { residentId: 'p-elder-c1' } : {}) }, index % 2 ? 'family-c1' : 'resident-c1')))
    const outcomes = new Map<string, number>()
    for (let burst = 0; burst < 40; burst++) {
      const calls = Array.from({ length: 10 }, () => callFor(world, loop.order(pick(ids)), pick))
      const ask = async ([persona, fn, action, input]: Call, requestId = newRequestId()) => {
        const answers = await Promise.all((next() < 0.3 ? [1, 2] : [1]).map(() => world.ask(persona, fn, action, input, requestId)))
        for (const answer of answers) {
          const outcome = answer.ok ? `${action} ok` : answer.error.code
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        }
      }
      await Promise.all([...calls.map((call) => ask(call)), ...(burst % 3 === 0 ? [world.cloud.fireTimer('timers', 2)] : [])])
      if (burst % 4 === 3) world.cloud.clock.jump(7 * MINUTE_MS)
    }
    assertInvariants(world)
    expect(outcomes.get('INTERNAL')).toBeUndefined()
    // The storm has really moved something.
    for (const step of ['offer ok', 'accept ok', 'start ok', 'deliver ok']) expect([step, (outcomes.get(step) ?? 0) > 0]).toEqual([step, true])
  } finally {
    await world.close()
  }
})
