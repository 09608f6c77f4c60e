// A room of the community: what it holds, when it is open, what an hour costs in credit minutes, how it may be booked (B5, B8).
// Invariants: windows of a weekday run forward; a closure lies in the lock documents of its days as well, so no booking slips into it.
import type { VenueFields } from '../../../contract/venues'
import type { VenueStatus } from '../../../contract/terms'
import { fail } from '../../_platform/errors'
import { addDays, covered, merged, minutesOf, spansBetween, spansOn, type DaySpan, type Span } from './span'

export interface Closure { id: string; fromAt: string; toAt: string; reason: string }
export interface Venue extends VenueFields {
  _id: string
  communityId: string
  status: VenueStatus
  closures: Closure[]
  checkInCode: string
  version: number
  createdAt: string
  /** Since when bookings inside a new closure wait to be freed; null when all are. */
  clearSince: string | null
}
const LONGEST_CLOSURE_DAYS = 31
const MOST_CLOSURES = 40

/** The fields as they may be stored; INPUT_INVALID names the field that contradicts itself. */
export function checkedFields(fields: VenueFields): VenueFields {
  const isForward = (windows: readonly Span[]) => windows.every(({ fromMinute, toMinute }) => fromMinute < toMinute)
  if (!isForward(fields.windows)) fail('INPUT_INVALID', { field: 'fields.windows' })
  if (!isForward(fields.tariff.peakWindows)) fail('INPUT_INVALID', { field: 'fields.tariff.peakWindows' })
  return { ...fields, equipment: [...new Set(fields.equipment)], pictureIds: [...new Set(fields.pictureIds)], holidays: [...new Set(fields.holidays)].sort() }
}
/** When the room is open on a day by its hours; closures are another matter. */
export function openingsOf({ windows, holidays }: Pick<Venue, 'windows' | 'holidays'>, day: string): Span[] {
  return holidays.includes(day) ? [] : spansOn(windows, day)
}
/** Is it open all the while, by its hours and its closures? */
export function isOpenFor(venue: Pick<Venue, 'status' | 'windows' | 'holidays' | 'closures'>, span: DaySpan): boolean {
  const isClosed = closuresOn(venue.closures, span.day).some((closure) => covered(span, [closure]) > 0)
  return venue.status === 'open' && !isClosed && covered(span, openingsOf(venue, span.day)) === minutesOf(span)
}
/** The parts of a day that closures take. */
export function closuresOn(closures: readonly Closure[], day: string): (Span & { id: string; reason: string })[] {
  return closures.flatMap(({ id, reason, fromAt, toAt }) => spansBetween(fromAt, toAt).filter((span) => span.day === day).map(({ fromMinute, toMinute }) => ({ id, reason, fromMinute, toMinute })))
}
/** CLOSURE_INVALID unless it runs forward, is not over, is at most 31 days long and there are not too many already. */
export function mustBeClosable(venue: Venue, fromAt: string, toAt: string, now: string): void {
  const isForward = fromAt < toAt && toAt > now
  const isLong = Date.parse(toAt) - Date.parse(fromAt) > LONGEST_CLOSURE_DAYS * 86_400_000
  if (!isForward || isLong || spansBetween(fromAt, toAt).length > LONGEST_CLOSURE_DAYS || currentClosures(venue, now).length >= MOST_CLOSURES) fail('CLOSURE_INVALID')
}
export function currentClosures({ closures }: Pick<Venue, 'closures'>, now: string): Closure[] {
  return closures.filter(({ toAt }) => toAt > now).sort((a, b) => a.fromAt.localeCompare(b.fromAt))
}
/** Minutes it was or is to be open on these days, closures taken off. */
export function openMinutes(venue: Pick<Venue, 'windows' | 'holidays' | 'closures'>, from: string, days: number): number {
  let minutes = 0
  for (let at = 0; at < days; at++) {
    const day = addDays(from, at)
    const closed = merged(closuresOn(venue.closures, day))
    for (const opening of openingsOf(venue, day)) minutes += minutesOf(opening) - covered(opening, closed)
  }
  return minutes
}
