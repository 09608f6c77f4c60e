// Confirmed service becomes an entry of the ledger: right after the confirmation has been committed, and again by the clock where that
// call did not get so far. The cause is the order, its instant the hold's, so one entry, however often it is tried (I15).
import { log, placeOf } from '../_platform/log'
import { AppError } from '../_platform/errors'
import { command } from '../_platform/db'
import { people, type PersonDoc } from '../_platform/people'
import { noticeStandings, openPageOf, placeHold, postHold, postServiceMinutes, unsettledOf, voidHold, type CreditPage, type ServiceCause } from '../credits/public'
import type { HoldRules } from './domain/credit'
import type { StoredOrder } from './domain/order'

export const HOLD_RULES: HoldRules = { placeHold, postHold, voidHold }
/** What a settlement needs to know, read beside the order's own write so that it makes the call no longer. */
export interface CreditReadings { residentPartnerIds: string[]; page: CreditPage | null }
const partnerIdsOf = ({ hats }: Pick<PersonDoc, 'hats'>) => hats.flatMap(({ hat, partnerId }) => (hat === 'partner' && partnerId ? [partnerId] : []))

/** @param caller spared a read where the resident confirms in person. Failing to read is no failure of the step: the clock settles. */
export async function creditReadings({ resident, assignment }: StoredOrder, caller: PersonDoc, now: string): Promise<CreditReadings | null> {
  const own = caller._id === resident.personId ? caller : people.get(resident.personId)
  const read = Promise.all([own, openPageOf(assignment?.partnerId ?? '', now)]).catch(() => null)
  const found = await read
  return found && { residentPartnerIds: found[0] ? partnerIdsOf(found[0]) : [], page: found[1] }
}
/** Null when nothing is due to the ledger. */
function causeOf({ _id: orderId, communityId, assignment, resident, confirmation, creditHold, creditRate }: StoredOrder, residentPartnerIds: readonly string[]): ServiceCause | null {
  if (!assignment || !confirmation || creditHold?.status !== 'posted' || !creditHold.resolvedAt || !creditRate) return null
  const { partnerId, workerId, ownerIds } = assignment
  return {
    orderId, partnerId, communityId, occurredAt: creditHold.resolvedAt, minutes: creditHold.postedMinutes, rate: creditRate, workerId, residentId: resident.personId,
    // Code at the start, proof at the end, and a second person or 72 hours of silence: verified (B10).
    isVerified: true, confirmerId: confirmation.way === 'auto' ? null : confirmation.by.personId, residentPartnerIds,
    partnerPeople: [...ownerIds, workerId, ...(residentPartnerIds.includes(partnerId) ? [resident.personId] : [])],
  }
}
/** Never throws: the confirmation stands, and what did not get through is settled by the clock. */
export async function settleCredit(order: StoredOrder, { residentPartnerIds, page }: CreditReadings, now: string): Promise<void> {
  const cause = causeOf(order, residentPartnerIds)
  if (cause) await postServiceMinutes(cause, now, page).catch((error: unknown) => failed('settle', error))
}
/** Of these orders, those that were confirmed and whose entry is missing get it; then the accounts they moved are looked at. @returns how many were missing */
export async function settleMissed(changed: readonly StoredOrder[], now: string): Promise<number> {
  const due = changed.flatMap((order) => { const cause = causeOf(order, []); return cause ? [{ order, cause }] : [] })
  if (due.length === 0) return 0
  const missing = new Set(await unsettledOf(due.map(({ cause }) => cause)))
  const late = due.filter(({ order }) => missing.has(order._id)).map(({ order }) => order)
  const residents = late.length === 0 ? [] : await people.find({ _id: command.in([...new Set(late.map(({ resident }) => resident.personId))]) }, { limit: 1_000 })
  for (const order of late) {
    const resident = residents.find(({ _id }) => _id === order.resident.personId)
    const cause = causeOf(order, resident ? partnerIdsOf(resident) : [])
    // A refusal would be refused for ever: it is logged and must not hold up the others. Everything else is tried again next minute.
    if (cause) await postServiceMinutes(cause, now).catch((error: unknown) => { failed('settleMissed', error); if (!(error instanceof AppError) || error.code === 'CONFLICT_RETRY') throw error })
  }
  await noticeStandings([...new Set(due.map(({ cause }) => cause.partnerId))], now)
  return late.length
}
function failed(action: string, error: unknown): void {
  log({ requestId: '-', function: 'orders', action, outcome: error instanceof AppError ? error.code : 'INTERNAL', stack: placeOf(error) })
}
