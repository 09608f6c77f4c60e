// One run: a few orders of one afternoon, some urgent, partners that share workers, staff, residents and timers; who does what next comes
// from the seed. At the end everybody falls silent, and every ladder must come to its end by the clock alone.
import { later } from '../../../cloudfunctions/_platform/china-time'
import type { Found } from '../../../cloudfunctions/orders/domain/ladder'
import type { Asked } from '../../../cloudfunctions/orders/domain/offers'
import type { Actor, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { ITEM, RECEIVER } from '../../domain/orders/fixtures'
import { randomFrom, type Random } from '../ledger/random'
import { Violation } from '../ledger/violation'
import type { Product } from './load-product'
import { World, type Call } from './world'

const START = '2026-11-24T02:00:00.000Z'
const STAFF: Actor[] = ['p-staff', 'p-colleague'].map((personId) => ({ personId, hat: 'staff', label: '社区' }))
const asked = (id: string): Asked => ({ id, name: id, kind: 'merchant', ownerIds: [`p-${id}`] })
const COMMUNITY = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map(asked)
const NEIGHBOURS = ['n1', 'n2'].map(asked)
/** Some work for two partners: their time is theirs, not the partner's. */
const WORKERS = ['w1', 'w2', 'w3', 'w4'].map((id) => ({ id, name: id }))
const SILENT_MINUTES = 4 * 1440

export interface Outcome { taken: ReadonlyMap<string, number>; statuses: Set<string> }
/** @param isBlind with a store that forgets its condition */
export function simulate(product: Product, seed: number, operations: number, isBlind = false): Outcome {
  const random = randomFrom(seed)
  const world = new World(product, isBlind)
  let now = later(START, random.between(0, 1440))
  for (let at = 0; at < 3; at++) world.orders.set(`o-${at}`, placed(product, `o-${at}`, random, now))
  const found = (): Found => ({ community: someOf(COMMUNITY, random), neighbours: someOf(NEIGHBOURS, random) })
  let count = 0
  for (let at = 0; at < operations; at++) {
    const draw = random.next()
    if (draw < 0.12) now = later(now, random.pick([1, 3, 10, 31, 61, 125, 700]))
    else if (draw < 0.2) world.tick(now, found)
    else if (draw < 0.23) world.beginLateTimer(now, found)
    else if (draw < 0.65) {
      const order = world.orders.get(`o-${random.below(3)}`)!
      const call = callFor(product, order, random, now, `r-${++count}`, found())
      // A retry of the same request runs beside the first.
      for (let times = random.chance(0.2) ? 2 : 1; times > 0; times--) world.begin(call)
    }
    while (!world.isIdle() && random.chance(0.6)) world.letOn((limit) => random.below(limit))
  }
  while (!world.isIdle()) world.letOn((limit) => random.below(limit))
  for (let minute = 0; minute < SILENT_MINUTES; minute += 30) world.tick(later(now, minute), () => ({ community: COMMUNITY, neighbours: NEIGHBOURS }))
  for (const { ladder, status, offers } of world.orders.values()) {
    if (ladder?.state === 'climbing' || offers.some((offer) => offer.status === 'open')) throw new Violation(`A6 after four silent days a ladder still climbs (${status})`)
  }
  return { taken: world.taken, statuses: new Set([...world.orders.values()].map(({ status }) => status)) }
}
function someOf(partners: readonly Asked[], random: Random): Asked[] {
  return partners.filter(() => random.chance(0.8)).map((partner) => ({ partner, place: random.next() })).sort((a, b) => a.place - b.place).map(({ partner }) => partner)
}
function placed(product: Product, id: string, random: Random, now: string): StoredOrder {
  const isUrgent = random.chance(0.3)
  const item = { ...ITEM, isUrgent, leadMinutes: 0, windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }] }
  const wishes = [later(now, 2 * 1440), later(now, 2 * 1440 + random.pick([20, 60]))]
  return product.placedOrder({ id, serviceCode: '4711', item, receiver: RECEIVER, by: { personId: 'p-wang', hat: 'resident', label: '王秀兰' }, watcherIds: ['p-wang'], lastPartnerId: null, wishes, isAnyTime: false, note: null, pictureIds: [], consents: [], staffIds: [], requestId: `place-${id}`, now }).order
}
/** Anything that anybody might do, likely or not, in the status it seems to have. */
function callFor(product: Product, order: StoredOrder, random: Random, now: string, requestId: string, found: Found): Call {
  const base = { orderId: order._id, at: now, requestId }
  const staff = random.pick(STAFF)
  const partner = random.pick(random.chance(0.7) && order.offers.length > 0 ? order.offers.map(({ partnerId }) => partnerId) : [...COMMUNITY, ...NEIGHBOURS].map(({ id }) => id))
  const by: Actor = { personId: `p-${partner}`, hat: 'partner', label: partner }
  const resident: Actor = { personId: 'p-wang', hat: 'resident', label: '王秀兰' }
  const worker = random.pick(WORKERS)
  const from = random.chance(0.9) ? (order.ladder?.state === 'climbing' ? order.ladder.rung : null) : 'three'
  const chosen = someOf(COMMUNITY, random).slice(0, 2)
  const calls: (() => Call)[] = [
    ...Array.from({ length: 5 }, () => () => ({ ...base, step: 'climb' as const, by: staff, found, from, decide: (read: StoredOrder) => product.climbByStaff(read, from, found, now) })),
    ...Array.from({ length: 5 }, () => () => ({ ...base, step: 'decline' as const, by, decide: (read: StoredOrder) => product.declineOffer(read, { partnerId: partner, reason: random.pick(['busy', 'tooFar', 'other']), remark: null }, now) })),
    ...Array.from({ length: 3 }, () => () => ({ ...base, step: 'accept' as const, by, books: true, decide: (read: StoredOrder) => product.acceptOffer(read, { partnerId: partner, worker, startAt: read.wishes[0] ?? now }, now) })),
    () => ({ ...base, step: 'offer', by: staff, decide: (read) => product.offerTo(read, chosen.length > 0 ? chosen : COMMUNITY.slice(0, 1), { minutes: random.pick([5, 60]), reason: null }, now) }),
    () => ({ ...base, step: 'stopLadder', by: staff, decide: (read) => product.stopLadder(read) }),
    () => ({ ...base, step: 'recall', by: staff, decide: (read) => product.recallOffers(read, '换人', now) }),
    () => ({ ...base, step: 'recallPartner', by: { personId: 'system', hat: 'system', label: '系统' }, decide: (read) => product.recallPartner(read, partner, '暂停', now) }),
    () => ({ ...base, step: 'redispatch', by: staff, books: true, decide: (read) => product.redispatchOrder(read, '病了', '0815', now) }),
    () => ({ ...base, step: 'reportAbsence', by, books: true, decide: (read) => product.reportAbsence(read, '没有人', '0816', random.chance(0.5) ? read.assignment?.startAt ?? now : now) }),
    () => ({ ...base, step: 'replaceWorker', by, books: true, decide: (read) => product.replaceWorker(read, worker) }),
    () => ({ ...base, step: 'nudge', by: resident, decide: (read) => product.nudgeOrder(read, now) }),
    () => ({ ...base, step: 'reschedule', by: resident, books: true, decide: (read) => product.rescheduleOrder(read, resident, [later(now, 1440 + random.pick([0, 30, 600]))], now) }),
    ...(random.chance(0.15) ? [() => ({ ...base, step: 'cancel' as const, by: resident, books: true, decide: (read: StoredOrder) => product.cancelOrder(read, resident, null, now) })] : []),
    ...(random.chance(0.1) ? [() => ({ ...base, step: random.pick(['refuse', 'markUnserved'] as const), by: staff, decide: (read: StoredOrder) => product.markUnserved(read, '没有人') })] : []),
  ]
  return random.pick(calls)()
}
