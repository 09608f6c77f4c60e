// Messages that were written with a change but did not reach the inbox, and confirmed service that did not reach the ledger (a function
// that was killed, a database that stumbled), are brought there: every changed order is looked at once, two minutes after its change, when its own call has had its time.
import { later } from '../../_platform/china-time'
import { isDuplicate } from '../../_platform/db'
import { deliverMessages, undelivered } from '../../messages/public'
import { changedBetween, settleMissed } from '../../orders/public'
import { sweeps, type SweepDoc } from '../sweeps-store'

const ID = 'outbox'
const ORDERS_PER_PAGE = 100
const PAGES_PER_RUN = 5
const SETTLE_MINUTES = 2
/** So long a failing delivery is tried again before the sweep goes on without it. */
const PATIENCE_MINUTES = 60
const FIRST_LOOK_BACK_MINUTES = 24 * 60

/** @returns how many messages and entries had been missing */
export async function sweepOutbox(now: string): Promise<number> {
  const until = later(now, -SETTLE_MINUTES)
  let place = await sweeps.get(ID) ?? await begun(later(now, -FIRST_LOOK_BACK_MINUTES))
  let missed = 0
  for (let page = 0; page < PAGES_PER_RUN; page++) {
    const changed = await changedBetween(place, until, ORDERS_PER_PAGE)
    const last = changed.at(-1)
    if (!last) break
    // Older rows were looked at with the change that wrote them; whoever has left since must not get them again.
    const from = place.at
    const missing = await undelivered(changed.flatMap(({ outbox }) => outbox.filter(({ at }) => at >= from)))
    const areThere = await deliverMessages(missing)
    missed += missing.length + await settleMissed(changed, now)
    if (!areThere && last.updatedAt > later(now, -PATIENCE_MINUTES)) break
    const next = { at: last.updatedAt, id: last._id }
    if (!(await sweeps.updateIf(ID, { at: place.at, id: place.id }, next))) break
    place = { _id: ID, ...next }
    if (changed.length < ORDERS_PER_PAGE) break
  }
  return missed
}
async function begun(at: string): Promise<SweepDoc> {
  const first: SweepDoc = { _id: ID, at, id: '' }
  await sweeps.add(first).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  return first
}
