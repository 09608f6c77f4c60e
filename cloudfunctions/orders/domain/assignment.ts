// What a partner does with work it has accepted before it begins: hands it to a colleague (A21), or finds nobody at home. A resident's
// no-show never counts against the partner (PRODUCT §4): the order leaves its hands, so neither share nor figures hold it.
import { dayTimeText, later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { CLOCKS } from './clocks'
import { creditAtReturn } from './credit'
import type { Decision } from './decision'
import type { Order } from './order'
import { mustAllow } from './transitions'

/** No names in what stays: a line of the story and a message outlive whoever leaves (I30); the page says who comes. The order's chain goes on: same partner, same time, same service code; the one worker's time is given back, the other's taken. WORKER_SAME. */
export function replaceWorker(order: Order, worker: { id: string; name: string }): Decision {
  mustAllow(order, 'replaceWorker')
  const assignment = order.assignment ?? fail('ORDER_WRONG_STATUS', { status: order.status })
  const { partnerId, partnerName, workerId, ownerIds, startAt } = assignment
  if (workerId === worker.id) fail('WORKER_SAME')
  const when = dayTimeText(startAt)
  return {
    change: { assignment: { ...assignment, workerId: worker.id, workerName: worker.name } }, what: '换了上门的人', partnerId,
    slots: { workerId: worker.id, partnerId, fromWorkerId: workerId, release: assignment, take: assignment },
    notices: [
      { to: order.watcherIds, side: 'resident', title: '上门的人换了', body: `${order.item.name}由${partnerName}的另一位服务人员上门，仍是 ${when}，服务码不变。` },
      { to: [worker.id], side: 'partner', partnerId, title: '有一单由您上门', body: `${order.item.name}约定 ${when} 上门，点开看地址。` },
      { to: [workerId, ...ownerIds], side: 'partner', partnerId, title: '有一单换人上门', body: `${order.item.name}（${when}）改由另一位服务人员上门。` },
    ],
  }
}
/** From the agreed start (a little before counts) one may stand before a closed door. */
export function isVisitTime({ assignment }: Order, now: string): boolean {
  return !!assignment && now >= later(assignment.startAt, -CLOCKS.startGrace)
}
/** @param serviceCode a fresh one, as whoever comes next is another visit. ABSENCE_TOO_EARLY. */
export function reportAbsence(order: Order, remark: string, serviceCode: string, now: string): Decision {
  mustAllow(order, 'reportAbsence')
  const assignment = order.assignment ?? fail('ORDER_WRONG_STATUS', { status: order.status })
  if (!isVisitTime(order, now)) fail('ABSENCE_TOO_EARLY')
  const { partnerId, partnerName, workerId, offerId } = assignment
  const offers = order.offers.map((offer) => (offer.id === offerId ? { ...offer, status: 'absent' as const, answeredAt: now } : offer))
  return {
    change: { assignment: null, partnerId: null, offers, waitingSince: now, serviceCode, wrongCodes: [], creditRate: null }, credit: creditAtReturn(order), what: '上门时居民不在家', why: remark, whyFor: 'staff', partnerId,
    slots: { workerId, partnerId, release: assignment },
    notices: [
      { to: 'staff', side: 'staff', title: '上门时居民不在家', body: `${partnerName}为${order.item.name}（编号 ${order.number}）上门，居民不在家。请联系居民改时间，或以「居民未在」取消。` },
      { to: order.watcherIds, side: 'resident', title: '伙伴上门时没有见到您', body: `${order.item.name}（编号 ${order.number}）没有做成，社区会和您联系，重新约时间。` },
    ],
  }
}
