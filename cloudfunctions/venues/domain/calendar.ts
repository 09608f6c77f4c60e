// A room's days as a picture needs them: when it is open at which tariff, who has what, what is closed.
import type { Booking } from './booking'
import { OCCUPYING } from './booking'
import { addDays, type Span } from './span'
import { bandsOf } from './tariff'
import { closuresOn, openingsOf, type Venue } from './venue'

export interface CalendarSlot extends Span { kind: 'mine' | 'booked' | 'taken' | 'closed'; label: string; bookingId: string | null; status: Booking['status'] | null }
/** Bookings a partner does not own are only `taken`; staff read whose they are. @param viewer `staff`, or the id of the partner that looks */
export function calendarOf(venue: Venue, booked: readonly Booking[], from: string, days: number, viewer: { isStaff: boolean; partnerId: string | null }) {
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(from, at)
    const slots = booked.filter((booking) => booking.day === day && OCCUPYING.includes(booking.status)).map((booking) => slotOf(booking, viewer))
    const closed = closuresOn(venue.closures, day).map(({ fromMinute, toMinute, reason }): CalendarSlot => ({ fromMinute, toMinute, kind: 'closed', label: reason, bookingId: null, status: null }))
    return {
      day, isHoliday: venue.holidays.includes(day), openings: openingsOf(venue, day).flatMap((opening) => bandsOf(venue.tariff, day, opening)),
      slots: [...slots, ...closed].sort((a, b) => a.fromMinute - b.fromMinute),
    }
  })
}
function slotOf({ _id, fromMinute, toMinute, partnerId, partnerName, status }: Booking, viewer: { isStaff: boolean; partnerId: string | null }): CalendarSlot {
  const isMine = partnerId !== null && partnerId === viewer.partnerId
  const mayOpen = isMine || viewer.isStaff
  const label = partnerName ?? '社区自用'
  return { fromMinute, toMinute, kind: isMine ? 'mine' : viewer.isStaff ? 'booked' : 'taken', label: mayOpen || partnerId === null ? label : '', bookingId: mayOpen ? _id : null, status: mayOpen ? status : null }
}
