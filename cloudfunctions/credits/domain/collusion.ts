// Who may not earn credit from whom (B15): none to oneself, none in a loop of two; what only looks odd goes to a review list. Pure.
import type { CreditMemo, CreditRisk } from '../../../contract/terms'
import { addDays, dayOf } from './calendar'
import type { Entry, ServedPair } from './entry'

/** Days within which A serving B and B serving A count as a loop. */
export const LOOP_DAYS = 30

/** @param confirmerId null for the automatic confirmation @param partnerPeople owner and workers of the partner that earns */
export function isSelfService({ serverId, residentId }: ServedPair, confirmerId: string | null, partnerPeople: readonly string[]): boolean {
  return serverId === residentId || serverId === confirmerId || partnerPeople.includes(residentId)
}
/** @param reciprocal entries of the accounts for which the resident works */
export function isPairLoop({ serverId, residentId }: ServedPair, reciprocal: readonly Entry[], occurredAt: string): boolean {
  const since = addDays(dayOf(occurredAt), -LOOP_DAYS)
  const until = addDays(dayOf(occurredAt), LOOP_DAYS)
  return reciprocal.some(({ kind, pair, occurredAt: at }) => kind === 'repayService' && pair?.serverId === residentId && pair.residentId === serverId && dayOf(at) >= since && dayOf(at) <= until)
}
/** Suspect minutes are written down as declared: they weigh nothing until a second person has looked. */
export function suspicionOf(isSelf: boolean, isLoop: boolean): Extract<CreditMemo, 'selfService' | 'pairLoop'> | null {
  return isSelf ? 'selfService' : isLoop ? 'pairLoop' : null
}

const LONG_DAY_MINUTES = 10 * 60
const CONCENTRATION_MINUTES = 300
/** Oddities of one account's entries. @param everyEntry of all accounts looked at together @param typicalMinutes the median served by those accounts */
export function risksOf(entries: readonly Entry[], everyEntry: readonly Entry[], typicalMinutes: number): CreditRisk[] {
  const served = entries.filter(({ kind, pair }) => kind === 'repayService' && pair)
  const total = served.reduce((sum, { minutes }) => sum + minutes, 0)
  const most = (keyOf: (entry: Entry) => string) => {
    const sums = new Map<string, number>()
    for (const entry of served) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.minutes)
    return Math.max(0, ...sums.values())
  }
  const servings = new Set(everyEntry.map(({ pair }) => pair && `${pair.serverId} ${pair.residentId}`))
  const declared = served.filter(({ isDeclared }) => isDeclared).length
  const tests: Record<CreditRisk, boolean> = {
    selfService: served.some(({ memo }) => memo === 'selfService'),
    pairLoop: served.some(({ pair }) => servings.has(`${pair?.residentId} ${pair?.serverId}`)),
    sameResident: total >= CONCENTRATION_MINUTES && most(({ pair }) => pair?.residentId ?? '') * 2 > total,
    longDay: most(({ pair, occurredAt }) => `${pair?.serverId} ${dayOf(occurredAt)}`) > LONG_DAY_MINUTES,
    manyDeclared: declared >= 3 && declared * 3 > served.length,
    highVolume: typicalMinutes > 0 && total > typicalMinutes * 3,
  }
  return (Object.keys(tests) as CreditRisk[]).filter((risk) => tests[risk])
}
/** Served minutes of a list of entries, for the community's median. */
export function servedMinutes(entries: readonly Entry[]): number {
  return entries.reduce((sum, { kind, pair, minutes }) => sum + (kind === 'repayService' && pair ? minutes : 0), 0)
}
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
