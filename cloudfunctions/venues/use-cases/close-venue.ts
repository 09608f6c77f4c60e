// Staff close a room for a while. The closure goes into the room and into every day it touches in one transaction: from then on no
// booking gets in. What is booked inside is freed after that, one by one, and told why; the clock finishes what is cut short.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { newId } from '../../_platform/ids'
import { answerBefore, once } from '../../_platform/once'
import { must, type PersonCall } from '../../_platform/serve'
import { staffVenue } from '../access'
import { affectedBy, clearClosures } from '../clear-closures'
import { blocked, unblocked } from '../domain/day'
import { spansBetween } from '../domain/span'
import { mustBeClosable } from '../domain/venue'
import { changeDay } from '../locks'
import { publicReason } from '../reason'
import { venues } from '../venues-store'

interface Closed { closureId: string; affected: number }
export async function closeVenue(call: PersonCall, { venueId, fromAt, toAt, reason }: Input<typeof contract.closeVenue>): Promise<Closed> {
  const venue = await staffVenue(call, venueId)
  const before = await answerBefore<Closed>(call)
  if (before) return before
  mustBeClosable(venue, fromAt, toAt, call.now)
  const checked = await publicReason(call, reason) ?? ''
  const closureId = newId('cl')
  const affected = (await affectedBy(venueId, { fromAt, toAt })).length
  const answer = await once(call, async (tx) => {
    const present = must(await tx.get(venues, venueId))
    mustBeClosable(present, fromAt, toAt, call.now)
    for (const { day, fromMinute, toMinute } of spansBetween(fromAt, toAt)) await changeDay(tx, venueId, day, (locks) => blocked(locks, { closureId, fromMinute, toMinute }))
    const closures = [...present.closures, { id: closureId, fromAt, toAt, reason: checked }]
    await tx.update(venues, venueId, { closures, clearSince: call.now, version: present.version + 1 })
    return { closureId, affected }
  })
  await clearClosures(must(await venues.get(venueId)), call.now)
  return answer
}
/** The room may be booked again in what is left of the closure; bookings that it freed do not come back. */
export async function reopenVenue(call: PersonCall, { venueId, closureId }: Input<typeof contract.reopenVenue>): Promise<{ venueId: string }> {
  await staffVenue(call, venueId)
  return once(call, async (tx) => {
    const venue = must(await tx.get(venues, venueId))
    const closure = venue.closures.find(({ id }) => id === closureId)
    if (!closure) return { venueId }
    for (const { day } of spansBetween(closure.fromAt, closure.toAt)) await changeDay(tx, venueId, day, (locks) => unblocked(locks, closureId))
    await tx.update(venues, venueId, { closures: venue.closures.filter(({ id }) => id !== closureId), version: venue.version + 1 })
    return { venueId }
  })
}
