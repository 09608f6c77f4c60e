// What a partner may choose when it accepts: starts at which somebody is free, and who is free then. Pure.
import { clock, dayTime } from '@/lib/format'
import type { OutputOf } from '@/lib/api'

export type Times = OutputOf<'orders', 'workerTimes'>
/** Whom this person may send: an owner anybody, a worker only oneself. */
export function sendable(times: Times, selfId: string, isOwner: boolean): Times['workers'] {
  return isOwner ? times.workers : times.workers.filter(({ id }) => id === selfId)
}
/** The starts with a word about who is busy; `isFree` false where nobody whom this person may send is free. */
export function startChoices(times: Times, selfId: string, isOwner: boolean, isWithinDay: boolean): { value: string; label: string; isFree: boolean }[] {
  const ids = sendable(times, selfId, isOwner).map(({ id }) => id)
  return times.starts.map(({ startAt, freeWorkerIds }) => {
    const isFree = ids.some((id) => freeWorkerIds.includes(id))
    return { value: startAt, label: `${isWithinDay ? clock(startAt) : dayTime(startAt)}${isFree ? '' : '（已有安排）'}`, isFree }
  })
}
/** Who can go at this start, oneself first. */
export function freeAt(times: Times, startAt: string, selfId: string, isOwner: boolean): Times['workers'] {
  const free = times.starts.find((one) => one.startAt === startAt)?.freeWorkerIds ?? []
  return sendable(times, selfId, isOwner).filter(({ id }) => free.includes(id)).sort((a, b) => Number(b.id === selfId) - Number(a.id === selfId))
}
