// An account after its entries so far: balance, number and hash of the last entry, and what the next one needs to know.
// Invariant: the state is nothing but the fold of the entries (I12); balance = Σ byKind = Σ owed lots or −Σ prepaid lots.
import type { CreditKind } from '../../../contract/terms'
import { dayOf } from './calendar'
import { GENESIS } from './canonical'
import { signOf, type Entry } from './entry'
import { moveLots, type Lot } from './lots'

/** Declared minutes that no second person has approved yet; they weigh nothing (I19). */
export type OpenDeclared = Pick<Entry, 'businessKey' | 'kind' | 'minutes' | 'rate' | 'occurredAt' | 'by' | 'memo' | 'pair'>
export interface State {
  /** Owed > 0, prepaid < 0. */
  balanceMinutes: number
  sequence: number
  hash: string
  /** The latest instant at which a cause happened; empty before the first. A later cause is surely new. */
  latestOccurredAt: string
  lots: Lot[]
  /** Numerators not yet turned into a whole minute, by `kind/denominator`. */
  remainders: Record<string, number>
  /** Moved minutes since the account began, signed as the partner's balance sees them. */
  byKind: Partial<Record<CreditKind, number>>
  openDeclared: OpenDeclared[]
}
export const EMPTY_STATE: State = { balanceMinutes: 0, sequence: 0, hash: GENESIS, latestOccurredAt: '', lots: [], remainders: {}, byKind: {}, openDeclared: [] }

export const isOpening = (kind: CreditKind) => kind === 'openOwed' || kind === 'openPrepaid'
/** What was there before the ledger began has been entered: at most once in an account's life. */
export function hasOpening({ byKind }: Pick<State, 'byKind'>): boolean {
  return byKind.openOwed !== undefined || byKind.openPrepaid !== undefined
}
/** Credit minutes for measured minutes, with what was left over before. @returns whole minutes and the new remainder */
export function weigh(state: State, { kind, minutes, rate, isDeclared }: Pick<Entry, 'kind' | 'minutes' | 'rate' | 'isDeclared'>): { movedMinutes: number; remainders: Record<string, number> } {
  if (isDeclared || rate.numerator === 0) return { movedMinutes: 0, remainders: state.remainders }
  if (rate.denominator === 1) return { movedMinutes: minutes * rate.numerator, remainders: state.remainders }
  const key = `${kind}/${rate.denominator}`
  const total = minutes * rate.numerator + (state.remainders[key] ?? 0)
  return { movedMinutes: Math.floor(total / rate.denominator), remainders: { ...state.remainders, [key]: total % rate.denominator } }
}
/** The state after one more entry. The entry is taken as it is; `firstFault` is who doubts it. */
export function apply(state: State, entry: Entry): State {
  const signed = signOf(entry) * entry.movedMinutes
  return {
    balanceMinutes: state.balanceMinutes + signed,
    sequence: entry.sequence,
    hash: entry.hash,
    latestOccurredAt: entry.occurredAt > state.latestOccurredAt ? entry.occurredAt : state.latestOccurredAt,
    lots: moveLots(state.balanceMinutes, state.lots, signed, dayOf(entry.at)),
    remainders: weigh(state, entry).remainders,
    byKind: { ...state.byKind, [entry.kind]: (state.byKind[entry.kind] ?? 0) + signed },
    openDeclared: declaredAfter(state.openDeclared, entry),
  }
}
function declaredAfter(open: readonly OpenDeclared[], entry: Entry): OpenDeclared[] {
  const rest = open.filter(({ businessKey }) => businessKey !== entry.refersTo)
  if (!entry.isDeclared) return rest
  const { businessKey, kind, minutes, rate, occurredAt, by, memo, pair } = entry
  return [...rest, { businessKey, kind, minutes, rate, occurredAt, by, memo, pair }]
}
