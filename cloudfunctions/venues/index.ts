// Rooms of the community: kept by staff, booked by partners, charged in credit minutes when they are used.
import { venues } from '../../contract/venues'
import { serve } from '../_platform/serve'
import { bookForCommunity } from './use-cases/book-for-community'
import { bookVenue } from './use-cases/book-venue'
import { cancelBooking } from './use-cases/cancel-booking'
import { checkIn, checkInFor } from './use-cases/check-in'
import { readCheckInCode, renewCheckInCode } from './use-cases/check-in-code'
import { closeVenue, reopenVenue } from './use-cases/close-venue'
import { decideBooking } from './use-cases/decide-booking'
import { editVenue } from './use-cases/edit-venue'
import { getVenue } from './use-cases/get-venue'
import { listApprovals, listMyBookings, readBooking } from './use-cases/list-bookings'
import { listVenues } from './use-cases/list-venues'
import { quoteBooking } from './use-cases/quote-booking'
import { readCalendar } from './use-cases/read-calendar'
import { readUtilisation } from './use-cases/read-utilisation'
import { saveVenue, setVenueStatus } from './use-cases/save-venue'

export const main = serve('venues', venues, {
  list: listVenues, get: getVenue, calendar: readCalendar, quote: quoteBooking, book: bookVenue, bookForCommunity, myBookings: listMyBookings, booking: readBooking, cancelBooking,
  approvals: listApprovals, decideBooking, checkIn, checkInFor, editVenue, saveVenue, setVenueStatus, closeVenue, reopenVenue, checkInCode: readCheckInCode, renewCheckInCode, utilisation: readUtilisation,
})
