// The monthly statement: opening, movements, closing, last number and hash. It is the month's pages read aloud; it adds nothing (I18).
import type { CreditKind } from '../../../contract/terms'
import { dayOf, startOfDay } from './calendar'
import { GENESIS } from './canonical'
import { signOf, type Entry } from './entry'
import type { Page } from './page'
import type { State } from './state'

export interface StatementLine { entry: Entry; signedMinutes: number; balanceMinutes: number }
export interface Statement { month: string; openingMinutes: number; lines: StatementLine[]; byKind: Partial<Record<CreditKind, number>>; closingMinutes: number; lastSequence: number; lastHash: string }

/** @param pages the month's parts in order @param before closing of the last page before the month, or null; used when the month has no page */
export function statementOf(month: string, pages: readonly Page[], before: State | null): Statement {
  const opening = pages[0]?.opening ?? before
  const closing = pages.at(-1)?.closing ?? before
  let balanceMinutes = opening?.balanceMinutes ?? 0
  const lines = pages.flatMap(({ entries }) => entries).map((entry) => {
    const signedMinutes = signOf(entry) * entry.movedMinutes
    balanceMinutes += signedMinutes
    return { entry, signedMinutes, balanceMinutes }
  })
  return {
    month, openingMinutes: opening?.balanceMinutes ?? 0, lines, byKind: movedBetween(opening, closing),
    closingMinutes: closing?.balanceMinutes ?? 0, lastSequence: closing?.sequence ?? 0, lastHash: closing?.hash ?? GENESIS,
  }
}
/** What was moved between two states of one account, by kind, signed as the partner's balance sees it. Kinds that moved nothing are left out. */
export function movedBetween(from: State | null, to: State | null): Partial<Record<CreditKind, number>> {
  const moved = Object.entries(to?.byKind ?? {}).map(([kind, minutes]) => [kind, minutes - (from?.byKind[kind as CreditKind] ?? 0)] as const)
  return Object.fromEntries(moved.filter(([, minutes]) => minutes !== 0))
}
/** The balance at the end of each day on which it moved, for a chart; begins with the opening of the first page. */
export function pointsOf(pages: readonly Page[]): { on: string; balanceMinutes: number }[] {
  const first = pages[0]
  if (!first) return []
  let balanceMinutes = first.opening.balanceMinutes
  const points = [{ on: dayOf(startOfDay(`${first.month}-01`)), balanceMinutes }]
  for (const entry of pages.flatMap(({ entries }) => entries)) {
    balanceMinutes += signOf(entry) * entry.movedMinutes
    const on = dayOf(entry.at)
    if (points.at(-1)?.on === on) points.pop()
    points.push({ on, balanceMinutes })
  }
  return points
}
