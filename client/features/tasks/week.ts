// A partner's week, Monday to Sunday in China: what is booked on each day, and which days are free.
import { chinaDay, duration } from '@/lib/format'
import { addDays } from '@/lib/week'
import type { Booking } from './api'

export interface WeekDay { day: string; bookings: Booking[]; isPast: boolean; isToday: boolean }

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
