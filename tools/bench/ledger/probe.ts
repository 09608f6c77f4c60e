// A function made for measuring and for race tests: it does with the ledger's public functions what an order or a booking does. Never deployed.
import { collection } from '../../../cloudfunctions/_platform/db'
import { AppError } from '../../../cloudfunctions/_platform/errors'
import * as ledger from '../../../cloudfunctions/credits/public'

/** An order cut down to what settling needs: its version and its hold. */
interface ProbeOrder { _id: string; version: number; status: string; creditHold: ledger.CreditHold; settledAt: string | null }
const orders = collection<ProbeOrder>({ name: 'probeOrders' })
const communityId = 'd1-s1-c1'
interface Settle { orderId: string; partnerId: string; actualMinutes: number; now: string }

/** Confirm: the hold resolves with the order's own conditional update, then the entry follows. The repeat finds both done. */
async function settle({ orderId, partnerId, actualMinutes, now }: Settle) {
  const order = await orders.get(orderId)
  if (!order) throw new Error('no such order')
  if (order.creditHold.status === 'held') {
    const creditHold = ledger.postHold(order.creditHold, actualMinutes, now)
    await orders.updateIf(orderId, { version: order.version }, { status: 'completed', creditHold, settledAt: now, version: order.version + 1 })
  }
  const { settledAt, creditHold } = order.creditHold.status === 'held' ? { settledAt: now, creditHold: ledger.postHold(order.creditHold, actualMinutes, now) } : order
  return ledger.postServiceMinutes({
    partnerId, communityId, orderId, minutes: creditHold.postedMinutes, occurredAt: settledAt ?? now, workerId: 'w-1', residentId: 'r-1', confirmerId: 'r-1', partnerPeople: ['w-1'], residentPartnerIds: [], isVerified: true,
  }, now)
}
/** A cause of this moment unless the caller names another. */
const at = <T extends { now: string }>(input: T) => ({ communityId, occurredAt: input.now, by: 's-1', ...input })
const ACTIONS: Record<string, (input: never) => Promise<unknown>> = {
  settle,
  /** Accept: the hold is part of what the order writes anyway. */
  accept: ({ orderId, minutes }: { orderId: string; minutes: number }) => orders.add({ _id: orderId, version: 1, status: 'accepted', creditHold: ledger.placeHold(minutes), settledAt: null }),
  service: (input: ledger.ServiceCause & { now: string }) => ledger.postServiceMinutes({ ...input, communityId }, input.now),
  space: (input: Parameters<typeof ledger.chargeSpace>[0] & { now: string }) => ledger.chargeSpace(at(input), input.now),
  donate: (input: Parameters<typeof ledger.donate>[0] & { now: string }) => ledger.donate(at(input), input.now),
  reverse: (input: Parameters<typeof ledger.reverseEntry>[0] & { now: string }) => ledger.reverseEntry({ ...at(input), memo: 'correction' }, input.now),
  standing: ({ partnerId, now }: { partnerId: string; now: string }) => ledger.standingOf(partnerId, now),
  sweepAccounts: ({ now, after }: { now: string; after: string }) => ledger.sweepAccounts(now, after),
  sweepDecisions: ({ now }: { now: string }) => ledger.sweepDecisions(now),
}
/** A refusal comes back as its code. */
export async function main({ action, input }: { action: string; input: unknown }): Promise<unknown> {
  try {
    return await ACTIONS[action]?.(input as never) ?? null
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code }
    throw error
  }
}
