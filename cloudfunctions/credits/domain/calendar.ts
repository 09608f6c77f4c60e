// Days, months and quarters as the community's wall calendar has them: China time, UTC+8, no summer time.
const OFFSET_MILLISECONDS = 8 * 3_600_000
const DAY_MILLISECONDS = 86_400_000

/** @param instant ISO 8601 UTC @returns the China day, YYYY-MM-DD */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MILLISECONDS).toISOString().slice(0, 10)
}
/** @param instant ISO 8601 UTC @returns the China month, YYYY-MM */
export function monthOf(instant: string): string {
  return dayOf(instant).slice(0, 7)
}
/** The instant at which a China day begins. */
export function startOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MILLISECONDS).toISOString()
}
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}
/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS)
}
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}
/** @param quarter e.g. `2026-Q4` @returns its first and last month */
export function monthsOfQuarter(quarter: string): { first: string; last: string } {
  const first = `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}`
  return { first, last: addMonths(first, 2) }
}
