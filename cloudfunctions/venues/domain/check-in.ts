// When a booking may be checked in: from 15 minutes before its start until the room releases itself (B7).
import type { BookingAction } from '../../../contract/terms'
import { later } from '../../_platform/china-time'
import { isAllowed, type Booking } from './booking'

export const CHECK_IN_EARLY_MINUTES = 15
export const CANCEL_CUTOFF_MINUTES = 120

export function isCheckInTime({ startAt, releaseAt }: Pick<Booking, 'startAt' | 'releaseAt'>, now: string): boolean {
  return later(startAt, -CHECK_IN_EARLY_MINUTES) <= now && now < releaseAt
}
export function isBeforeCutoff({ startAt }: Pick<Booking, 'startAt'>, now: string): boolean {
  return now <= later(startAt, -CANCEL_CUTOFF_MINUTES)
}
/** What this viewer can do now, for the client to offer. */
export function actionsFor(booking: Booking, viewer: 'partner' | 'staff' | 'watcher', now: string): BookingAction[] {
  const { status, partnerId } = booking
  if (viewer === 'watcher') return []
  const isOpen = isAllowed(status, 'cancel') && (viewer === 'staff' || isBeforeCutoff(booking, now))
  const mayCheckIn = partnerId !== null && isAllowed(status, 'checkIn') && isCheckInTime(booking, now)
  const decisions: BookingAction[] = viewer === 'staff' && status === 'requested' && now < booking.startAt ? ['approve', 'refuse'] : []
  return [...decisions, ...(mayCheckIn ? [viewer === 'staff' ? 'checkInFor' as const : 'checkIn' as const] : []), ...(isOpen ? ['cancel' as const] : [])]
}
