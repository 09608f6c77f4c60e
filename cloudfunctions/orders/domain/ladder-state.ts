// What a step leaves of the ladder, whichever step it was: gone once nobody is asked any more, due at once (by day) when the last
// answer has been given or has run out, not due while somebody may still answer.
import type { Ladder, Order } from './order'
import { wakingAt } from './quiet-hours'

export function ladderAfter({ status, ladder, offers, isUrgent }: Order, at: string): Ladder | null {
  if (!ladder || (status !== 'placed' && status !== 'offering')) return null
  const isAsking = offers.some((offer) => offer.status === 'open')
  const nextAt = ladder.state !== 'climbing' || isAsking ? null : ladder.nextAt ?? (isUrgent ? at : wakingAt(at))
  return nextAt === ladder.nextAt ? ladder : { ...ladder, nextAt }
}
