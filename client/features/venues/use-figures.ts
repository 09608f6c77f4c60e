// How much the rooms are used, as numbers to show. Pure.
import type { RoomUse } from './api'

type Used = RoomUse['venues'][number]
const HOUR = 60

/** Hours with one decimal where there is one. */
export function hours(minutes: number): number {
  return Math.round((minutes / HOUR) * 10) / 10
}
/** Whole percent; 0 where nothing was open. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
export interface Totals { usedMinutes: number; openMinutes: number; bookings: number; released: number }
export function totalsOf(rooms: readonly Used[]): Totals {
  return rooms.reduce((sum, room) => ({ usedMinutes: sum.usedMinutes + room.usedMinutes, openMinutes: sum.openMinutes + room.openMinutes, bookings: sum.bookings + room.bookings, released: sum.released + room.released }), { usedMinutes: 0, openMinutes: 0, bookings: 0, released: 0 })
}
/** Hours used of all rooms together, a bar a week, named by its Monday. */
export function weekBars(rooms: readonly Used[]): { label: string; value: number }[] {
  return (rooms[0]?.weeks ?? []).map(({ monday }, at) => ({ label: `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}`, value: hours(rooms.reduce((sum, room) => sum + room.weeks[at].usedMinutes, 0)) }))
}
