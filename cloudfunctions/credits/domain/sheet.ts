// The quarterly public sheet 公示: what the community gave and got back, in minutes, without a person or a partner in it.
// Invariant: opening + moved = closing, and each is the sum over the accounts' own pages (I11, I18).
import type { CreditKind } from '../../../contract/terms'
import { movedBetween } from './statement'
import type { State } from './state'

export interface PublicSheet {
  accounts: number
  openingOwedMinutes: number; openingPrepaidMinutes: number
  /** Signed as the partners' balances see it: charges > 0, repayments < 0. */
  moved: { kind: CreditKind; minutes: number }[]
  closingOwedMinutes: number; closingPrepaidMinutes: number
  /** Declared minutes that nobody has approved; they are in no other figure. */
  declaredMinutes: number
}
/** @param accounts of each account its state before the quarter (null: it began later) and at the quarter's end */
export function publicSheetOf(accounts: readonly { before: State | null; after: State }[]): PublicSheet {
  const sum = (of: (account: { before: State | null; after: State }) => number) => accounts.reduce((total, account) => total + of(account), 0)
  const moved = new Map<CreditKind, number>()
  for (const { before, after } of accounts) {
    for (const [kind, minutes] of Object.entries(movedBetween(before, after)) as [CreditKind, number][]) moved.set(kind, (moved.get(kind) ?? 0) + minutes)
  }
  return {
    accounts: accounts.length,
    openingOwedMinutes: sum(({ before }) => Math.max(0, before?.balanceMinutes ?? 0)), openingPrepaidMinutes: sum(({ before }) => Math.max(0, -(before?.balanceMinutes ?? 0))),
    moved: [...moved].map(([kind, minutes]) => ({ kind, minutes })),
    closingOwedMinutes: sum(({ after }) => Math.max(0, after.balanceMinutes)), closingPrepaidMinutes: sum(({ after }) => Math.max(0, -after.balanceMinutes)),
    declaredMinutes: sum(({ after }) => after.openDeclared.reduce((total, { minutes }) => total + minutes, 0)),
  }
}
