// The two lines of a debt (B11): soft → notice, hard → future slots are held and today's class still runs, cure → release.
// Invariants: who owes nothing is `ok`, whatever the lines are; `held` ends only when the debt is below the soft line and nothing is overdue, so that nobody flickers at the edge.
import type { CreditStanding } from '../../../contract/terms'
import { dueParts } from './due'
import type { State } from './state'
import type { CreditTerms } from './terms'

export interface StandingChange extends Facts { from: CreditStanding; to: CreditStanding; at: string }
export interface Facts {
  owedMinutes: number
  /** Of the oldest debt; 0 when nothing is overdue. */
  overdueDays: number
  /** China day on which the oldest debt is or was due; null when nothing is owed. */
  dueOn: string | null
}

export function factsOf(state: State, terms: CreditTerms, today: string): Facts {
  const oldest = dueParts(state, terms, today)[0]
  return { owedMinutes: Math.max(0, state.balanceMinutes), overdueDays: Math.max(0, -(oldest?.daysLeft ?? 0)), dueOn: oldest?.dueOn ?? null }
}
/** @param previous where the account stood before @returns where it stands now */
export function standingAfter(previous: CreditStanding, { owedMinutes, overdueDays }: Pick<Facts, 'owedMinutes' | 'overdueDays'>, terms: CreditTerms): CreditStanding {
  if (owedMinutes === 0) return 'ok'
  if (owedMinutes >= terms.hardMinutes || overdueDays > terms.graceDays) return 'held'
  const isCured = owedMinutes < terms.softMinutes && overdueDays === 0
  if (isCured) return 'ok'
  return previous === 'held' ? 'held' : 'warned'
}
/** A held account keeps what is booked for today; later slots wait. @param slotOn @param today China days */
export function isSlotHeld(standing: CreditStanding, slotOn: string, today: string): boolean {
  return standing === 'held' && slotOn > today
}
