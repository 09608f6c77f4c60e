// Makes the next entry of an account, or refuses: the only place where entries come into being.
import type { CreditKind } from '../../../contract/terms'
import { fail } from '../../_platform/errors'
import { hashOf, type Digest } from './canonical'
import { KINDS, partnerAccount, RATE_ONE, type Cause, type Entry, type Posting } from './entry'
import { hasOpening, isOpening, weigh, type State } from './state'

/**
 * @param now instant of writing
 * @returns the numbered, weighed and chained entry. Throws CREDIT_NOT_ENOUGH, CREDIT_ACCOUNT_OPENED, CREDIT_SAME_PERSON; INTERNAL for what no caller may ask.
 */
export function compose(state: State, cause: Cause, posting: Posting, now: string, digest: Digest): Entry {
  const { reversed, ...rest } = posting
  checkNumbers(posting)
  const { movedMinutes } = weigh(state, posting)
  checkLimits(state, posting.kind, movedMinutes)
  if (isOpening(posting.kind) && hasOpening(state)) fail('CREDIT_ACCOUNT_OPENED')
  if (NEEDS_TWO.includes(posting.kind) && !posting.approvedBy) fail('CREDIT_SAME_PERSON')
  if (posting.approvedBy === posting.by) fail('CREDIT_SAME_PERSON')
  const content = {
    ...rest, ...sides(cause.accountId, posting.kind, reversed), sequence: state.sequence + 1, businessKey: cause.businessKey,
    movedMinutes, occurredAt: cause.occurredAt, at: now, prevHash: state.hash,
  }
  return { ...content, hash: hashOf(content, digest) }
}
/** Kinds that one person alone can't bring about (PRODUCT §3). */
const NEEDS_TWO: readonly CreditKind[] = ['acceptResource', 'writeOff', 'openOwed', 'openPrepaid']

function sides(accountId: string, kind: CreditKind, reversed: Posting['reversed']): Pick<Entry, 'debit' | 'credit'> {
  if (kind === 'adjustReverse') return reversed ? { debit: reversed.credit, credit: reversed.debit } : fail('INTERNAL')
  const { counter, partnerSide } = KINDS[kind]
  return partnerSide === 'debit' ? { debit: partnerAccount(accountId), credit: counter } : { debit: counter, credit: partnerAccount(accountId) }
}
function checkNumbers({ minutes, rate, kind, isDeclared }: Posting): void {
  const isSound = Number.isSafeInteger(minutes) && minutes > 0 && Number.isSafeInteger(rate.denominator) && rate.denominator > 0 && Number.isSafeInteger(rate.numerator) && rate.numerator >= 0
  const mayWeighNothing = kind === 'adjustReverse'
  if (!isSound || (rate.numerator === 0 && !mayWeighNothing) || !Number.isSafeInteger(minutes * rate.numerator)) fail('INTERNAL')
  if (isDeclared && kind !== 'repayService' && kind !== 'repayCourse') fail('INTERNAL')
}
/** Nobody gives away or loses more prepaid credit than there is, and no more than the debt is written off. */
function checkLimits({ balanceMinutes }: State, kind: CreditKind, movedMinutes: number): void {
  if ((kind === 'donate' || kind === 'expire') && movedMinutes > -balanceMinutes) fail('CREDIT_NOT_ENOUGH', { minutes: Math.max(0, -balanceMinutes) })
  if (kind === 'writeOff' && movedMinutes > balanceMinutes) fail('CREDIT_NOT_ENOUGH', { minutes: Math.max(0, balanceMinutes) })
}

/** The posting that takes an entry back, in whole or in part. @param minutes absent: all that was posted */
export function reversalOf(original: Entry, by: string, memo: Posting['memo'], minutes = original.movedMinutes): Posting {
  if (original.kind === 'adjustReverse') fail('CREDIT_ENTRY_FIXED')
  if (minutes > original.movedMinutes) fail('CREDIT_OVER_POSTED', { minutes: original.movedMinutes })
  // An entry that moved nothing (declared, or below one whole minute) is taken back by one that moves nothing.
  const movesNothing = original.movedMinutes === 0
  return {
    kind: 'adjustReverse', minutes: movesNothing ? original.minutes : minutes, rate: movesNothing ? { numerator: 0, denominator: 1 } : RATE_ONE,
    isDeclared: false, by, approvedBy: null, memo, pair: original.pair, refersTo: original.businessKey, reversed: { debit: original.debit, credit: original.credit },
  }
}
/** The posting by which a second person gives declared minutes their weight. Throws CREDIT_ENTRY_UNKNOWN when none are waiting. */
export function approvalOf(state: State, businessKey: string, approverId: string): Posting {
  const declared = state.openDeclared.find((open) => open.businessKey === businessKey) ?? fail('CREDIT_ENTRY_UNKNOWN')
  if (declared.memo === 'selfService') fail('CREDIT_SELF_SERVICE')
  const { kind, minutes, rate, by, memo, pair } = declared
  return { kind, minutes, rate, isDeclared: false, by, approvedBy: approverId, memo, pair, refersTo: businessKey }
}
