// The clock's work for rooms: bookings that are due, closures that were cut short, slots that the credit ledger holds up or gives back.
import { chinaDay } from '../../_platform/china-time'
import { isDuplicate } from '../../_platform/db'
import { alignWithCredit, dueBookings, finishClosures, partnersWith, tickBooking } from '../../venues/public'
import { sweeps, type SweepDoc } from '../sweeps-store'

const MOST_PER_RUN = 100
const PARTNERS_PER_RUN = 50
/** Sorts after every id. */
const DONE = '~'
const ID = 'roomHolds'

/** @returns how many things were done; what is left is due next minute too */
export async function tickRooms(now: string): Promise<number> {
  let done = await finishClosures(now)
  // One after another: what is due together is often one room's day or one partner's week.
  for (const booking of await dueBookings(now, MOST_PER_RUN)) done += await tickBooking(booking, now)
  return done + await releaseHeld(now) + await holdBack(now)
}
/** A cure is noticed within a minute: few partners are ever held. */
async function releaseHeld(now: string): Promise<number> {
  let done = 0
  for (const partnerId of await partnersWith('held', now, '', PARTNERS_PER_RUN)) done += await alignWithCredit(partnerId, now)
  return done
}
/** A debt grows old by the day, so every partner with bookings ahead is looked at once a day, some a minute; one that has just been charged is looked at on the spot. */
async function holdBack(now: string): Promise<number> {
  const today = chinaDay(now)
  const place = await sweeps.get(ID) ?? await begun(today)
  if (place.at === today && place.id === DONE) return 0
  const after = place.at === today ? place.id : ''
  const partnerIds = await partnersWith('approved', now, after, PARTNERS_PER_RUN)
  let done = 0
  for (const partnerId of partnerIds) done += await alignWithCredit(partnerId, now)
  await sweeps.updateIf(ID, { at: place.at, id: place.id }, { at: today, id: partnerIds.length < PARTNERS_PER_RUN ? DONE : partnerIds.at(-1)! })
  return done
}
async function begun(today: string): Promise<SweepDoc> {
  const first: SweepDoc = { _id: ID, at: today, id: '' }
  await sweeps.add(first).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
  return first
}
