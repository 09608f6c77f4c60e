// Seeded bugs: one place of the product's source, changed while it is bundled, or a store that breaks a rule. Each must be caught.
import type { Mutation } from './load-product'
import type { StoreFault } from './memory-store'

export const MUTANTS: Record<string, Mutation> = {
  'does not look whether the cause is posted': { file: 'posting.ts', find: 'if (before) return before', replace: '' },
  'looks in the open page only, not in those before': { file: 'posting.ts', find: 'if (cause.occurredAt > open.opening.latestOccurredAt) return undefined', replace: 'return undefined' },
  'forgets that a month may have several parts': { file: 'posting.ts', find: 'cause.occurredAt > open.opening.latestOccurredAt', replace: 'monthOf(cause.occurredAt) >= open.month' },
  'remembers the last cause, not the latest': { file: 'domain/state.ts', find: 'entry.occurredAt > state.latestOccurredAt ? entry.occurredAt : state.latestOccurredAt', replace: 'entry.occurredAt' },
  'takes a lost race for a success': { file: 'posting.ts', find: 'if (await ports.store.append(page, entry, apply(page.closing, entry))) return entry', replace: 'await ports.store.append(page, entry, apply(page.closing, entry)); return entry' },
  'keys a reversal by nothing that repeats': { file: 'posting.ts', find: 'businessKey: `reverse:${cause.businessKey}`', replace: 'businessKey: `reverse:${cause.businessKey}:${now}`' },
  'posts into the month of the clock although the cause is of the next': { file: 'domain/page.ts', find: 'return cause > present ? cause : present', replace: 'return present' },
  'opens a page with the opening of the one before': { file: 'domain/page.ts', find: 'opening: page.closing, entries: []', replace: 'opening: page.opening, closing: page.opening, entries: []' },
  'lets a person approve alone': { file: 'domain/compose.ts', find: 'if (posting.approvedBy === posting.by)', replace: 'if (false)' },
  'reverses more than was posted': { file: 'domain/compose.ts', find: 'if (minutes > original.movedMinutes)', replace: 'if (false)' },
  'reverses what was measured, not what was moved': { file: 'domain/compose.ts', find: 'minutes = original.movedMinutes)', replace: 'minutes = original.minutes)' },
  'reverses in the same direction': { file: 'domain/compose.ts', find: '{ debit: reversed.credit, credit: reversed.debit }', replace: '{ debit: reversed.debit, credit: reversed.credit }' },
  'gives away credit that is not there': { file: 'domain/compose.ts', find: 'movedMinutes > -balanceMinutes)', replace: 'movedMinutes > 0 - balanceMinutes + 200)' },
  'writes off more than is owed': { file: 'domain/compose.ts', find: "if (kind === 'writeOff' && movedMinutes > balanceMinutes)", replace: 'if (false)' },
  'gives declared minutes their weight at once': { file: 'domain/state.ts', find: 'if (isDeclared || rate.numerator === 0)', replace: 'if (rate.numerator === 0)' },
  'keeps declared minutes approvable after they were taken back': { file: 'domain/state.ts', find: 'open.filter(({ businessKey }) => businessKey !== entry.refersTo)', replace: '[...open]' },
  'drops the remainder of a fraction': { file: 'domain/state.ts', find: '[key]: total % rate.denominator', replace: '[key]: 0' },
  'posts what was served although less was held': { file: 'domain/hold.ts', find: 'Math.min(actualMinutes, hold.heldMinutes)', replace: 'actualMinutes' },
  'resolves a hold twice': { file: 'domain/hold.ts', find: "if (hold.status !== 'held')", replace: 'if (false)' },
  'takes the balance before the month for the one after it in the statement': { file: 'domain/statement.ts', find: 'closingMinutes: closing?.balanceMinutes ?? 0', replace: 'closingMinutes: opening?.balanceMinutes ?? 0' },
  'leaves reversals out of the public sheet': { file: 'domain/statement.ts', find: 'moved.filter(([, minutes]) => minutes !== 0)', replace: "moved.filter(([kind, minutes]) => minutes !== 0 && kind !== 'adjustReverse')" },
}
export const STORE_FAULTS: Record<string, StoreFault> = {
  'the store appends without its condition': 'appendsBlindly',
  'the store appends to a page that has a successor': 'appendsToClosedPage',
  'the store rolls over in two steps': 'tearsRollOver',
  'the store drops an old entry': 'dropsOldEntries',
}
