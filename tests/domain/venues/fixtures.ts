// A room and a booking as the demo has them, to be varied.
import { made, type NewBooking } from '../../../cloudfunctions/venues/domain/make'
import type { Booking } from '../../../cloudfunctions/venues/domain/booking'
import { quoteOf } from '../../../cloudfunctions/venues/domain/tariff'
import type { Venue } from '../../../cloudfunctions/venues/domain/venue'
import { VENUES } from '../../../tools/seed/venues.data'

export const h = (hour: number) => hour * 60
/** A Tuesday; in China it begins at 16:00 UTC the day before. */
export const TUESDAY = '2026-11-24'
/** 08:00 of that Tuesday in China. */
export const MORNING = '2026-11-24T00:00:00.000Z'
export const room = (more: object = {}): Venue => ({ ...VENUES.find(({ _id }) => _id === 'vn-c1-class')!, ...more })
/** 9:00–11:00 of that Tuesday. */
export function booking(more: Partial<Booking> = {}, asked: Partial<NewBooking> = {}): Booking {
  const span = { day: TUESDAY, fromMinute: h(9), toMinute: h(11) }
  const hold = { status: 'held' as const, heldMinutes: 60, postedMinutes: 0, releasedMinutes: 0, resolvedAt: null }
  const made1 = made(room(), { id: 'bk_1', partner: { id: 'pt', name: '李师傅理发' }, span, purpose: 'course', attendees: 8, quote: quoteOf(room().tariff, span), hold, needsApproval: false, byId: 'p-owner', at: '2026-11-20T00:00:00.000Z', ...asked })
  return { ...made1, ...more }
}
