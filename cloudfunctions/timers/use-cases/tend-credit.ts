// The ledger's clock: decisions whose entry was cut short, the nightly walk over all accounts, and rooms that follow a changed standing.
import { chinaDay, later } from '../../_platform/china-time'
import { isDuplicate } from '../../_platform/db'
import { partnersChangedSince, sweepAccounts, sweepDecisions } from '../../credits/public'
import { alignWithCredit } from '../../venues/public'
import { sweeps, type SweepDoc } from '../sweeps-store'

const ID = 'creditAccounts'
const ACCOUNTS_PER_RUN = 50
/** Sorts after every id. */
const DONE = '~'
/** Longer than the clock may be late, so that no change is missed; looked at again, it changes nothing. */
const CHANGED_MINUTES = 5
const CHANGED_PER_RUN = 100

/** @returns how many decisions, accounts and bookings were moved */
export async function tendCredit(now: string): Promise<number> {
  const done = await sweepDecisions(now) + await walkAccounts(now)
  return done + await alignRooms(now)
}
/** Every account once a day, some a minute: debts grow old and prepaid minutes expire by the mere passing of days. */
async function walkAccounts(now: string): Promise<number> {
  const today = chinaDay(now)
  const place = await sweeps.get(ID) ?? await begun(today)
  if (place.at === today && place.id === DONE) return 0
  const { changes, held, next } = await sweepAccounts(now, place.at === today ? place.id : '', ACCOUNTS_PER_RUN)
  // Again for those that were held before: a run that was killed may have left a slot.
  for (const partnerId of held) await alignWithCredit(partnerId, now)
  await sweeps.updateIf(ID, { at: place.at, id: place.id }, { at: today, id: next ?? DONE })
  return changes.length
}
/** Whatever moved the standing (a charge, a service, a signature, the night), the bookings follow within a minute (B11). */
async function alignRooms(now: string): Promise<number> {
  let moved = 0
  for (const partnerId of await partnersChangedSince(later(now, -CHANGED_MINUTES), CHANGED_PER_RUN)) moved += await alignWithCredit(partnerId, now)
  return moved
}
async function begun(today: string): Promise<SweepDoc> {
  const first: SweepDoc = { _id: ID, at: today, id: '' }
  await sweeps.add(first).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  return first
}
