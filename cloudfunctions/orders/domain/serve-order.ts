// The visit (A9, A10): it begins with the code the resident reads out, ends with the proof the item asks for; money is only written down (C6).
import { later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { PAYMENT_WAY, PROOF, type PaymentWay, type Proof } from '../../../contract/terms'
import { CLOCKS, MOST_WRONG_CODES } from './clocks'
import type { Decision } from './decision'
import type { Actor, CheckedText, Order } from './order'
import { mustAllow } from './transitions'

/** The person who goes, or an owner of the partner; a colleague only sees that there is work. */
export function isAtWork(order: Order, personId: string, isOwner: boolean): boolean {
  return !!order.assignment && (isOwner || order.assignment.workerId === personId)
}
const yuan = (fen: number) => String(fen / 100)
const recentTries = (order: Order, now: string) => order.wrongCodes.filter(({ at }) => at > later(now, -CLOCKS.codeLock))

/** The resident stands beside the partner: only family hears of it. SERVICE_CODE_WRONG, which counts, SERVICE_CODE_LOCKED after five within the hour. */
export function startService(order: Order, code: string, requestId: string, now: string): Decision {
  mustAllow(order, 'start')
  const tries = recentTries(order, now)
  if (tries.some((one) => one.requestId === requestId)) fail('SERVICE_CODE_WRONG', { triesLeft: MOST_WRONG_CODES - tries.length })
  if (tries.length >= MOST_WRONG_CODES) fail('SERVICE_CODE_LOCKED')
  if (code !== order.serviceCode) {
    return { change: { wrongCodes: [...tries, { requestId, at: now }] }, what: '', refusal: { code: 'SERVICE_CODE_WRONG', data: { triesLeft: MOST_WRONG_CODES - tries.length - 1 } } }
  }
  const family = order.watcherIds.filter((personId) => personId !== order.resident.personId)
  return {
    change: {}, what: '核对服务码，开始服务', partnerId: order.partnerId,
    notices: [{ to: family, side: 'resident', title: '服务开始了', body: `${order.assignment?.partnerName ?? ''}已上门，${order.item.name}开始了。` }],
  }
}
export interface Delivery { note: CheckedText | null; pictureIds: string[]; signedBy: string | null }
/** PROOF_MISSING names what the item asks for and was not given. */
export function deliverService(order: Order, { note, pictureIds, signedBy }: Delivery, now: string): Decision {
  mustAllow(order, 'deliver')
  const given: Record<Proof, boolean> = { photo: pictureIds.length > 0, note: !!note, signature: !!signedBy }
  const missing = order.item.proofs.filter((proof) => !given[proof])
  if (missing.length > 0) fail('PROOF_MISSING', { missing, names: missing.map((proof) => PROOF[proof]) })
  const partner = order.assignment?.partnerName ?? ''
  return {
    change: { proof: { note, pictureIds, signedBy, at: now } }, what: '完成服务，等居民确认', partnerId: order.partnerId,
    notices: [{ to: order.watcherIds, side: 'resident', title: '服务做完了，请确认', body: `${partner}说${order.item.name}做完了，请您确认并评价。`, push: { template: 'serviceDelivered', data: { item: order.item.name, partner, at: now } } }],
  }
}
/** What was paid outside, at most the quote; a later record corrects an earlier one. PAYMENT_NOT_NEEDED, PAYMENT_OVER_QUOTE. */
export function recordPayment(order: Order, by: Actor, amountFen: number, way: PaymentWay, now: string): Decision {
  mustAllow(order, 'recordPayment')
  if (order.quote.mode === 'free') fail('PAYMENT_NOT_NEEDED')
  if (amountFen > order.quote.priceFen) fail('PAYMENT_OVER_QUOTE', { priceFen: order.quote.priceFen })
  return { change: { payment: { amountFen, way, at: now, by: by.label } }, what: `记录收款 ${yuan(amountFen)} 元（${PAYMENT_WAY[way]}）`, partnerId: by.hat === 'partner' ? order.partnerId : null }
}
