// One line of the credit ledger: integer minutes moved between a partner's account and one of the community's counter accounts.
// Invariant: written once, never changed; minutes > 0, debit ≠ credit; it carries the hash of the line before it (I13, I15, I17).
import type { CreditKind, CreditMemo } from '../../../contract/terms'

export const COUNTER_ACCOUNTS = ['space', 'service', 'course', 'resource', 'donation', 'expiry', 'writeOff', 'opening'] as const
export type CounterAccount = (typeof COUNTER_ACCOUNTS)[number]

/** Who served whom; persons by id only. Null where no person was served (space, resources, corrections). */
export interface ServedPair { serverId: string; residentId: string }
/** How measured minutes become credit minutes: an integer fraction, so that nothing depends on floating point. */
export interface Rate { numerator: number; denominator: number }
export const RATE_ONE: Rate = { numerator: 1, denominator: 1 }

export interface Entry {
  /** Gapless per account, from 1. */
  sequence: number
  /** The business cause, unique per account: `order:<id>:settle`, `booking:<id>:charge`, `reverse:<key>`, `approve:<key>` … */
  businessKey: string
  kind: CreditKind
  debit: string
  credit: string
  /** What was measured. */
  minutes: number
  rate: Rate
  /** What the balance moved by: floor of minutes × rate with the remainder carried before; 0 for declared minutes (I19). */
  movedMinutes: number
  isDeclared: boolean
  /** When the cause happened; fixed by the document that caused it. */
  occurredAt: string
  at: string
  by: string
  /** The second person, where two must agree. */
  approvedBy: string | null
  memo: CreditMemo
  pair: ServedPair | null
  /** Business key of the entry that this one reverses or approves. */
  refersTo: string | null
  prevHash: string
  hash: string
}
/** An entry before the ledger has numbered, weighed and chained it. */
export interface Posting {
  kind: CreditKind
  minutes: number
  rate: Rate
  isDeclared: boolean
  by: string
  approvedBy: string | null
  memo: CreditMemo
  pair: ServedPair | null
  refersTo: string | null
  /** Only for a reversal: the account the partner's side takes is the opposite of the reversed entry's. */
  reversed?: { debit: string; credit: string }
}
/** What makes a posting happen at most once: the key, and the instant that says from which month on it may stand in the ledger. */
export interface Cause { accountId: string; communityId: string; businessKey: string; occurredAt: string }

/** The counter account and the partner's side of each kind; a reversal takes both from the entry it reverses. */
export const KINDS: Record<Exclude<CreditKind, 'adjustReverse'>, { counter: CounterAccount; partnerSide: 'debit' | 'credit' }> = {
  openOwed: { counter: 'opening', partnerSide: 'debit' },
  openPrepaid: { counter: 'opening', partnerSide: 'credit' },
  chargeSpace: { counter: 'space', partnerSide: 'debit' },
  repayService: { counter: 'service', partnerSide: 'credit' },
  repayCourse: { counter: 'course', partnerSide: 'credit' },
  acceptResource: { counter: 'resource', partnerSide: 'credit' },
  writeOff: { counter: 'writeOff', partnerSide: 'credit' },
  donate: { counter: 'donation', partnerSide: 'debit' },
  expire: { counter: 'expiry', partnerSide: 'debit' },
}
export const partnerAccount = (accountId: string) => `partner:${accountId}`
/** +1 when the entry makes the partner owe more, −1 when less. */
export function signOf(entry: Pick<Entry, 'debit'>): 1 | -1 {
  return entry.debit.startsWith('partner:') ? 1 : -1
}
