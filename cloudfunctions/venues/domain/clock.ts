// What the clock does to a booking, and when: nobody decided in time, nobody came, the debt was not made good, the hour is over (B7, B11).
import type { Booking, BookingStep } from './booking'
import type { Patch } from './step'

/** The step that is due now, or null. A pure question, so that a timer that runs late, twice or in parallel asks it of what it finds. */
export function dueStep({ status, partnerId, startAt, releaseAt, endAt }: Pick<Booking, 'status' | 'partnerId' | 'startAt' | 'releaseAt' | 'endAt'>, now: string): { step: BookingStep; patch: Patch } | null {
  if (status === 'requested' && now >= startAt) return { step: 'lapse', patch: { end: 'unanswered' } }
  if (status === 'held' && now >= startAt) return { step: 'release', patch: { end: 'creditHeld' } }
  if (status === 'approved' && partnerId === null && now >= endAt) return { step: 'finishOwn', patch: {} }
  if (status === 'approved' && partnerId !== null && now >= releaseAt) return { step: 'release', patch: { end: 'noShow' } }
  if (status === 'checkedIn' && now >= endAt) return { step: 'finish', patch: {} }
  return null
}
