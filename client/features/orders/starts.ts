// When a service may begin: inside its windows, long enough after now, and early enough to end inside the window. Pure; the
// server decides again with the same rule (A2), this only keeps a person from choosing what would be refused.
import { chinaDay, instantOf, nextDays, weekdayOf } from '@/lib/format'

export interface StartRules {
  windows: readonly { weekdays: readonly number[]; fromMinute: number; toMinute: number }[]
  durationMinutes: number
  /** The earliest start after now. */
  leadMinutes: number
}
/** Starts offered, in minutes: every half hour from the window's beginning. */
export const STEP_MINUTES = 30
/** Days ahead that are shown. */
export const DAYS_AHEAD = 14
const clockOf = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** Starts on a day, earliest first, as instants. @param day YYYY-MM-DD in China @param now ISO instant */
export function startsOn({ windows, durationMinutes, leadMinutes }: StartRules, day: string, now: string): string[] {
  const earliest = Date.parse(now) + leadMinutes * 60_000
  const minutes = new Set<number>()
  for (const { weekdays, fromMinute, toMinute } of windows) {
    if (!weekdays.includes(weekdayOf(day))) continue
    for (let minute = fromMinute; minute + durationMinutes <= toMinute; minute += STEP_MINUTES) minutes.add(minute)
  }
  return [...minutes].sort((a, b) => a - b).map((minute) => instantOf(day, clockOf(minute))).filter((start) => Date.parse(start) >= earliest)
}
/** The next days that have a start at all, for the row of days. */
export function daysWithStarts(rules: StartRules, now: string): ReturnType<typeof nextDays> {
  return nextDays(DAYS_AHEAD, now).filter((day) => startsOn(rules, day.value, now).length > 0)
}
/** The wishes with one more or one less, earliest first; when all places are taken the last in time gives way. */
export function toggleWish(wishes: readonly string[], start: string, max: number): string[] {
  if (wishes.includes(start)) return wishes.filter((wish) => wish !== start)
  return [...wishes.slice(0, max - 1), start].sort()
}
/** The starts of a day among the wishes. */
export const wishesOn = (wishes: readonly string[], day: string) => wishes.filter((wish) => chinaDay(wish) === day)
