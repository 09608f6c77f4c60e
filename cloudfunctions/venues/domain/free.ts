// The free parts of a room's day: its hours less what is taken and what is closed. Pure.
import { merged, type Span } from './span'
import { closuresOn, openingsOf, type Venue } from './venue'

/** @param taken spans that are somebody's, in any order, overlapping or not @returns spans in order */
export function freeSpans(venue: Pick<Venue, 'windows' | 'holidays' | 'closures'>, day: string, taken: readonly Span[]): Span[] {
  const busy = merged([...taken, ...closuresOn(venue.closures, day)])
  return openingsOf(venue, day).flatMap((opening) => {
    const free: Span[] = []
    let from = opening.fromMinute
    for (const { fromMinute, toMinute } of busy) {
      if (toMinute <= from || fromMinute >= opening.toMinute) continue
      if (fromMinute > from) free.push({ fromMinute: from, toMinute: fromMinute })
      from = Math.max(from, toMinute)
    }
    return from < opening.toMinute ? [...free, { fromMinute: from, toMinute: opening.toMinute }] : free
  })
}
