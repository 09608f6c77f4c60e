// What must hold of orders while the ladder climbs (I1–I10, A6), said in its own words: it shares no rule with the product.
import type { Found } from '../../../cloudfunctions/orders/domain/ladder'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { Violation } from '../ledger/violation'

const WAYS: Record<string, string> = {
  offer: 'placed>offering offering>offering', climb: 'placed>offering offering>offering placed>placed', stopLadder: 'placed>placed offering>offering', recall: 'offering>placed', recallPartner: 'offering>placed offering>offering',
  expireOffers: 'offering>placed offering>offering', decline: 'offering>placed offering>offering', accept: 'offering>accepted', redispatch: 'accepted>placed', reportAbsence: 'accepted>placed', replaceWorker: 'accepted>accepted',
  cancel: 'placed>cancelled offering>cancelled accepted>cancelled', reschedule: 'placed>placed offering>offering accepted>accepted', nudge: 'placed>placed offering>offering accepted>accepted',
  refuse: 'placed>refused', markUnserved: 'placed>unserved', alarm: 'placed>placed offering>offering',
}
const RUNGS = ['one', 'three', 'community', 'neighbours']
const MOST: Record<string, number> = { one: 1, three: 3 }
const HOUR_MS = 3_600_000
function hold(condition: boolean, what: string): void {
  if (!condition) throw new Violation(what)
}
/** Between nine in the evening and eight in the morning in China. */
export function isNight(instant: string): boolean {
  const hour = new Date(Date.parse(instant) + 8 * HOUR_MS).getUTCHours()
  return hour >= 21 || hour < 8
}
const isWaiting = ({ status }: StoredOrder) => status === 'placed' || status === 'offering'
const openOf = (order: StoredOrder, at: string) => order.offers.filter(({ status, expiresAt }) => status === 'open' && expiresAt > at)

