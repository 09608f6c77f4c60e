// Calendar days and service hours as the clock on a wall in China shows them: UTC+8, no summer time, on servers that run in UTC.
// Pure, so that domains may lean on it.

/** When something is open: ISO weekdays (1 = Monday) and minutes after midnight in China. */
export interface Window { weekdays: readonly number[]; fromMinute: number; toMinute: number }
const OFFSET_MS = 8 * 3_600_000
const MINUTES_OF_DAY = 1440
const inChina = (instant: string) => new Date(Date.parse(instant) + OFFSET_MS)
const two = (value: number) => String(value).padStart(2, '0')

/** @param instant ISO @returns the instant so many minutes later (earlier when negative), ISO */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}
/** YYYY-MM-DD */
export function chinaDay(instant: string): string {
  return inChina(instant).toISOString().slice(0, 10)
}
/** The instant a day begins in China. @param day YYYY-MM-DD @param shift days to add */
export function dayStart(day: string, shift = 0): string {
  return new Date(Date.parse(day) - OFFSET_MS + shift * 86_400_000).toISOString()
}
/** Minutes after midnight, with their fraction. */
export function chinaMinute(instant: string): number {
  return ((Date.parse(instant) + OFFSET_MS) % 86_400_000) / 60_000
}
/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(instant: string): number {
  return inChina(instant).getUTCDay() || 7
}
/** 11 月 25 日 9:00 */
export function dayTimeText(instant: string): string {
  const date = inChina(instant)
  return `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 ${date.getUTCHours()}:${two(date.getUTCMinutes())}`
}
/** Does the whole of it lie in service hours? Windows may touch, overlap and go on past midnight. */
export function isInsideWindows(windows: readonly Window[], startAt: string, durationMinutes: number): boolean {
  let minute = chinaMinute(startAt)
  let weekday = weekdayOf(startAt)
  for (let left = durationMinutes; left > 0;) {
    const here = windows.filter(({ weekdays, fromMinute, toMinute }) => weekdays.includes(weekday) && fromMinute <= minute && minute < toMinute)
    if (here.length === 0) return false
    const end = Math.max(...here.map(({ toMinute }) => toMinute))
    left -= end - minute
    minute = end % MINUTES_OF_DAY
    if (end === MINUTES_OF_DAY) weekday = (weekday % 7) + 1
  }
  return true
}
