// 夜间不打扰 (A6): the hours in which the ladder asks nobody and no answer time of it runs out. They are half open: the first
// minute belongs to the night, the last instant is morning. Whoever is asked keeps the waking minutes that were promised.
import { chinaDay, chinaMinute, dayStart, later } from '../../_platform/china-time'
import { QUIET_HOURS } from './clocks'

export function isQuiet(instant: string): boolean {
  const minute = chinaMinute(instant)
  return minute >= QUIET_HOURS.fromMinute || minute < QUIET_HOURS.toMinute
}
/** The instant itself by day, the end of the night inside it. */
export function wakingAt(instant: string): string {
  if (!isQuiet(instant)) return instant
  return later(dayStart(chinaDay(instant), chinaMinute(instant) < QUIET_HOURS.toMinute ? 0 : 1), QUIET_HOURS.toMinute)
}
/** So many waking minutes later; the night does not count. Never inside the night. */
export function afterWaking(instant: string, minutes: number): string {
  let at = wakingAt(instant)
  for (let left = minutes; ;) {
    const day = chinaDay(at)
    const evening = later(dayStart(day), QUIET_HOURS.fromMinute)
    const end = later(at, left)
    if (end < evening) return end
    left -= (Date.parse(evening) - Date.parse(at)) / 60_000
    at = later(dayStart(day, 1), QUIET_HOURS.toMinute)
  }
}
