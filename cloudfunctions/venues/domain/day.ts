// One room's day: who has which part of it, and what is closed. The lock document of every booking of that day, so two bookings that
// overlap always meet in one document and only one of them gets in (I20).
import { fail } from '../../_platform/errors'
import { overlap, type Span } from './span'

/** `partnerId` null: the community's own. */
export interface DaySlot extends Span { bookingId: string; partnerId: string | null }
export interface DayBlock extends Span { closureId: string }
export interface VenueDay { slots: DaySlot[]; blocks: DayBlock[] }
export const EMPTY_DAY: VenueDay = { slots: [], blocks: [] }

/** VENUE_NOT_OPEN inside a closure, SLOT_TAKEN where somebody is, BOOKING_CHAINED next to a slot of the same partner that is not over. @param nowMinute of this day; negative before it */
export function taken(day: VenueDay, slot: DaySlot, nowMinute: number): VenueDay {
  if (day.blocks.some((block) => overlap(block, slot))) fail('VENUE_NOT_OPEN')
  if (day.slots.some((other) => overlap(other, slot))) fail('SLOT_TAKEN')
  if (slot.partnerId !== null && day.slots.some((other) => other.partnerId === slot.partnerId && other.toMinute > nowMinute && isNextTo(other, slot))) fail('BOOKING_CHAINED')
  return { ...day, slots: [...day.slots, slot].sort((a, b) => a.fromMinute - b.fromMinute) }
}
function isNextTo(a: Span, b: Span): boolean {
  return a.toMinute === b.fromMinute || b.toMinute === a.fromMinute
}
export function freed(day: VenueDay, bookingId: string): VenueDay {
  return { ...day, slots: day.slots.filter((slot) => slot.bookingId !== bookingId) }
}
export function blocked(day: VenueDay, block: DayBlock): VenueDay {
  return { ...day, blocks: [...day.blocks.filter(({ closureId }) => closureId !== block.closureId), block] }
}
export function unblocked(day: VenueDay, closureId: string): VenueDay {
  return { ...day, blocks: day.blocks.filter((block) => block.closureId !== closureId) }
}
