// Staff add a room or change one they have read. What is booked stays as it was booked: price, place and release time stand in the booking.
import type { venues as contract } from '../../../contract/venues'
import type { Input, ParsedInput } from '../../../contract/kernel'
import { command } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { newId, newSignCode } from '../../_platform/ids'
import { answerBefore, once } from '../../_platform/once'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { checkTexts } from '../../_platform/text-check'
import { ownedPictures } from '../../files/public'
import { staffVenue } from '../access'
import { checkedFields } from '../domain/venue'
import { venues } from '../venues-store'

/** CONFLICT_RETRY when the room has changed since it was read. Words that need a person's verdict are refused: partners read them at once. */
export async function saveVenue(call: PersonCall, { communityId, venueId, version, fields }: ParsedInput<typeof contract.saveVenue>) {
  must(hatOver(call.person, communityId, 'staff')?.unitId === communityId)
  const old = venueId === undefined ? null : await staffVenue(call, venueId)
  must(!old || old.communityId === communityId)
  const change = checkedFields(fields)
  const before = await answerBefore<{ venueId: string }>(call)
  if (before) return before
  // Pictures that the room has already may be a colleague's; new ones must be one's own.
  await ownedPictures(change.pictureIds.filter((id) => !old?.pictureIds.includes(id)), call.person._id)
  const verdicts = await checkTexts(call.openid, [change.name, change.place, change.description])
  if (verdicts.includes('review')) fail('TEXT_REFUSED')
  const fresh = { id: newId('vn'), code: newSignCode() }
  return once(call, async (tx) => {
    if (venueId === undefined) {
      await tx.add(venues, { ...change, _id: fresh.id, communityId, status: 'open', closures: [], checkInCode: fresh.code, version: 1, createdAt: call.now, clearSince: null })
      return { venueId: fresh.id }
    }
    const present = must(await tx.get(venues, venueId))
    if (present.version !== version) fail('CONFLICT_RETRY')
    await tx.update(venues, venueId, { ...change, tariff: command.set(change.tariff), quota: command.set(change.quota), version: present.version + 1 })
    return { venueId }
  })
}
/** A closed room takes no new bookings; what is booked stays. */
export async function setVenueStatus(call: PersonCall, { venueId, status }: Input<typeof contract.setVenueStatus>) {
  await staffVenue(call, venueId)
  return once(call, async (tx) => {
    const venue = must(await tx.get(venues, venueId))
    if (venue.status !== status) await tx.update(venues, venueId, { status, version: venue.version + 1 })
    return { venueId, status }
  })
}
