// What a booking costs, in credit minutes (B8): its normal and its peak part, each at its rate per hour, added up as an integer
// fraction of 60 and rounded down to whole minutes once, at the end: the partner is never charged for a minute it did not use up.
import type { VenueFields } from '../../../contract/venues'
import type { TariffBand } from '../../../contract/terms'
import { covered, minutesOf, spansOn, type DaySpan, type Span } from './span'

export type Tariff = VenueFields['tariff']
export interface Part { band: TariffBand; minutes: number; perHour: number }
export interface Quote { creditMinutes: number; parts: Part[] }

/** @param span of one day, in half hours @returns parts that are not empty, the normal one first */
export function quoteOf(tariff: Tariff, span: DaySpan): Quote {
  const peakMinutes = covered(span, spansOn(tariff.peakWindows, span.day))
  const all: Part[] = [{ band: 'normal', minutes: minutesOf(span) - peakMinutes, perHour: tariff.normalPerHour }, { band: 'peak', minutes: peakMinutes, perHour: tariff.peakPerHour }]
  const parts = all.filter(({ minutes }) => minutes > 0)
  return { parts, creditMinutes: Math.floor(parts.reduce((sum, { minutes, perHour }) => sum + minutes * perHour, 0) / 60) }
}
/** An opening cut where the tariff changes. */
export function bandsOf(tariff: Tariff, day: string, opening: Span): (Span & { band: TariffBand })[] {
  const peaks = spansOn(tariff.peakWindows, day).map((peak) => ({ fromMinute: Math.max(peak.fromMinute, opening.fromMinute), toMinute: Math.min(peak.toMinute, opening.toMinute) })).filter((peak) => peak.fromMinute < peak.toMinute)
  const bands: (Span & { band: TariffBand })[] = []
  let at = opening.fromMinute
  for (const peak of peaks) {
    if (at < peak.fromMinute) bands.push({ fromMinute: at, toMinute: peak.fromMinute, band: 'normal' })
    bands.push({ ...peak, band: 'peak' })
    at = peak.toMinute
  }
  return at < opening.toMinute ? [...bands, { fromMinute: at, toMinute: opening.toMinute, band: 'normal' }] : bands
}
