// A booking of a room: who has it when and at what price, fixed when it was made (B6–B8). Invariants: status only by the table below;
// a slot in the room's day exactly while the booking occupies it; its hold resolves once, at check-in or at the end (I10, I14, I20).
import type { CreditHold } from '../../../contract/credits'
import type { BookingEnd, BookingPurpose, BookingStatus } from '../../../contract/terms'
import { fail } from '../../_platform/errors'
import type { DaySpan } from './span'
import type { Part } from './tariff'

export interface BookingEvent { step: BookingStep | 'book'; at: string; byId: string }
export interface Booking extends DaySpan {
  _id: string
  communityId: string
  venueId: string
  venueName: string
  place: string
  /** Null: the community's own. */
  partnerId: string | null
  partnerName: string | null
  purpose: BookingPurpose
  attendees: number
  startAt: string
  endAt: string
  /** Monday of its week. */
  week: string
  /** Not checked in by then: released. */
  releaseAt: string
  creditMinutes: number
  parts: Part[]
  /** Null when it costs nothing. */
  creditHold: CreditHold | null
  /** Checked in, and the charge is not in the ledger yet. */
  isChargePending: boolean
  status: BookingStatus
  end: BookingEnd | null
  reason: string | null
  bookedBy: string
  bookedAt: string
  decidedBy: string | null
  checkedInAt: string | null
  checkedInBy: string | null
  timeline: BookingEvent[]
  /** When the clock has something to do with it; null when never. */
  dueAt: string | null
  version: number
}
interface Transition { from: readonly BookingStatus[]; to: BookingStatus; /** What becomes of the credit that waits. */ hold?: 'post' | 'void' | 'expire'; /** Gives the room's time back. */ freesSlot?: true; /** Gives the week's quota back. */ freesQuota?: true }
export const TRANSITIONS = {
  approve: { from: ['requested'], to: 'approved' },
  refuse: { from: ['requested'], to: 'refused', hold: 'void', freesSlot: true, freesQuota: true },
  /** The start came and nobody had decided. */
  lapse: { from: ['requested'], to: 'refused', hold: 'void', freesSlot: true, freesQuota: true },
  /** The partner is over the hard line: the slot is kept, but not for use (B11). */
  hold: { from: ['approved'], to: 'held' },
  cure: { from: ['held'], to: 'approved' },
  checkIn: { from: ['approved'], to: 'checkedIn', hold: 'post' },
  finish: { from: ['checkedIn'], to: 'used' },
  /** The community's own need no check-in. */
  finishOwn: { from: ['approved'], to: 'used' },
  release: { from: ['approved', 'held'], to: 'released', hold: 'expire', freesSlot: true },
  cancel: { from: ['requested', 'approved', 'held'], to: 'cancelled', hold: 'void', freesSlot: true, freesQuota: true },
} as const satisfies Record<string, Transition>
export type BookingStep = keyof typeof TRANSITIONS
export const transitionOf = (step: BookingStep): Transition => TRANSITIONS[step]

export const COMING: readonly BookingStatus[] = ['requested', 'approved', 'held', 'checkedIn']
export const ENDED: readonly BookingStatus[] = ['used', 'released', 'cancelled', 'refused']
/** Statuses in which the room's day carries its slot. */
export const OCCUPYING: readonly BookingStatus[] = [...COMING, 'used']

export function isAllowed(status: BookingStatus, step: BookingStep): boolean {
  return transitionOf(step).from.includes(status)
}
/** BOOKING_WRONG_STATUS unless the table allows the step. */
export function mustAllow({ status }: Pick<Booking, 'status'>, step: BookingStep): void {
  if (!isAllowed(status, step)) fail('BOOKING_WRONG_STATUS')
}
/** The next instant at which the clock has something to do. */
export function dueAtOf({ status, partnerId, startAt, releaseAt, endAt, isChargePending, checkedInAt }: Pick<Booking, 'status' | 'partnerId' | 'startAt' | 'releaseAt' | 'endAt' | 'isChargePending' | 'checkedInAt'>): string | null {
  switch (status) {
    case 'requested': case 'held': return startAt
    case 'approved': return partnerId === null ? endAt : releaseAt
    case 'checkedIn': return isChargePending ? checkedInAt : endAt
    case 'used': return isChargePending ? checkedInAt : null
    default: return null
  }
}
