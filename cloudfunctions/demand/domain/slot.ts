// A time in a room that a cluster could have every week: inside its part of the week, long enough for the service, free in most of the
// coming weeks, and as near as can be to the starts that were wished. Pure.
import { chinaMinute } from '../../_platform/china-time'
import { householdsIn } from './cluster'
import { DAY_PARTS, type Bucket, type Wish } from './wish'

interface Span { fromMinute: number; toMinute: number }
export interface RoomHours { venueId: string; name: string; capacity: number; days: { day: string; free: Span[] }[] }
export interface RoomSlot extends Span { venueId: string; name: string; capacity: number; weekday: number; freeWeeks: number; weeks: number }
const STEP = 30
const SHORTEST = 60
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
/** Rooms are open at night only by mistake. */
const WAKING: Span = { fromMinute: 8 * 60, toMinute: 21 * 60 }

/** Best first: most free weeks, then nearest to the wishes, then by name. Only what is free in at least half of the weeks and holds a person of every household. */
export function slotsFor(bucket: Bucket | null, wishes: readonly Wish[], rooms: readonly RoomHours[]): RoomSlot[] {
  const minutes = Math.max(SHORTEST, ...wishes.map(({ durationMinutes }) => Math.ceil(durationMinutes / STEP) * STEP))
  const wished = usualStart(bucket, wishes)
  const weekdays = bucket ? [bucket.weekday] : EVERY_DAY
  const span = bucket ? DAY_PARTS[bucket.part] : WAKING
  const people = householdsIn(wishes)
  const found = rooms.filter(({ capacity }) => capacity >= people).flatMap((room) => {
    const options = weekdays.flatMap((weekday) => startsIn(span, minutes).map((fromMinute) => slotAt(room, weekday, { fromMinute, toMinute: fromMinute + minutes })))
    return options.filter(({ freeWeeks, weeks }) => freeWeeks > 0 && freeWeeks * 2 >= weeks).sort((a, b) => compare(a, b, wished)).slice(0, 1)
  })
  return found.sort((a, b) => compare(a, b, wished))
}
/** Whether the slot lies in the cluster's part of the week, in whole half hours, from its beginning to a later end. */
export function fitsBucket(bucket: Bucket | null, { weekday, fromMinute, toMinute }: { weekday: number } & Span): boolean {
  if (fromMinute >= toMinute) return false
  return !bucket || (bucket.weekday === weekday && DAY_PARTS[bucket.part].fromMinute <= fromMinute && fromMinute < DAY_PARTS[bucket.part].toMinute)
}
/** The slot in this room with how often it is free. */
export function slotAt({ venueId, name, capacity, days }: RoomHours, weekday: number, span: Span): RoomSlot {
  const there = days.filter(({ day }) => weekdayOfDay(day) === weekday)
  const freeWeeks = there.filter(({ free }) => free.some((one) => one.fromMinute <= span.fromMinute && span.toMinute <= one.toMinute)).length
  return { venueId, name, capacity, weekday, ...span, freeWeeks, weeks: there.length }
}
function startsIn({ fromMinute, toMinute }: Span, minutes: number): number[] {
  const last = Math.min(toMinute - STEP, WAKING.toMinute - minutes)
  const first = Math.max(fromMinute, WAKING.fromMinute)
  return Array.from({ length: Math.max(0, Math.floor((last - first) / STEP) + 1) }, (_, at) => first + at * STEP)
}
/** The start named most often in this part of the week, as minutes after midnight; null without one. */
function usualStart(bucket: Bucket | null, wishes: readonly Wish[]): number | null {
  const span = bucket ? DAY_PARTS[bucket.part] : WAKING
  const counts = new Map<number, number>()
  for (const minute of wishes.flatMap(({ starts }) => starts.map(chinaMinute))) if (span.fromMinute <= minute && minute < span.toMinute) counts.set(minute, (counts.get(minute) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? null
}
function compare(a: RoomSlot, b: RoomSlot, wished: number | null): number {
  const away = ({ fromMinute }: RoomSlot) => (wished === null ? 0 : Math.abs(fromMinute - wished))
  return b.freeWeeks - a.freeWeeks || away(a) - away(b) || a.weekday - b.weekday || a.fromMinute - b.fromMinute || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
function weekdayOfDay(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}
