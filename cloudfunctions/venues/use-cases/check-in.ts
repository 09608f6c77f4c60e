// 签到 (B7): the partner shows, by the code at the door, that it is there; staff may do it for somebody without a phone at hand.
// Use is proven at this moment, so the whole quote is charged now, whenever they leave.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { later } from '../../_platform/china-time'
import { command } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { answerBefore } from '../../_platform/once'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { partnerHat } from '../access'
import { bookings, type BookingDoc } from '../bookings-store'
import { charge } from '../charge'
import { CHECK_IN_EARLY_MINUTES, isCheckInTime } from '../domain/check-in'
import { takeStep, type Answer } from '../take-step'
import { venues } from '../venues-store'

const LONGEST_RELEASE_MINUTES = 120
const MOST_AT_ONCE = 20

export async function checkIn(call: PersonCall, { partnerId, code }: Input<typeof contract.checkIn>): Promise<Answer> {
  partnerHat(call, partnerId)
  const before = await answerBefore<Answer>(call)
  if (before) return before
  const [venue] = await venues.find({ checkInCode: code.toUpperCase() }, { limit: 1 })
  partnerHat(call, partnerId, must(venue).communityId)
  const around = await bookings.find({ venueId: venue!._id, startAt: command.gte(later(call.now, -LONGEST_RELEASE_MINUTES)).and(command.lte(later(call.now, CHECK_IN_EARLY_MINUTES))) }, { orderBy: [['startAt', 'asc']], limit: MOST_AT_ONCE })
  const booking = around.find((one) => one.partnerId === partnerId && one.status === 'approved' && isCheckInTime(one, call.now)) ?? fail('CHECK_IN_NOTHING')
  return checkedIn(call, booking)
}
export async function checkInFor(call: PersonCall, { bookingId }: Input<typeof contract.checkInFor>): Promise<Answer> {
  const booking = must(await bookings.get(bookingId))
  must(hatOver(call.person, booking.communityId, 'staff'))
  return checkedIn(call, booking)
}
async function checkedIn(call: PersonCall, booking: BookingDoc): Promise<Answer> {
  const { answer, moved } = await takeStep(call, booking, {
    step: 'checkIn',
    decide: (fresh) => {
      if (fresh.partnerId === null || !isCheckInTime(fresh, call.now)) fail('CHECK_IN_NOTHING')
      return { checkedInAt: call.now, checkedInBy: call.person._id }
    },
  })
  if (moved) await charge(moved, call.now)
  return answer
}
