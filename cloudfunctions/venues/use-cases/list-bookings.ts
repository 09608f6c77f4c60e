// Lists of bookings: a partner's own, and those that wait for the staff's decision.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { later } from '../../_platform/china-time'
import { command } from '../../_platform/db'
import { findPage } from '../../_platform/paging'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { partnerHat, visibleBooking } from '../access'
import { noShowsSince } from '../asking'
import { bookings } from '../bookings-store'
import { COMING, ENDED } from '../domain/booking'
import { viewOf } from '../domain/view'

const PAGE = 20
const NO_SHOWS_SHOWN_DAYS = 90

/** Coming: the next first. Ended: the latest first. */
export async function listMyBookings(call: PersonCall, { partnerId, tab, cursor }: Input<typeof contract.myBookings>) {
  partnerHat(call, partnerId)
  const [statuses, direction] = tab === 'coming' ? [COMING, 'asc' as const] : [ENDED, 'desc' as const]
  const page = await findPage(bookings, [{ partnerId, status: command.in([...statuses]) }], { by: 'startAt', direction }, cursor, PAGE)
  return { ...page, items: page.items.map((booking) => viewOf(booking, 'partner', call.now)) }
}
export async function readBooking(call: PersonCall, { bookingId }: Input<typeof contract.booking>) {
  const { booking, viewer } = await visibleBooking(call, bookingId)
  return viewOf(booking, viewer, call.now)
}
export async function listApprovals(call: PersonCall, { communityId, cursor }: Input<typeof contract.approvals>) {
  must(hatOver(call.person, communityId, 'staff'))
  const page = await findPage(bookings, [{ communityId, status: 'requested' }], { by: 'startAt', direction: 'asc' }, cursor, PAGE)
  const since = later(call.now, -NO_SHOWS_SHOWN_DAYS * 1440)
  const partnerIds = [...new Set(page.items.flatMap(({ partnerId }) => partnerId ?? []))]
  const noShows = new Map(await Promise.all(partnerIds.map(async (id) => [id, await noShowsSince(id, since)] as const)))
  return { ...page, items: page.items.map((booking) => ({ ...viewOf(booking, 'staff', call.now), noShows: noShows.get(booking.partnerId ?? '') ?? 0 })) }
}
