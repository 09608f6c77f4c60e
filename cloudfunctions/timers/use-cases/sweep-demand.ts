// Unmet demand by the clock: days of the dashboard are counted, drafted slots come true, people hear of it.
import { countChangedDays, sweepProposals } from '../../demand/public'

/** @returns how many days and proposals were looked at */
export async function sweepDemand(now: string): Promise<number> {
  return await sweepProposals(now) + await countChangedDays(now)
}
