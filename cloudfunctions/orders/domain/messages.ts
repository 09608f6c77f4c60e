// From a step's notices to the rows of the outbox and the subscription messages whose consent this order holds.
// A row's id is the order, the version that the step made and the person: however often it is tried, one message (I33).
import type { Notice, PushFacts } from './decision'
import type { Order, OutboxRow } from './order'

export type Push = PushFacts & { personId: string; page: string }
const KEPT_ROWS = 20

function pageOf(orderId: string, { side, partnerId }: Notice): string {
  if (side === 'partner') return `/packages/partner/task/index?id=${orderId}&partnerId=${partnerId ?? ''}`
  return side === 'staff' ? `/packages/staff/order/index?id=${orderId}` : `/packages/resident/order/index?id=${orderId}`
}
/** @param order as it stands before the step @returns what the step's own version adds, and the consents that are left */
export function outboxOf(order: Order, notices: readonly Notice[], step: { kind: string; version: number; at: string; byId: string; staffIds: readonly string[] }): { outbox: OutboxRow[]; rows: OutboxRow[]; pushes: Push[]; standing: Push[]; consents: Order['consents'] } {
  const rows = new Map<string, OutboxRow>()
  const pushes: Push[] = []
  const standing: Push[] = []
  let consents = order.consents
  for (const notice of notices) {
    const page = pageOf(order._id, notice)
    for (const personId of notice.to === 'staff' ? step.staffIds : notice.to) {
      if (personId === step.byId || rows.has(personId)) continue
      rows.set(personId, { _id: `m-${order._id}-${step.version}-${personId}`, personId, kind: step.kind, title: notice.title, body: notice.body, page, at: step.at })
      const { push } = notice
      if (!push) continue
      const held = consents.find((one) => one.personId === personId && one.template === push.template)
      if (held) consents = consents.filter((one) => one !== held)
      // A partner's consent stands with the person, not with an order that it did not know yet.
      if (held) pushes.push({ ...push, personId, page })
      else if (push.template === 'offerReceived') standing.push({ ...push, personId, page })
    }
  }
  const fresh = [...rows.values()]
  return { outbox: [...order.outbox.slice(-KEPT_ROWS), ...fresh], rows: fresh, pushes, standing, consents }
}
