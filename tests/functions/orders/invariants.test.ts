// The checker itself is checked: every invariant it names is broken on purpose in a copy of the store, and seen. What it cannot see it does not prove.
import { brokenInvariants } from '../../support/invariants'
import { chinaTime, loopOf, RATING, type Doc } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

const COLLECTIONS = ['orders', 'people', 'messages', 'workerDays', 'bookings', 'creditPages'] as const
type Store = Record<(typeof COLLECTIONS)[number], Doc[]>
let world: World
let store: Store
let ids: { completed: string; accepted: string; offering: string }
beforeAll(async () => {
  world = await startWorld()
  const loop = loopOf(world)
  const completed = await loop.place()
  await loop.offer(completed, ['pt-c1-01', 'pt-c1-02'])
  await loop.accept(completed)
  await loop.start(completed)
  await loop.deliver(completed)
  await loop.confirm(completed, 'resident-c1', { rating: RATING })
  const accepted = await loop.place({ wishes: [chinaTime(world, 10)] })
  await loop.offer(accepted)
  await loop.accept(accepted)
  const offering = await loop.place({ wishes: [chinaTime(world, 11)] })
  await loop.offer(offering)
  ids = { completed, accepted, offering }
  await world.as('staff-c1').call('credits', 'reverse', { partnerId: 'pt-c1-01', businessKey: `order:${completed}:settle` })
  store = Object.fromEntries(COLLECTIONS.map((name) => [name, structuredClone(world.read(name))])) as unknown as Store
})
afterAll(() => world.close())
const broken = (damage: (copy: Store, order: (id: string) => Doc) => void) => {
  const copy = structuredClone(store)
  damage(copy, (id) => copy.orders.find(({ _id }) => _id === id)!)
  return brokenInvariants({ read: (name) => (copy[name as keyof Store] ?? []) as never })
}
const lines = (order: Doc) => order.timeline as Doc[]
/** The completed order's own entry, or the one that took it back. */
const entry = (copy: Store, kind: string) => copy.creditPages.flatMap(({ entries }) => entries as Doc[]).find((one) => one.kind === kind)!
const hold = (order: Doc) => order.creditHold as Doc
const offers = (order: Doc) => order.offers as Doc[]

test('the untouched store is whole', () => expect(broken(() => undefined)).toEqual([]))
test.each<[string, (copy: Store, order: (id: string) => Doc) => void]>([
  ['I1', (_, order) => { order(ids.accepted).assignment = null }], ['I1', (_, order) => { order(ids.offering).assignment = order(ids.accepted).assignment }],
  ['I2', (_, order) => { for (const offer of offers(order(ids.completed))) offer.status = 'accepted' }],
  ['I2', (_, order) => { lines(order(ids.accepted)).push({ ...lines(order(ids.accepted)).at(-1)!, version: 9, requestId: 'again', status: 'accepted' }) }],
  ['I3', (_, order) => { order(ids.offering).status = 'accepted' }], ['I3', (_, order) => { lines(order(ids.completed)).splice(2, 1) }],
  ['I3', (_, order) => { lines(order(ids.completed)).reverse() }], ['I3', (_, order) => { order(ids.completed).version = 1 }],
  ['I4', (copy) => { copy.workerDays = [] }],
  ['I4', (copy) => { for (const day of copy.workerDays) day.bookings = (day.bookings as Doc[]).flatMap((booking) => [booking, { ...booking, orderId: 'o-other' }]) }],
  ['I4', (copy, order) => { copy.orders.push({ ...order(ids.accepted), _id: 'o-twin' }) }],
  ['I5', (_, order) => { for (const line of lines(order(ids.completed))) line.requestId = 'the-same' }],
  ['I6', (_, order) => { for (const offer of offers(order(ids.accepted))) offer.answeredAt = offer.expiresAt }], ['I6', (_, order) => { for (const offer of offers(order(ids.completed))) offer.status = 'open' }],
  ['I7', (_, order) => { order(ids.completed).confirmation = { ...order(ids.completed).confirmation as object, by: { personId: 'p-owner-c1' } } }],
  ['I8', (_, order) => { order(ids.completed).payment = { amountFen: 1 } }],
  ['I9', (_, order) => { Object.assign(order(ids.offering), { isUrgent: true, status: 'cancelled' }); lines(order(ids.offering)).push({ ...lines(order(ids.offering))[0]!, by: { personId: 'system', hat: 'system' }, action: 'cancel', status: 'cancelled', version: 3 }) }],
  ['I10', (_, order) => { Object.assign(order(ids.accepted), { status: 'cancelled' }) }],
  ['I10', (_, order) => { order(ids.accepted).creditHold = null }], ['I10', (_, order) => { Object.assign(hold(order(ids.completed)), { status: 'held', postedMinutes: 0, releasedMinutes: 0, resolvedAt: null }) }],
  ['I12', (copy) => { (copy.creditPages[0]!.closing as Doc).balanceMinutes = 7 }], ['I13', (copy) => { (copy.creditPages[0]!.entries as Doc[]).shift() }],
  ['I14', (_, order) => { hold(order(ids.completed)).releasedMinutes = 1_000 }], ['I14', (_, order) => { (order(ids.completed).confirmation as Doc).outcome = 'not' }],
  ['I15', (copy) => { entry(copy, 'repayService').businessKey = 'order:o-none:settle' }], ['I15', (copy) => { (copy.creditPages[0]!.entries as Doc[]).push(entry(copy, 'repayService')) }],
  ['I15', (copy, order) => { hold(order(ids.completed)).postedMinutes = 40; hold(order(ids.completed)).releasedMinutes = 0 }],
  ['I16', (copy) => { entry(copy, 'adjustReverse').movedMinutes = 1_000 }], ['I17', (copy) => { entry(copy, 'repayService').minutes = 0 }],
  ['I19', (copy) => { entry(copy, 'repayService').isDeclared = true }],
  ['I33', (copy) => { copy.messages.pop() }],
])('%s broken is seen (%#)', (name, damage) => expect(broken(damage).filter((text) => text.startsWith(`${name} `)).length).toBeGreaterThan(0))
