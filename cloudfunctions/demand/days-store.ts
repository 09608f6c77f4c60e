// The figures of a community's China days, and how far the count has come. A day is nothing but its orders counted again, so it may be
// written twice; taking the progress document away makes the clock count everything anew.
import { collection, command, isDuplicate } from '../_platform/db'
import type { DayFigures } from './domain/day-figures'

/** `_id` is `<communityId>:<YYYY-MM-DD>`. */
export interface DemandDayDoc extends DayFigures { _id: string; communityId: string; day: string; countedAt: string }
export const demandDays = collection<DemandDayDoc>({ name: 'demandDays', indexes: [['communityId', 'day']] })
/** Everything changed up to this instant and id is counted. */
export interface DemandProgressDoc { _id: string; at: string; id: string }
export const demandProgress = collection<DemandProgressDoc>({ name: 'demandProgress' })

const MOST_DAYS = 100
/** One read, at most one document a day. */
export function daysFrom(communityId: string, from: string): Promise<DemandDayDoc[]> {
  return demandDays.find({ communityId, day: command.gte(from) }, { orderBy: [['day', 'asc']], limit: MOST_DAYS })
}
export async function saveDay(doc: DemandDayDoc): Promise<void> {
  const { _id, categories, ...rest } = doc
  if (await demandDays.updateIf(_id, {}, { ...rest, categories: command.set(categories) })) return
  await demandDays.add(doc).catch((error: unknown) => {
    // There already, and nothing in it has changed.
    if (!isDuplicate(error)) throw error
  })
}
