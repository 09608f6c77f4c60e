// The ladder of asking (A6): one partner → three at once → all in the community → neighbouring communities that opted in. A rung ends
// when nobody of it may still answer; the next is asked by the clock, and by day only unless it is urgent. Whoever has declined, let it
// expire or was taken back is not asked again by the ladder. An urgent order begins with three at once (L2) and is never ended by it (I9).
import { later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { DECLINE_REASON, LADDER_RUNG, type LadderRung } from '../../../contract/terms'
import { CLOCKS } from './clocks'
import type { Decision } from './decision'
import { asking, type Asked } from './offers'
import type { Offer, Order } from './order'
import { afterWaking, isQuiet, wakingAt } from './quiet-hours'
import { mustAllow } from './transitions'

const RUNGS = Object.keys(LADDER_RUNG) as LadderRung[]
/** More than any community has partners for one category. */
const MOST_ASKED = 50
const WIDTH: Record<LadderRung, number> = { one: 1, three: 3, community: MOST_ASKED, neighbours: MOST_ASKED }
const MINUTES: Record<LadderRung, number> = { one: CLOCKS.rungOne, three: CLOCKS.rungThree, community: CLOCKS.rungCommunity, neighbours: CLOCKS.rungNeighbours }
const WORDS: Record<LadderRung, (count: number) => string> = {
  one: () => '先问一家伙伴', three: (count) => `同时问 ${count} 家伙伴`, community: (count) => `问遍本社区，又问 ${count} 家伙伴`, neighbours: (count) => `隔壁社区也问，又问 ${count} 家伙伴`,
}
/** Who fits now, the best first. */
export interface Found { community: readonly Asked[]; neighbours: readonly Asked[] }

/** Whom the ladder does not ask again; beaten by another, or sent away by a resident who was out, is no answer. */
export function triedPartnerIds({ offers }: Pick<Order, 'offers'>): string[] {
  return offers.filter(({ status }) => status !== 'lost' && status !== 'absent').map(({ partnerId }) => partnerId)
}
/** The next rung that has anybody to ask; null at the top. */
export function rungAfter(order: Pick<Order, 'offers' | 'ladder' | 'isUrgent'>, { community, neighbours }: Found): { rung: LadderRung; partners: Asked[] } | null {
  const tried = triedPartnerIds(order)
  const current = order.ladder?.state === 'climbing' ? order.ladder.rung : null
  // Who fits only now belongs to a rung that asks everybody, as long as it is the present one.
  const first = current ? RUNGS.indexOf(current) + (WIDTH[current] < MOST_ASKED ? 1 : 0) : RUNGS.indexOf(order.isUrgent ? 'three' : 'one')
  for (const rung of RUNGS.slice(first)) {
    const partners = (rung === 'neighbours' ? neighbours : community).filter(({ id }) => !tried.includes(id)).slice(0, WIDTH[rung])
    if (partners.length > 0) return { rung, partners }
  }
  return null
}
/**
 * Staff start the ladder, start it anew after its end, or ask the next rung without waiting for the present one, which stays open.
 * @param from the rung that the page showed: a colleague's tap must not become a second rung. LADDER_MOVED, QUIET_HOURS (it rests already), CANDIDATES_NONE.
 */
export function climbByStaff(order: Order, from: LadderRung | null, found: Found, now: string): Decision {
  mustAllow(order, 'climb')
  const isClimbing = order.ladder?.state === 'climbing'
  if ((isClimbing ? order.ladder?.rung : null) !== from) fail('LADDER_MOVED')
  if (rests(order, now)) return isClimbing ? fail('QUIET_HOURS') : rest(order, null, now)
  return ask(order, rungAfter(order, found) ?? fail('CANDIDATES_NONE'), now)
}
/** Whether the clock has a rung to ask. */
export function isRungDue({ status, ladder }: Order, now: string): boolean {
  return status === 'placed' && ladder?.state === 'climbing' && ladder.nextAt !== null && ladder.nextAt <= now
}
/** The clock's step; null when no rung is due. */
export function climbByClock(order: Order, found: Found, now: string): Decision | null {
  if (!isRungDue(order, now)) return null
  if (rests(order, now)) return rest(order, order.ladder?.rung ?? null, now)
  const next = rungAfter(order, found)
  return next ? ask(order, next, now) : end(order)
}
/** Offers that are open stay open; nobody else is asked by itself. */
export function stopLadder(order: Order): Decision {
  mustAllow(order, 'stopLadder')
  if (order.ladder?.state !== 'climbing') fail('ORDER_WRONG_STATUS', { status: order.status })
  return { change: { ladder: { ...order.ladder, state: 'stopped', nextAt: null } }, what: '停止自动询问', whyFor: 'staff' }
}
function rests({ isUrgent }: Order, now: string): boolean {
  return !isUrgent && isQuiet(now)
}
function rest(order: Order, rung: LadderRung | null, now: string): Decision {
  return { change: { ladder: { state: 'climbing', rung, nextAt: wakingAt(now) } }, to: order.status, what: `夜间不打扰，早上 8:00 ${rung ? '继续' : '开始'}询问` }
}
function ask(order: Order, { rung, partners }: { rung: LadderRung; partners: readonly Asked[] }, now: string): Decision {
  const expiresAt = order.isUrgent ? later(now, CLOCKS.urgentOffer) : afterWaking(now, MINUTES[rung])
  const { offers, notices } = asking(order, partners, expiresAt, now)
  return { change: { offers, ladder: { state: 'climbing', rung, nextAt: null } }, to: 'offering', what: WORDS[rung](partners.length), why: partners.map(({ name }) => name).join('、'), whyFor: 'staff', notices }
}
function end(order: Order): Decision {
  const asked = new Set(triedPartnerIds(order)).size
  const what = asked > 0 ? `问遍了 ${asked} 家，没有人接` : '没有合适的伙伴可以问'
  const why = noesText(order)
  const body = `${order.item.name}（编号 ${order.number}）${what}${why ? `：${why}` : ''}。可以等一等、换时间，或记为无人接单。`
  return { change: { ladder: { state: 'ended', rung: order.ladder?.rung ?? null, nextAt: null } }, to: 'placed', what, why: why || null, whyFor: 'staff', notices: [{ to: 'staff', side: 'staff', title: '问遍了，没有人接', body }] }
}
/** 时间排满了 3 家 · 没有答复 2 家; each partner's latest answer. */
function noesText({ offers }: Order): string {
  const latest = new Map(offers.map((offer) => [offer.partnerId, offer]))
  const counts = new Map<string, number>()
  for (const offer of latest.values()) counts.set(wordOf(offer), (counts.get(wordOf(offer)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word} ${count} 家`).join(' · ')
}
function wordOf({ status, declineReason }: Offer): string {
  if (status === 'declined') return declineReason ? DECLINE_REASON[declineReason] : '不接'
  return status === 'expired' ? '没有答复' : '已撤回'
}
