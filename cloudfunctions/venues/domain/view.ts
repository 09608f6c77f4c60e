// A booking as its viewers read it. Who booked and who decided stay inside: the partner deals with the community, not with a person.
import { actionsFor } from './check-in'
import type { Booking } from './booking'

export function viewOf(booking: Booking, viewer: 'partner' | 'staff' | 'watcher', now: string) {
  const { _id, venueId, venueName, place, partnerId, partnerName, purpose, attendees, day, fromMinute, toMinute, startAt, endAt, releaseAt, status, end, reason, creditMinutes, parts, creditHold, isChargePending, checkedInAt } = booking
  return {
    id: _id, venueId, venueName, place, partnerId, partnerName, purpose, attendees, day, fromMinute, toMinute, startAt, endAt, releaseAt, status, end, reason,
    creditMinutes, parts, isCharged: creditHold?.status === 'posted' && !isChargePending, checkedInAt, actions: actionsFor(booking, viewer, now),
  }
}