/** `at`: when the call began; `found`: whom it could have asked; `from`: the rung that the page of who tapped showed. */
interface Taken { step: string; at: string; found?: Found; from?: string | null }
/** After one step of one order. */
export function checkStep(before: StoredOrder, after: StoredOrder, { step, at, found, from }: Taken): void {
  hold((WAYS[step] ?? '').split(' ').includes(`${before.status}>${after.status}`), `I3 ${step} led ${before.status}>${after.status}`)
  hold(after.version === before.version + 1 && after.timeline.length === before.timeline.length + 1 && before.timeline.every((event, index) => after.timeline[index] === event), 'I3 the story lost a line')
  hold(after.quote === before.quote, 'I8 the quote moved')
  const by = after.timeline.at(-1)!.by
  hold(!(after.isUrgent && by.hat === 'system' && !isWaiting(after)), 'I9 the clock ended an urgent order')
  for (const offer of after.offers) {
    const old = before.offers.find(({ id }) => id === offer.id)
    hold(!old || old.status === offer.status || old.status === 'open' || (old.status === 'accepted' && ['recalled', 'absent'].includes(offer.status)), `I6 an offer went ${old?.status}>${offer.status}`)
    hold(!(offer.status === 'accepted' && old?.status === 'open') || old.expiresAt > at, 'I6 accepted after its hour')
  }
  hold(before.offers.every(({ id }) => after.offers.some((offer) => offer.id === id)), 'I3 an offer vanished')
  const shown = before.ladder?.state === 'climbing' ? before.ladder.rung : null
  hold(from === undefined || from === shown, 'A6 a tap on one rung asked another')
  if (step === 'climb') checkClimb(before, after, at, found)
  checkLadder(after)
}
function checkClimb(before: StoredOrder, after: StoredOrder, at: string, found?: Found): void {
  const fresh = after.offers.slice(before.offers.length)
  const tried = before.offers.filter(({ status }) => !['lost', 'absent'].includes(status)).map(({ partnerId }) => partnerId)
  hold(!fresh.some(({ partnerId }) => tried.includes(partnerId)), 'A6 the ladder asked somebody again')
  hold(new Set(fresh.map(({ partnerId }) => partnerId)).size === fresh.length, 'A6 the ladder asked somebody twice at once')
  hold(fresh.length === 0 || before.isUrgent || !isNight(at), 'A6 somebody was asked at night')
  hold(before.isUrgent || !fresh.some(({ expiresAt }) => isNight(expiresAt)), 'A6 an answer runs out at night')
  hold(fresh.every(({ expiresAt }) => expiresAt > at), 'A6 an offer without time to answer')
  const isByClock = after.timeline.at(-1)!.by.hat === 'system'
  hold(!isByClock || openOf(before, at).length === 0, 'A6 the clock went on while somebody could still answer')
  hold(!isByClock || fresh.length === 0 || before.ladder?.state === 'climbing', 'A6 the clock climbed a ladder that stood still')
  if (fresh.length === 0) return
  const { rung } = after.ladder!
  const from = before.ladder?.state === 'climbing' && before.ladder.rung ? RUNGS.indexOf(before.ladder.rung) : -1
  hold(RUNGS.indexOf(rung!) > from || (RUNGS[from] === rung && !MOST[rung!]), 'A6 the ladder went down')
  hold(fresh.length <= (MOST[rung!] ?? 50), `A6 ${fresh.length} asked on the rung ${rung}`)
  hold(!(before.isUrgent && rung === 'one'), 'L2 an urgent order began with one')
  const far = fresh.some(({ partnerId }) => found?.neighbours.some(({ id }) => id === partnerId))
  hold(far === (rung === 'neighbours'), 'A23 neighbours on a wrong rung')
  hold(!far || RUNGS[from] === 'neighbours' || !found?.community.some(({ id }) => !tried.includes(id)), 'A23 neighbours before the own community')
}
function checkLadder(order: StoredOrder): void {
  const { ladder, status, offers, dueAt, isUrgent } = order
  const hasOpen = offers.some((offer) => offer.status === 'open')
  hold(!ladder || isWaiting(order), 'A6 a ladder without a wait')
  hold(hasOpen === (status === 'offering'), 'I6 an open offer outside of asking')
  hold(!(ladder?.state === 'climbing' && status === 'placed') || dueAt !== null, 'A6 the clock has lost the ladder')
  hold(ladder?.state === 'climbing' || ladder?.nextAt === undefined || ladder.nextAt === null, 'A6 a ladder that stands still is due')
  hold(!(isUrgent && isWaiting(order)) || dueAt !== null, 'I9 the clock has lost an urgent order')
  hold(!hasOpen || dueAt !== null, 'A6 an open offer that nobody closes')
}
/** All orders together: one live assignment each, no worker twice at one time, and the days hold exactly what is held. */
export function checkAll(orders: readonly StoredOrder[], days: ReadonlyMap<string, readonly { orderId: string; startAt: string; endAt: string }[]>): void {
  const held = orders.filter(({ status }) => status === 'accepted')
  for (const order of orders) {
    const winners = order.offers.filter(({ status }) => status === 'accepted')
    hold(order.status === 'cancelled' || (order.status === 'accepted') === !!order.assignment, 'I1 status and assignment differ')
    hold(winners.length <= 1, 'I2 two winners')
    hold(order.status !== 'accepted' || winners[0]?.id === order.assignment?.offerId, 'I2 the work is not the accepted offer')
    hold((order.creditHold?.status === 'held') === (order.status === 'accepted'), `I10 ${order.status} with credit ${order.creditHold?.status}`)
    const requests = order.timeline.filter(({ by }) => by.hat !== 'system').map(({ by, requestId }) => `${by.personId} ${requestId}`)
    hold(new Set(requests).size === requests.length, 'I5 a request had two effects')
  }
  held.forEach((one, index) => held.slice(index + 1).forEach((other) => {
    const [a, b] = [one.assignment!, other.assignment!]
    hold(a.workerId !== b.workerId || a.endAt <= b.startAt || b.endAt <= a.startAt, 'I4 a worker is in two places')
  }))
  const booked = [...days].flatMap(([id, bookings]) => bookings.map(({ orderId, startAt }) => `${id.split(':')[0]} ${orderId} ${startAt}`))
  const wanted = held.map(({ _id, assignment }) => `${assignment!.workerId} ${_id} ${assignment!.startAt}`)
  hold(JSON.stringify([...new Set(booked)].sort()) === JSON.stringify(wanted.sort()), 'I10 the days hold something else than the orders')
}
