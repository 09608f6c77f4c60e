// When a partner could come: the starts an order asks for, its hours of work, and its workers' bookings.
import { chinaMinute, isInsideWindows, later, weekdayOf, type Window } from '../../../_platform/china-time'
import { couldBeSent, type RankOrder, type RankPartner, type RankWorker } from './facts'

export interface BusySlot { startAt: string; endAt: string }
export type Busy = ReadonlyMap<string, readonly BusySlot[]>
/** An order's start with what is asked of it again and again. */
export interface Start { startAt: string; startMs: number; endAt: string; weekday: number; minute: number; minutes: number }
const STEP_MINUTES = 30
const SEARCH_DAYS = 3
const NOTHING: readonly BusySlot[] = []

/** The starts to look at: the resident's wishes, or, for any time, every half hour of service of the next three days. */
export function startsOf({ wishes, isAnyTime, isUrgent, item }: RankOrder, now: string): string[] {
  if (!isAnyTime) return wishes.filter((wish) => wish >= now)
  const from = Math.ceil(Date.parse(later(now, isUrgent ? 0 : item.leadMinutes)) / (STEP_MINUTES * 60_000)) * STEP_MINUTES * 60_000
  const starts = Array.from({ length: (SEARCH_DAYS * 24 * 60) / STEP_MINUTES }, (_, index) => new Date(from + index * STEP_MINUTES * 60_000).toISOString())
  return starts.filter((start) => isInsideWindows(item.windows, start, item.durationMinutes))
}
export function preparedStarts(order: RankOrder, now: string): Start[] {
  const minutes = order.item.durationMinutes
  return startsOf(order, now).map((startAt) => ({ startAt, startMs: Date.parse(startAt), endAt: later(startAt, minutes), weekday: weekdayOf(startAt), minute: chinaMinute(startAt), minutes }))
}
/** One window holds it nearly always; only what touches, overlaps or goes past midnight needs the long way. */
export function isWithin(windows: readonly Window[], { startAt, weekday, minute, minutes }: Omit<Start, 'startMs'>): boolean {
  for (const window of windows) if (window.fromMinute <= minute && minute + minutes <= window.toMinute && window.weekdays.includes(weekday)) return true
  return isInsideWindows(windows, startAt, minutes)
}
export function isFreeAt({ personId }: RankWorker, { startAt, endAt }: BusySlot, busy: Busy): boolean {
  for (const slot of busy.get(personId) ?? NOTHING) if (slot.startAt < endAt && startAt < slot.endAt) return false
  return true
}
export interface FreeTime { startAt: string; startMs: number; freeWorkers: number }
/** The first start at which one of the partner's workers is free in its hours; else whether it was closed at all of them, or taken. */
export function firstFree(order: RankOrder, partner: RankPartner, starts: readonly Start[], busy: Busy): FreeTime | 'hours' | 'slot' {
  let reason: 'hours' | 'slot' = starts.length === 0 || partner.workers.length === 0 ? 'slot' : 'hours'
  for (const start of starts) {
    if (!isWithin(partner.windows, start)) continue
    let freeWorkers = 0
    for (const worker of partner.workers) if (couldBeSent(worker, order) && isFreeAt(worker, start, busy)) freeWorkers++
    if (freeWorkers > 0) return { startAt: start.startAt, startMs: start.startMs, freeWorkers }
    reason = 'slot'
  }
  return reason
}
