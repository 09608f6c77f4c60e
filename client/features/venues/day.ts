// One day of a room: what is still free, and from when to when it could be booked. Minutes after midnight in China.
import { chinaDay } from '@/lib/format'
import type { CalendarDay } from './api'

export interface Stretch { fromMinute: number; toMinute: number }
const HALF_HOUR = 30
const HOUR = 60
const DAY_MINUTES = 1440

/** The first half hour of the day that has not begun; the whole day when it is to come, none when it is over. */
export function firstMinute(day: string, now: string): number {
  const today = chinaDay(now)
  if (day !== today) return day > today ? 0 : DAY_MINUTES
  const minute = ((Date.parse(now) + 8 * 3_600_000) % 86_400_000) / 60_000
  return Math.ceil(minute / HALF_HOUR) * HALF_HOUR
}
/** Half hours that are open, not taken and not over, joined where they touch. */
export function freeStretches({ day, openings, slots }: CalendarDay, now: string): Stretch[] {
  const stretches: Stretch[] = []
  for (let minute = firstMinute(day, now); minute < DAY_MINUTES; minute += HALF_HOUR) {
    const isIn = (span: Stretch) => span.fromMinute < minute + HALF_HOUR && minute < span.toMinute
    if (!openings.some(isIn) || slots.some(isIn)) continue
    const last = stretches.at(-1)
    if (last?.toMinute === minute) last.toMinute += HALF_HOUR
    else stretches.push({ fromMinute: minute, toMinute: minute + HALF_HOUR })
  }
  return stretches
}
/** Every half hour at which a booking could start. */
export function startsOf(stretches: readonly Stretch[]): number[] {
  return stretches.flatMap(({ fromMinute, toMinute }) => Array.from({ length: (toMinute - fromMinute) / HALF_HOUR }, (_, at) => fromMinute + at * HALF_HOUR))
}
/** Every half hour at which one that starts then could end. @param longest minutes */
export function endsOf(stretches: readonly Stretch[], start: number, longest: number): number[] {
  const stretch = stretches.find(({ fromMinute, toMinute }) => fromMinute <= start && start < toMinute)
  if (!stretch) return []
  const last = Math.min(stretch.toMinute, start + longest)
  return Array.from({ length: Math.max(0, (last - start) / HALF_HOUR) }, (_, at) => start + (at + 1) * HALF_HOUR)
}
/** The hours that the picture of these days shows: whole hours around everything in them. */
export function shownHours(days: readonly CalendarDay[]): Stretch {
  const spans = days.flatMap(({ openings, slots }) => [...openings, ...slots.filter(({ kind }) => kind !== 'closed')])
  if (spans.length === 0) return { fromMinute: 8 * HOUR, toMinute: 18 * HOUR }
  return { fromMinute: Math.floor(Math.min(...spans.map(({ fromMinute }) => fromMinute)) / HOUR) * HOUR, toMinute: Math.ceil(Math.max(...spans.map(({ toMinute }) => toMinute)) / HOUR) * HOUR }
}
/** One word for the day's chip. */
export function dayWordOf(day: CalendarDay, now: string): '过了' | '不开' | '有空' | '满了' {
  if (day.day < chinaDay(now)) return '过了'
  if (day.openings.length === 0) return '不开'
  return freeStretches(day, now).length > 0 ? '有空' : '满了'
}
