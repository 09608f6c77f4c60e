// What must hold of the store after any story (QUALITY, I1–I10 and I33; credit in ledger-invariants.ts): read from the documents as they are, not asked of the code.
// It knows the shapes of the stored documents and the written table of steps; it shares no rule with the product.
import { brokenLedger } from './ledger-invariants'
import type { World } from './world'

interface Event { at: string; by: { personId: string; hat: string }; status: string; version: number; requestId: string; action: string }
interface Offer { id: string; partnerId: string; status: string; offeredAt: string; expiresAt: string; answeredAt: string | null }
interface Order {
  _id: string; version: number; status: string; isUrgent: boolean; quote: { mode: string; priceFen: number }; timeline: Event[]; offers: Offer[]
  item: { id: string }; assignment: { partnerId: string; workerId: string; startAt: string; endAt: string; offerId: string } | null; partnerId: string | null
  confirmation: { way: string; by: { personId: string } } | null; payment: { amountFen: number } | null
  outbox: { _id: string; personId: string; at: string }[]; updatedAt: string; waitingSince: string; placedAt: string
}
interface WorkerDay { _id: string; workerId: string; day: string; bookings: { orderId: string; startAt: string; endAt: string }[] }
interface Person { _id: string; hats: { hat: string; partnerId?: string; unitId: string }[] }
interface Message { _id: string; personId: string }

/** From → action → to, as PRODUCT §2 has it. */
const STEPS: Record<string, string[]> = {
  place: ['-placed'], offer: ['placed-offering', 'offering-offering'], recall: ['offering-placed'], expireOffers: ['offering-placed', 'offering-offering'], decline: ['offering-offering', 'offering-placed'],
  accept: ['offering-accepted'], redispatch: ['accepted-placed'], start: ['accepted-inService'], deliver: ['inService-delivered'], confirm: ['delivered-completed'], autoConfirm: ['delivered-completed'],
  rate: ['completed-completed'], cancel: ['placed-cancelled', 'offering-cancelled', 'accepted-cancelled'], reschedule: ['placed-placed', 'offering-offering', 'accepted-accepted'], nudge: ['placed-placed', 'offering-offering', 'accepted-accepted'],
  refuse: ['placed-refused'], markUnserved: ['placed-unserved'], recordPayment: ['inService-inService', 'delivered-delivered', 'completed-completed'], alarm: ['placed-placed', 'offering-offering'],
  climb: ['placed-offering', 'offering-offering', 'placed-placed'], stopLadder: ['placed-placed', 'offering-offering'], recallPartner: ['offering-placed', 'offering-offering'],
  reportAbsence: ['accepted-placed'], replaceWorker: ['accepted-accepted'],
}
const HELD = ['accepted', 'inService', 'delivered', 'completed']
const BOOKED = ['accepted', 'inService', 'delivered']

