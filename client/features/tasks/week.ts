// A partner's week, Monday to Sunday in China: what is booked on each day, and which days are free.
import { chinaDay, duration, weekdayOf } from '@/lib/format'
import type { Booking } from './api'

const DAY_MS = 86_400_000
export interface WeekDay { day: string; bookings: Booking[]; isPast: boolean; isToday: boolean }

/** A day later or earlier. @param day YYYY-MM-DD */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10)
}
/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}
/** Seven days with their bookings, earliest first. @param today YYYY-MM-DD */
export function weekOf(monday: string, bookings: readonly Booking[], today: string): WeekDay[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index)
    const onDay = bookings.filter((one) => chinaDay(one.startAt) === day).sort((a, b) => a.startAt.localeCompare(b.startAt))
    return { day, bookings: onDay, isPast: day < today, isToday: day === today }
  })
}
/** 这一周 5 单，共 6 小时，还有 3 天空着; past days are no longer free. */
export function weekText(week: readonly WeekDay[]): string {
  const bookings = week.flatMap((one) => one.bookings)
  const minutes = bookings.reduce((sum, one) => sum + (Date.parse(one.endAt) - Date.parse(one.startAt)) / 60_000, 0)
  const free = week.filter((one) => !one.isPast && !one.bookings.length).length
  const work = bookings.length ? `${bookings.length} 单，共 ${duration(minutes)}` : '还没有安排'
  return free ? `${work}，还有 ${free} 天空着` : work
}
/** 11 月 23 日–29 日; the month is said again where the week crosses it. */
export function weekLabel(monday: string): string {
  const [, month, day] = monday.split('-').map(Number)
  const [, lastMonth, lastDay] = addDays(monday, 6).split('-').map(Number)
  return `${month} 月 ${day} 日–${lastMonth === month ? '' : `${lastMonth} 月 `}${lastDay} 日`
}
