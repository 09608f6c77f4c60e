// Bookings follow the partner's credit account (B11): over the hard line the slots after today wait, today's still runs; cured, they come back.
import { chinaDay } from '../_platform/china-time'
import { command } from '../_platform/db'
import { isSlotHeld, standingOf } from '../credits/public'
import { bookings } from './bookings-store'
import { tickStep } from './take-step'

const MOST_OF_ONE = 200

/** Safe to run twice, late or in parallel. @returns how many bookings changed */
export async function alignWithCredit(partnerId: string, now: string): Promise<number> {
  const { standing } = await standingOf(partnerId, now)
  const today = chinaDay(now)
  const [from, step] = standing === 'held' ? ['approved', 'hold'] as const : ['held', 'cure'] as const
  const coming = await bookings.find({ partnerId, status: from, startAt: command.gt(now) }, { orderBy: [['startAt', 'asc']], limit: MOST_OF_ONE })
  let changed = 0
  for (const booking of coming) {
    if (step === 'hold' && !isSlotHeld(standing, booking.day, today)) continue
    if (await tickStep(booking, now, { step, decide: () => ({}) })) changed++
  }
  return changed
}
