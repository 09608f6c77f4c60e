// Which use case answers which call of a partner: looking, booking, checking in. Staff use some of them too.
import { bookVenue } from './use-cases/book-venue'
import { cancelBooking } from './use-cases/cancel-booking'
import { checkIn, checkInFor } from './use-cases/check-in'
import { getVenue } from './use-cases/get-venue'
import { listApprovals, listMyBookings, readBooking } from './use-cases/list-bookings'
import { listVenues } from './use-cases/list-venues'
import { quoteBooking } from './use-cases/quote-booking'
import { readCalendar } from './use-cases/read-calendar'

export const BOOKING = {
  list: listVenues, get: getVenue, calendar: readCalendar, quote: quoteBooking, book: bookVenue, myBookings: listMyBookings, booking: readBooking, cancelBooking,
  approvals: listApprovals, checkIn, checkInFor,
}
