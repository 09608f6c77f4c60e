// The ladder under a storm on the real cloud: seeded afternoons with partners who decline, fall silent or accept at once, staff who
// tap together, repeated requests, doubled and late timers, nights in between. Every invariant holds, and the ladder keeps its own rules.
import { brokenInvariants } from './invariants'
import { chinaTime, loopOf, MINUTE_MS, type Doc } from './order-loop'
import { newRequestId, startWorld, type World } from './world'
import { randomFrom, type Random } from '../simulation/ledger/random'

const BURSTS = 9
const HAND_MINUTES = 30
const OWNERS = { 'pt-c1-01': 'owner-c1', 'pt-c1-02': 'merchant-c1', 'pt-c1-03': 'group-c1', 'pt-c2-01': 'owner-c2' } as Record<string, string>
type Call = [persona: string, fn: string, action: string, input: object]
interface Offer { partnerId: string; status: string; offeredAt: string; expiresAt: string }
interface Event { action: string; at: string; by: { hat: string } }

function callFor(order: Doc, random: Random): Call {
  const orderId = order._id
  const ladder = order.ladder as { state: string; rung: string | null } | null
  const asked = order.offeredPartnerIds as string[]
  const partnerId = random.pick(asked.length > 0 && random.chance(0.8) ? asked : Object.keys(OWNERS))
  const owner = OWNERS[partnerId]!
  const holder = OWNERS[String(order.partnerId)] ?? owner
  const staff = random.pick(['staff-c1', 'staff2-c1'])
  const calls: Call[] = [
    ...Array.from({ length: 4 }, (): Call => [staff, 'dispatch', 'climb', { orderId, from: ladder?.state === 'climbing' ? ladder.rung : null }]),
    ...Array.from({ length: 4 }, (): Call => [owner, 'orders', 'decline', { orderId, partnerId, reason: random.pick(['busy', 'tooFar', 'staffShort']) }]),
    ...Array.from({ length: 2 }, (): Call => [owner, 'orders', 'accept', { orderId, partnerId, startAt: (order.wishes as string[])[0] }]),
    [staff, 'dispatch', 'offer', { orderId, partnerIds: ['pt-c1-01'], answerMinutes: HAND_MINUTES }], [staff, 'dispatch', 'stopLadder', { orderId }], [staff, 'dispatch', 'recall', { orderId, reason: '换人' }],
    [staff, 'dispatch', 'redispatch', { orderId, reason: '换人' }], [holder, 'orders', 'replaceWorker', { orderId, workerId: random.pick(['p-worker-c1', 'p-merchant-c1']) }], [holder, 'orders', 'reportAbsence', { orderId, remark: '没有人' }],
  ]
  return random.pick(calls)
}
/** What the stored order says of the ladder, read without the product's help. */
function brokenLadder(order: Doc): string[] {
  const offers = order.offers as Offer[]
  const hourOf = (at: string) => new Date(Date.parse(at) + 8 * 60 * MINUTE_MS).getUTCHours()
  const isNight = (at: string) => hourOf(at) >= 21 || hourOf(at) < 8
  // Offers by hand are open for half an hour, the ladder's never.
  const climbed = offers.filter(({ offeredAt, expiresAt }) => Date.parse(expiresAt) - Date.parse(offeredAt) !== HAND_MINUTES * MINUTE_MS)
  const again = climbed.filter((offer) => offers.slice(0, offers.indexOf(offer)).some((old) => old.partnerId === offer.partnerId && !['lost', 'absent'].includes(old.status)))
  const atNight = order.isUrgent ? [] : climbed.filter(({ offeredAt, expiresAt }) => isNight(offeredAt) || isNight(expiresAt))
  const isLost = order.status === 'placed' && (order.ladder as { state: string } | null)?.state === 'climbing' && !order.dueAt
  return [...again.map(({ partnerId }) => `asked ${partnerId} again`), ...atNight.map(({ partnerId }) => `asked ${partnerId} at night`), ...(isLost ? ['the clock has lost the ladder'] : [])]
}
async function afternoon(world: World, seed: number): Promise<Map<string, number>> {
  const random = randomFrom(seed)
  const loop = loopOf(world)
  const outcomes = new Map<string, number>()
  const urgent = random.chance(0.3) ? [await loop.place({ itemId: 'it-c1-urgent', wishes: [], isAnyTime: true })] : []
  const ids = [...urgent, await loop.place({ wishes: [chinaTime(world, 10, 3)] }), await loop.place({ wishes: [chinaTime(world, 10.5, 3)], residentId: 'p-elder-c1' }, 'family-c1')]
  const ask = async ([persona, fn, action, input]: Call) => {
    const requestId = newRequestId()
    for (const answer of await Promise.all((random.chance(0.25) ? [1, 2] : [1]).map(() => world.ask(persona, fn, action, input, requestId)))) {
      const outcome = answer.ok ? `${action} ok` : answer.error.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  for (let burst = 0; burst < BURSTS; burst++) {
    const calls = Array.from({ length: 5 }, () => callFor(loop.order(random.pick(ids)), random))
    await Promise.all([...calls.map(ask), ...(random.chance(0.6) ? [world.cloud.fireTimer('timers', random.between(1, 3))] : [])])
    world.cloud.clock.jump(random.pick([2, 11, 61, 61, 125, 600]) * MINUTE_MS)
  }
  await world.cloud.fireTimer('timers', 2)
  expect([seed, ...ids.flatMap((id) => brokenLadder(loop.order(id))), ...brokenInvariants(world)]).toEqual([seed])
  return outcomes
}
/** One afternoon for each seed, in one district; fails with the seed and what broke. */
export async function ladderStorm(seeds: readonly number[]): Promise<void> {
  const world = await startWorld({ onLog: () => undefined })
  try {
    await world.as('staff-c2').call('dispatch', 'saveSettings', { communityId: 'd1-s1-c2', takesNeighbours: true })
    const total = new Map<string, number>()
    for (const seed of seeds) for (const [outcome, count] of await afternoon(world, seed)) total.set(outcome, (total.get(outcome) ?? 0) + count)
    expect(total.get('INTERNAL')).toBeUndefined()
    // The storm has really moved something.
    for (const step of ['climb ok', 'decline ok', 'accept ok']) expect([step, (total.get(step) ?? 0) > 0]).toEqual([step, true])
    const actions = new Set((world.read('orders') as unknown as { timeline: Event[] }[]).flatMap(({ timeline }) => timeline.filter(({ by }) => by.hat === 'system').map(({ action }) => action)))
    for (const action of ['climb', 'expireOffers', 'alarm']) expect([action, actions.has(action)]).toEqual([action, true])
  } finally {
    await world.close()
  }
}
