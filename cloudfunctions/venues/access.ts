// Who may see a room or a booking, and act on it: from hats and units as read in this call.
import type { Hat } from '../../contract/kernel'
import { hatOver, must, type PersonCall } from '../_platform/serve'
import { bookings, type BookingDoc } from './bookings-store'
import { venues, type VenueDoc } from './venues-store'

const STAFF_SIDE: Hat[] = ['staff', 'subdistrictStaff', 'districtStaff']
export type Viewer = 'partner' | 'staff' | 'watcher'

/** The room, for partners of its community and the staff over it; a closed one only for staff. NOT_FOUND else. */
export async function visibleVenue(call: PersonCall, venueId: string): Promise<VenueDoc> {
  const venue = must(await venues.get(venueId))
  if (!hatOver(call.person, venue.communityId, ...STAFF_SIDE)) must(venue.status === 'open' && hatOver(call.person, venue.communityId, 'partner'))
  return venue
}
/** The room, for its community's own staff. NOT_FOUND else. */
export async function staffVenue(call: PersonCall, venueId: string): Promise<VenueDoc> {
  const venue = must(await venues.get(venueId))
  must(hatOver(call.person, venue.communityId, 'staff'))
  return venue
}
/** The caller's hat at this partner; NOT_FOUND for any other partner, known or not. @param communityId where it must be at home */
export function partnerHat({ person }: PersonCall, partnerId: string, communityId?: string) {
  return must(person.hats.find((worn) => worn.hat === 'partner' && worn.partnerId === partnerId && (communityId === undefined || worn.unitId === communityId)))
}
/** As what the person sees the booking, the nearest first; NOT_FOUND when not at all (I25). */
export function viewerOf({ person }: PersonCall, booking: Pick<BookingDoc, 'communityId' | 'partnerId'>): Viewer {
  if (hatOver(person, booking.communityId, 'staff')) return 'staff'
  if (booking.partnerId !== null && person.hats.some(({ hat, partnerId }) => hat === 'partner' && partnerId === booking.partnerId)) return 'partner'
  return must(hatOver(person, booking.communityId, 'subdistrictStaff', 'districtStaff') && 'watcher')
}
export async function visibleBooking(call: PersonCall, bookingId: string): Promise<{ booking: BookingDoc; viewer: Viewer }> {
  const booking = must(await bookings.get(bookingId))
  return { booking, viewer: viewerOf(call, booking) }
}
