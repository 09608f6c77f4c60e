// Days and weeks of China's calendar, Monday to Sunday, by their names YYYY-MM-DD.
import { weekdayOf } from './format'

const DAY_MS = 86_400_000

/** A day later or earlier. @param day YYYY-MM-DD */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10)
}
/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}
/** 11 月 23 日–29 日; the month is said again where the week crosses it. */
export function weekLabel(monday: string): string {
  const [, month, day] = monday.split('-').map(Number)
  const [, lastMonth, lastDay] = addDays(monday, 6).split('-').map(Number)
  return `${month} 月 ${day} 日–${lastMonth === month ? '' : `${lastMonth} 月 `}${lastDay} 日`
}
