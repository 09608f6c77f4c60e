// Questions about rooms and their bookings: of partner pt-c1-02, in rooms of community c1.
import { VENUES } from '../../../../tools/seed/venues.data'
import { VenueFields } from '../../../../contract/venues'
import { CLASS, h, HALL } from '../../venues/support'
import type { Scenarios, Setting } from '../scenario'

const C1 = 'd1-s1-c1'
const CLOSED = 'vn-c1-matrix'
/** A room nobody can book any more, for partners as good as none. */
export const CLOSED_ROOM = { ...VENUES[0]!, _id: CLOSED, name: '旧仓库', status: 'closed', checkInCode: 'MATRIXROOM' }

export function venueScenarios({ facts: { bookings } }: Setting): Scenarios {
  const span = { day: bookings.day, fromMinute: h(17), toMinute: h(18) }
  const asked = { venueId: HALL, partnerId: 'pt-c1-02', ...span }
  const use = { purpose: 'course', attendees: 8 }
  const fields = VenueFields.parse(Object.fromEntries(Object.keys(VenueFields.shape).map((key) => [key, VENUES[1]![key as keyof VenueFields]])))
  const fromAt = `${bookings.day}T10:00:00.000Z`
  const toAt = `${bookings.day}T11:00:00.000Z`
  const of = (bookingId: string, more: object = {}) => ({ input: { bookingId, ...more }, vary: 'bookingId' })
  const room = (more: object = {}) => ({ input: { venueId: CLASS, ...more }, vary: 'venueId' })
  const refusal = { verdict: 'refuse', reason: '那天要体检' }
  return {
    'venues.list': { 'of c1': { input: { communityId: C1 }, vary: 'communityId' } },
    'venues.get': { open: room(), closed: { input: { venueId: CLOSED }, vary: 'venueId' } },
    'venues.calendar': { 'this week': room({ from: bookings.day, days: 7 }), 'with the partner\'s own': { input: { venueId: CLASS, from: bookings.day, days: 7, partnerId: 'pt-c1-02' }, vary: 'partnerId' } },
    'venues.quote': { 'for the partner': { input: asked, vary: 'partnerId' } },
    'venues.book': { 'for the partner': { input: { ...asked, ...use }, vary: 'partnerId' } },
    'venues.bookForCommunity': { 'a room of c1': room({ ...span, ...use }) },
    'venues.myBookings': { coming: { input: { partnerId: 'pt-c1-02', tab: 'coming' }, vary: 'partnerId' } },
    'venues.booking': { approved: of(bookings.approved) },
    'venues.cancelBooking': { approved: of(bookings.approved, { reason: '另作安排' }), 'in use': of(bookings.inUse, { reason: '另作安排' }) },
    'venues.approvals': { 'of c1': { input: { communityId: C1 }, vary: 'communityId' } },
    'venues.decideBooking': { requested: of(bookings.requested, refusal), approved: of(bookings.approved, refusal) },
    'venues.checkIn': { 'at the door': { input: { partnerId: 'pt-c1-02', code: bookings.code }, vary: 'code' } },
    'venues.checkInFor': { 'who is there': of(bookings.ready), 'too early': of(bookings.approved) },
    'venues.editVenue': { open: room() },
    'venues.saveVenue': { 'new in c1': { input: { communityId: C1, fields }, vary: 'communityId' }, 'old of c1': { input: { communityId: C1, venueId: CLASS, version: 1, fields }, vary: 'venueId' } },
    'venues.setVenueStatus': { open: room({ status: 'closed' }) },
    'venues.closeVenue': { open: room({ fromAt, toAt, reason: '检修' }) },
    'venues.reopenVenue': { 'not closed': room({ closureId: 'cl_none' }) },
    'venues.checkInCode': { open: room() },
    'venues.renewCheckInCode': { open: room() },
    'venues.utilisation': { 'of c1': { input: { communityId: C1, from: bookings.day, weeks: 4 }, vary: 'communityId' } },
  }
}
