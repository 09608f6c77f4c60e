// A room's days as a picture needs them: when it is open at which tariff, who has what, what is closed.
import type { Booking } from './booking'
import { OCCUPYING } from './booking'
import { keptFrom, type AgreedSlot } from './agreed'
import { addDays, overlap, type Span } from './span'
import { bandsOf } from './tariff'
import { closuresOn, openingsOf, type Venue } from './venue'

export interface CalendarSlot extends Span { kind: 'mine' | 'booked' | 'taken' | 'closed'; label: string; bookingId: string | null; status: Booking['status'] | null }
/** `partnerId`: the partner that looks. */
interface Viewer { isStaff: boolean; partnerId: string | null }
/** Bookings a partner does not own are only `taken`; staff read whose they are. Hours kept for others stand there until somebody has booked in them. */
export function calendarOf(venue: Venue, { booked, slots: agreed }: { booked: readonly Booking[]; slots: readonly AgreedSlot[] }, { from, days, now }: { from: string; days: number; now: string }, viewer: Viewer) {
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(from, at)
    const slots = booked.filter((booking) => booking.day === day && OCCUPYING.includes(booking.status)).map((booking) => slotOf(booking, viewer))
    const kept = keptFrom(agreed, viewer.partnerId, venue._id, day, now).filter((slot) => !slots.some((other) => overlap(other, slot))).map((slot) => keptSlot(slot, viewer))
    const closed = closuresOn(venue.closures, day).map(({ fromMinute, toMinute, reason }): CalendarSlot => ({ fromMinute, toMinute, kind: 'closed', label: reason, bookingId: null, status: null }))
    return {
      day, isHoliday: venue.holidays.includes(day), openings: openingsOf(venue, day).flatMap((opening) => bandsOf(venue.tariff, day, opening)),
      slots: [...slots, ...kept, ...closed].sort((a, b) => a.fromMinute - b.fromMinute),
    }
  })
}
function keptSlot({ fromMinute, toMinute, partnerName }: AgreedSlot, { isStaff }: Viewer): CalendarSlot {
  return { fromMinute, toMinute, kind: 'taken', label: isStaff ? `协议留给${partnerName}` : '协议留给别家', bookingId: null, status: null }
}
function slotOf({ _id, fromMinute, toMinute, partnerId, partnerName, status }: Booking, viewer: Viewer): CalendarSlot {
  const isMine = partnerId !== null && partnerId === viewer.partnerId
  const mayOpen = isMine || viewer.isStaff
  const label = partnerName ?? '社区自用'
  return { fromMinute, toMinute, kind: isMine ? 'mine' : viewer.isStaff ? 'booked' : 'taken', label: mayOpen || partnerId === null ? label : '', bookingId: mayOpen ? _id : null, status: mayOpen ? status : null }
}
