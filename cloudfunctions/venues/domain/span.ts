// A piece of one China day, in minutes after midnight: half open, so that one may begin where another ends. Never over midnight.
import { chinaDay, chinaMinute, dayStart, later, type Window } from '../../_platform/china-time'

export interface Span { fromMinute: number; toMinute: number }
export interface DaySpan extends Span { day: string }
export const DAY_MINUTES = 1440
export const HALF_HOUR = 30

export function overlap(a: Span, b: Span): boolean {
  return a.fromMinute < b.toMinute && b.fromMinute < a.toMinute
}
export function minutesOf({ fromMinute, toMinute }: Span): number {
  return toMinute - fromMinute
}
export function instantsOf({ day, fromMinute, toMinute }: DaySpan): { startAt: string; endAt: string } {
  const midnight = dayStart(day)
  return { startAt: later(midnight, fromMinute), endAt: later(midnight, toMinute) }
}
/** ISO weekday of a China day, 1 = Monday. */
export function weekdayOfDay(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
/** The Monday of the day's ISO week: what names the week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOfDay(day))
}
/** The same time in spans that neither touch nor overlap, in order. */
export function merged(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.fromMinute - b.fromMinute).reduce<Span[]>((done, { fromMinute, toMinute }) => {
    const last = done.at(-1)
    if (!last || last.toMinute < fromMinute) return [...done, { fromMinute, toMinute }]
    return [...done.slice(0, -1), { fromMinute: last.fromMinute, toMinute: Math.max(last.toMinute, toMinute) }]
  }, [])
}
/** Windows of that day, merged. */
export function spansOn(windows: readonly Window[], day: string): Span[] {
  const weekday = weekdayOfDay(day)
  return merged(windows.filter(({ weekdays }) => weekdays.includes(weekday)))
}
/** Minutes of the span that the others, which don't overlap each other, cover. */
export function covered(span: Span, by: readonly Span[]): number {
  return by.reduce((sum, one) => sum + Math.max(0, Math.min(span.toMinute, one.toMinute) - Math.max(span.fromMinute, one.fromMinute)), 0)
}
/** The part of each day that lies between two instants, whole minutes, at least one. @returns days in order */
export function spansBetween(fromAt: string, toAt: string): DaySpan[] {
  const spans: DaySpan[] = []
  const last = chinaDay(new Date(Date.parse(toAt) - 1).toISOString())
  for (let day = chinaDay(fromAt); day <= last; day = addDays(day, 1)) {
    const fromMinute = day === chinaDay(fromAt) ? Math.floor(chinaMinute(fromAt)) : 0
    const toMinute = day === last && day === chinaDay(toAt) ? Math.ceil(chinaMinute(toAt)) : DAY_MINUTES
    spans.push({ day, fromMinute, toMinute })
  }
  return spans
}
