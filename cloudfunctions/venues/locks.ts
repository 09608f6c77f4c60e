// The two lock documents inside the transaction of the step that needs them: the room's day (I20) and the partner's week (quota).
import type { Tx } from '../_platform/db'
import { EMPTY_DAY, type VenueDay } from './domain/day'
import type { WeekEntry } from './domain/quota'
import { partnerWeekId, partnerWeeks, venueDayId, venueDays } from './venues-store'

/** Reads the day, lets `change` decide (it may refuse), writes it. */
export async function changeDay(tx: Tx, venueId: string, day: string, change: (day: VenueDay) => VenueDay): Promise<void> {
  const _id = venueDayId(venueId, day)
  const before = await tx.get(venueDays, _id)
  const { slots, blocks } = change(before ?? EMPTY_DAY)
  await tx.set(venueDays, { _id, venueId, day, slots, blocks })
}
/** The same for the week in which a partner's bookings are counted. */
export async function changeWeek(tx: Tx, partnerId: string, monday: string, change: (entries: WeekEntry[]) => WeekEntry[]): Promise<void> {
  const _id = partnerWeekId(partnerId, monday)
  const before = await tx.get(partnerWeeks, _id)
  await tx.set(partnerWeeks, { _id, partnerId, monday, entries: change(before?.entries ?? []) })
}
