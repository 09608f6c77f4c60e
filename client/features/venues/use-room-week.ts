// The week of a room on the screen: which one, which day of it is in front, and what it holds.
import { useState } from 'react'
import { chinaDay } from '@/lib/format'
import { addDays, mondayOf } from '@/lib/week'
import { useRoomDays, type CalendarDay } from './api'

export interface RoomWeek {
  monday: string; today: string; day: string; days: readonly CalendarDay[] | undefined; error: unknown
  choose: (day: string) => void; turn: (weeks: number) => void; refetch: () => Promise<void>
}
/** @param partnerId whose bookings are `mine` */
export function useRoomWeek(venueId: string | undefined, partnerId?: string): RoomWeek {
  const today = chinaDay(new Date().toISOString())
  const [day, choose] = useState(today)
  const monday = mondayOf(day)
  const { data, error, refetch } = useRoomDays(venueId, monday, partnerId)
  const turn = (weeks: number) => {
    const next = addDays(monday, weeks * 7)
    choose(next === mondayOf(today) ? today : next)
  }
  return { monday, today, day, days: data?.days, error, choose, turn, refetch }
}
