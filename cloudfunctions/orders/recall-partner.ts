// A partner may not be asked any more (it was suspended, it leaves): its open offers are taken back, what it has accepted goes on.
// Each order is its own conditional update, so that a run cut short is simply run again; an accept that was faster stands.
import { applied } from './domain/apply'
import { recallPartner } from './domain/offers'
import type { Actor } from './domain/order'
import { changeOrder, orders } from './orders-store'
import { sendOut } from './send-out'

const CLOCK: Actor = { personId: 'system', hat: 'system', label: '系统' }
const MOST = 200
const ATTEMPTS = 4

/** @param reason for staff only @returns how many offers were taken back */
export async function recallOffersOf(partnerId: string, reason: string, now: string): Promise<number> {
  const asked = await orders.find({ offeredPartnerIds: partnerId }, { limit: MOST, fields: { _id: true } })
  let recalled = 0
  for (const { _id } of asked) if (await recallIn(_id, partnerId, reason, now)) recalled++
  return recalled
}
/** Offers that still wait for the partner's answer. One read. */
export async function openOfferCountOf(partnerId: string): Promise<number> {
  return (await orders.find({ offeredPartnerIds: partnerId }, { limit: MOST, fields: { _id: true } })).length
}
async function recallIn(orderId: string, partnerId: string, reason: string, now: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const order = await orders.get(orderId)
    const decision = order && recallPartner(order, partnerId, reason, now)
    if (!order || !decision) return false
    const next = applied(order, { step: 'recallPartner', by: CLOCK, at: now, requestId: `recall-${order.version}`, action: 'recallPartner' }, decision)
    if (!(await changeOrder(order._id, order.version, next.change))) continue
    await sendOut(next)
    return true
  }
  return false
}
