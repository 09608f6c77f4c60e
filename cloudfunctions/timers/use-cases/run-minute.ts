// Everything that is due this minute. Each part is bounded and goes on next minute; each may run twice, late or in parallel (I31);
// one that fails does not keep the others from their work, and is thrown at the end so that the platform sees it.
import { now } from '../../_platform/clock'
import { countPartners } from './count-partners'
import { sweepOutbox } from './sweep-outbox'
import { takeDueSteps } from './take-due-steps'
import { tickRooms } from './tick-rooms'

export interface MinuteReport { steps: number; delivered: number; counted: number; rooms: number }
export async function runMinute(): Promise<MinuteReport> {
  const instant = now()
  const results = await Promise.allSettled([takeDueSteps(instant), sweepOutbox(instant), countPartners(instant), tickRooms(instant)])
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  const [steps = 0, delivered = 0, counted = 0, rooms = 0] = results.map((result) => (result.status === 'fulfilled' ? result.value : 0))
  return { steps, delivered, counted, rooms }
}
