// Months and quarters by their names, YYYY-MM and YYYY-Qn, as statements and public views have them. Pure.

/** @param day China day or month, YYYY-MM… */
export const monthOfDay = (day: string) => day.slice(0, 7)
/** 2026 年 11 月 */
export function monthLabel(month: string): string {
  return `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5, 7))} 月`
}
export function shiftMonth(month: string, by: number): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7)
}
/** @param day China day, YYYY-MM-DD */
export function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
/** 2026 年第 4 季度 */
export function quarterLabel(quarter: string): string {
  return `${Number(quarter.slice(0, 4))} 年第 ${quarter.slice(6)} 季度`
}
export function shiftQuarter(quarter: string, by: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
}
/** 10 月到 12 月 */
export function quarterMonths(quarter: string): string {
  const last = Number(quarter.slice(6)) * 3
  return `${last - 2} 月到 ${last} 月`
}