export function brokenInvariants(world: Pick<World, 'read'>): string[] {
  const orders = world.read('orders') as unknown as Order[]
  const people = new Map((world.read('people') as unknown as Person[]).map((person) => [person._id, person]))
  const inbox = world.read('messages') as unknown as Message[]
  const days = world.read('workerDays') as unknown as WorkerDay[]
  return [...orders.flatMap((order) => brokenIn(order, people).map((text) => `${text} (${order._id})`)), ...brokenDays(orders, days), ...brokenInbox(orders, inbox), ...brokenLedger(world)]
}
/** Throws with every broken invariant by name; the end of each journey. */
export function assertInvariants(world: Pick<World, 'read'>): void {
  const broken = brokenInvariants(world)
  if (broken.length > 0) throw new Error(`broken invariants:\n${broken.join('\n')}`)
}
function brokenIn(order: Order, people: Map<string, Person>): string[] {
  const { assignment, timeline, offers, confirmation, payment, quote } = order
  const when = (isBroken: boolean, text: string) => (isBroken ? [text] : [])
  const winners = offers.filter(({ status }) => status === 'accepted')
  const accepts = timeline.filter(({ action }) => action === 'accept').length
  const returns = timeline.filter(({ action }) => action === 'redispatch' || action === 'reportAbsence').length
  const server = confirmation && people.get(confirmation.by.personId)
  return [
    ...when(HELD.includes(order.status) !== (!!assignment && order.status !== 'cancelled'), `I1 ${order.status} with assignment ${assignment?.partnerId}`),
    ...when(accepts - returns > 1 || accepts < returns, 'I2 more than one live accept'), ...when(winners.length > 1, 'I2 two accepted offers'),
    ...when(!!assignment && winners[0]?.id !== assignment.offerId && order.status !== 'cancelled', 'I2 the assignment is not the accepted offer'),
    ...brokenTimeline(order),
    ...when(offers.some(({ status, answeredAt, expiresAt }) => status === 'accepted' && answeredAt !== null && answeredAt >= expiresAt), 'I6 accepted after its expiry'),
    ...when(offers.some(({ status }) => status === 'open') && order.status !== 'offering', 'I6 an open offer outside of asking'),
    ...when(!!server?.hats.some(({ hat, partnerId }) => hat === 'partner' && partnerId === assignment?.partnerId), 'I7 confirmed by who served'),
    ...when(!!payment && (quote.mode === 'free' || payment.amountFen > quote.priceFen), 'I8 paid more than the quote'),
    ...when(order.isUrgent && order.status === 'cancelled' && timeline.at(-1)?.by.hat === 'system', 'I9 an urgent order cancelled by the clock'),
  ]
}
function brokenTimeline({ timeline, status, version, updatedAt }: Order): string[] {
  const broken: string[] = []
  let from = ''
  const seen = new Set<string>()
  for (const event of timeline) {
    const isKnown = event.action === 'decideReview' ? event.status === from : STEPS[event.action]?.includes(`${from}-${event.status}`)
    if (!isKnown) broken.push(`I3 ${event.action}: ${from} → ${event.status}`)
    const request = `${event.by.personId} ${event.requestId}`
    if (event.by.hat !== 'system' && seen.has(request)) broken.push(`I5 the request ${request} had two effects`)
    seen.add(request)
    from = event.status
  }
  if (from !== status) broken.push(`I3 status ${status} without a line in the timeline`)
  if (timeline.some((event, index) => index > 0 && (event.version <= timeline[index - 1]!.version || event.at < timeline[index - 1]!.at))) broken.push('I3 the timeline is out of order')
  if ((timeline.at(-1)?.version ?? 0) > version || (timeline.at(-1)?.at ?? '') > updatedAt) broken.push('I3 the timeline is ahead of the order')
  return broken
}
/** I4: no two bookings of a worker overlap, and exactly the orders that hold a worker stand in the days they touch; I10: nothing else does. */
function brokenDays(orders: Order[], days: WorkerDay[]): string[] {
  const broken: string[] = []
  const byId = new Map(orders.map((order) => [order._id, order]))
  for (const { _id, workerId, bookings } of days) {
    bookings.forEach((one, at) => bookings.slice(at + 1).forEach((other) => {
      if (one.startAt < other.endAt && other.startAt < one.endAt) broken.push(`I4 ${one.orderId} and ${other.orderId} overlap in ${_id}`)
    }))
    for (const { orderId, startAt } of bookings) {
      const order = byId.get(orderId)
      if (!order || order.assignment?.workerId !== workerId || order.assignment.startAt !== startAt || !HELD.includes(order.status)) broken.push(`I10 ${_id} holds a slot for ${orderId}, which does not need it`)
    }
  }
  for (const { _id, status, assignment } of orders) {
    if (assignment && BOOKED.includes(status) && !days.some(({ workerId, bookings }) => workerId === assignment.workerId && bookings.some(({ orderId, startAt }) => orderId === _id && startAt === assignment.startAt))) broken.push(`I4 ${_id} is accepted without a slot`)
  }
  const held = orders.filter(({ status, assignment }) => assignment && BOOKED.includes(status))
  held.forEach((one, at) => held.slice(at + 1).forEach((other) => {
    const [a, b] = [one.assignment!, other.assignment!]
    if (a.workerId === b.workerId && a.startAt < b.endAt && b.startAt < a.endAt) broken.push(`I4 ${one._id} and ${other._id} share their worker at one time`)
  }))
  return broken
}
/** I33: every row of an outbox is in its person's inbox, once. */
function brokenInbox(orders: Order[], inbox: Message[]): string[] {
  const found = new Map(inbox.map((message) => [message._id, message]))
  return orders.flatMap(({ outbox }) => outbox).flatMap(({ _id, personId }) => (found.get(_id)?.personId === personId ? [] : [`I33 the message ${_id} is in no inbox`]))
}
