// Credit that waits for its service: part of the document that causes it (order.creditHold, booking.creditHold), not an entry.
// Invariant: resolved once, and posted + released = held (I14). It changes with its document's own conditional update, at no extra command.
import type { CreditHold } from '../../../contract/credits'
import type { CreditHoldStatus } from '../../../contract/terms'
import { fail } from '../../_platform/errors'

export type { CreditHold }

export function placeHold(minutes: number): CreditHold {
  if (!Number.isSafeInteger(minutes) || minutes <= 0) fail('INTERNAL')
  return { status: 'held', heldMinutes: minutes, postedMinutes: 0, releasedMinutes: 0, resolvedAt: null }
}
/** At confirmation: the lesser of what was served and what was held is due to the ledger, the rest goes back. @param actualMinutes 0 and more */
export function postHold(hold: CreditHold, actualMinutes: number, now: string): CreditHold {
  if (!Number.isSafeInteger(actualMinutes) || actualMinutes < 0) fail('INTERNAL')
  return resolved(hold, 'posted', Math.min(actualMinutes, hold.heldMinutes), now)
}
/** Cancelled, declined, redispatched: nothing was served (I10). */
export function voidHold(hold: CreditHold, now: string): CreditHold {
  return resolved(hold, 'voided', 0, now)
}
export function expireHold(hold: CreditHold, now: string): CreditHold {
  return resolved(hold, 'expired', 0, now)
}
function resolved(hold: CreditHold, status: CreditHoldStatus, postedMinutes: number, now: string): CreditHold {
  if (hold.status !== 'held') fail('CREDIT_HOLD_RESOLVED')
  return { ...hold, status, postedMinutes, releasedMinutes: hold.heldMinutes - postedMinutes, resolvedAt: now }
}
