// Who is told about a booking: at the partner its owners and who booked, at the community its staff. Read before the transaction.
import { staffOf } from '../identity/public'
import { partnerOf } from '../partners/public'
import type { BookingStep } from './domain/booking'
import type { Receivers } from './domain/messages'
import type { BookingDoc } from './bookings-store'

const TOLD_TO_PARTNER: readonly (BookingStep | 'book')[] = ['approve', 'refuse', 'lapse', 'hold', 'cure', 'release', 'cancel']
/** One read where somebody is told, none else. */
export async function receiversOf({ partnerId, bookedBy, communityId }: Pick<BookingDoc, 'partnerId' | 'bookedBy' | 'communityId'>, step: BookingStep | 'book'): Promise<Receivers> {
  if (partnerId === null) return { partner: [], staff: [] }
  if (step === 'book') return { partner: [], staff: (await staffOf(communityId)).map(({ _id }) => _id) }
  if (!TOLD_TO_PARTNER.includes(step)) return { partner: [], staff: [] }
  const workers = (await partnerOf(partnerId))?.workers ?? []
  return { partner: workers.filter(({ personId, role }) => role === 'owner' || personId === bookedBy).map(({ personId }) => personId), staff: [] }
}
