// Rooms in a test's words: half hours of days of this world's calendar, one call per step.
import { chinaDay } from '../../../cloudfunctions/_platform/china-time'
import { addDays, weekdayOfDay } from '../../../cloudfunctions/venues/domain/span'
import type { BookingDoc } from '../../../cloudfunctions/venues/bookings-store'
import type { VenueDayDoc, VenueDoc } from '../../../cloudfunctions/venues/venues-store'
import type { World } from '../../support/world'

export const C1 = 'd1-s1-c1'
export const CLASS = 'vn-c1-class'
export const HALL = 'vn-c1-hall'
const MINUTE_MS = 60_000
export const h = (hour: number) => hour * 60

/** The next day with this weekday, at least so many days ahead. */
export function dayAhead(world: Pick<World, 'now'>, weekday: number, atLeast = 2): string {
  let day = addDays(chinaDay(world.now()), atLeast)
  while (weekdayOfDay(day) !== weekday) day = addDays(day, 1)
  return day
}
export function roomsOf(world: World) {
  const ask = { venueId: CLASS, partnerId: 'pt-c1-01', purpose: 'course' as const, attendees: 10 }
  const booking = (id: string) => world.read('bookings').find(({ _id }) => _id === id) as unknown as BookingDoc
  return {
    booking,
    bookings: () => world.read('bookings') as unknown as BookingDoc[],
    venue: (id: string) => world.read('venues').find(({ _id }) => _id === id) as unknown as VenueDoc,
    slots: (venueId: string, day: string) => ((world.read('venueDays').find(({ _id }) => _id === `${venueId}:${day}`) as unknown as VenueDayDoc | undefined)?.slots ?? []),
    book: async (day: string, from: number, to: number, more: Partial<typeof ask> = {}, who = 'owner-c1') => (await world.as(who).call('venues', 'book', { ...ask, day, fromMinute: h(from), toMinute: h(to), ...more })).bookingId,
    refused: (day: string, from: number, to: number, more: object = {}, who = 'owner-c1') => world.refusal(who, 'venues', 'book', { ...ask, day, fromMinute: h(from), toMinute: h(to), ...more }),
    /** Moves the clock to so many minutes from the booking's start (negative: before it); the timer fires in the last two minutes only. */
    goTo: async (id: string, minutes = 0) => {
      world.cloud.clock.jump(Date.parse(booking(id).startAt) + (minutes - 2) * MINUTE_MS - Date.parse(world.now()))
      await world.cloud.clock.advance(2 * MINUTE_MS)
    },
    minutes: (count: number) => world.cloud.clock.advance(count * MINUTE_MS),
    checkIn: (id: string, who = 'owner-c1') => world.as(who).call('venues', 'checkIn', { partnerId: booking(id).partnerId!, code: (world.read('venues').find(({ _id }) => _id === booking(id).venueId) as unknown as VenueDoc).checkInCode }),
    told: (persona: string) => world.read('messages').filter(({ personId }) => personId === `p-${persona}`).map(({ title }) => String(title)),
    entries: (partnerId: string) => world.read('creditPages').filter(({ accountId }) => accountId === partnerId).flatMap(({ entries }) => entries as { businessKey: string; minutes: number; movedMinutes: number }[]),
  }
}
