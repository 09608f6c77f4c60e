// The community's money as a chain of lines: each says what moved and what was there afterwards, so the last line is the balance.
// Invariant: balance = sum of all lines, never below zero; a line is never changed; it is reversed at most once, as a whole.
import type { FundKind } from '../../../contract/terms'
import { fail } from '../../_platform/errors'

export interface FundLine {
  /** `<communityId>:<sequence, six digits>`: two lines can't follow the same one. */
  _id: string
  communityId: string
  sequence: number
  kind: FundKind
  /** 分; received > 0, spent < 0. */
  fen: number
  balanceFen: number
  /** All that was ever moved, by kind: the difference of two lines is a quarter. */
  totals: Partial<Record<FundKind, number>>
  /** China day of the money itself. */
  on: string
  /** Never earlier than that of the line before. */
  recordedAt: string
  note: string
  by: string
  /** The second person of a spending; null for what needs none. */
  signedBy: string | null
  /** Sequence of the line that this one takes back. */
  reverses: number | null
}
export type Movement = Pick<FundLine, 'communityId' | 'kind' | 'fen' | 'on' | 'note' | 'by' | 'signedBy' | 'reverses'>

export function lineId(communityId: string, sequence: number): string {
  return `${communityId}:${String(sequence).padStart(6, '0')}`
}
/** @param last null: the fund begins. FUND_NOT_ENOUGH when less than nothing would be left. */
export function lineAfter(last: FundLine | null, movement: Movement, now: string): FundLine {
  const sequence = (last?.sequence ?? 0) + 1
  const balanceFen = (last?.balanceFen ?? 0) + movement.fen
  if (balanceFen < 0) fail('FUND_NOT_ENOUGH', { fen: last?.balanceFen ?? 0 })
  const { kind, fen, communityId } = movement
  return {
    _id: lineId(communityId, sequence), ...movement, sequence, balanceFen, totals: { ...last?.totals, [kind]: (last?.totals[kind] ?? 0) + fen },
    recordedAt: last && last.recordedAt > now ? last.recordedAt : now,
  }
}
/** FUND_LINE_FIXED for what is itself a reversal. */
export function reversalOf({ communityId, kind, fen, sequence }: FundLine, by: string, note: string, on: string): Movement {
  if (kind === 'reversal') fail('FUND_LINE_FIXED')
  return { communityId, kind: 'reversal', fen: -fen, on, note, by, signedBy: null, reverses: sequence }
}
/** What moved between two lines of one fund, by kind; kinds that moved nothing are left out. */
export function movedBetween(from: FundLine | null, to: FundLine | null): { kind: FundKind; fen: number }[] {
  return (Object.entries(to?.totals ?? {}) as [FundKind, number][]).map(([kind, fen]) => ({ kind, fen: fen - (from?.totals[kind] ?? 0) })).filter(({ fen }) => fen !== 0)
}
/** @param quarter e.g. `2026-Q4` @returns its first day and the day after its last */
export function daysOfQuarter(quarter: string): { first: string; end: string } {
  const start = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
  const dayOf = (index: number) => `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`
  return { first: dayOf(start), end: dayOf(start + 1) }
}
