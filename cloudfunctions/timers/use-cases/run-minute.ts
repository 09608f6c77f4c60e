// Everything that is due this minute. Each part is bounded and goes on next minute; each may run twice, late or in parallel (I31);
// one that fails does not keep the others from their work, and is thrown at the end so that the platform sees it. One after another:
// a plain call of one part must not run into a transaction that another has open in this instance (PLATFORM §1.3).
import { now } from '../../_platform/clock'
import { countPartners } from './count-partners'
import { sweepDemand } from './sweep-demand'
import { sweepOutbox } from './sweep-outbox'
import { takeDueSteps } from './take-due-steps'
import { tendCredit } from './tend-credit'
import { tendPartners } from './tend-partners'
import { tickRooms } from './tick-rooms'
import { tidy } from './tidy'

const PARTS = { steps: takeDueSteps, delivered: sweepOutbox, counted: countPartners, credit: tendCredit, rooms: tickRooms, partners: tendPartners, demand: sweepDemand, tidied: tidy } as const
/** How many things each part has done. */
export type MinuteReport = Partial<Record<keyof typeof PARTS, number>>
export async function runMinute(): Promise<MinuteReport> {
  const instant = now()
  const report: MinuteReport = {}
  const failures: unknown[] = []
  for (const name of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    await PARTS[name](instant).then((count) => { report[name] = count }, (error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
  return report
}
