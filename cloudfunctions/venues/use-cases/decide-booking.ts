// Staff approve a request or refuse it with a reason, before its time begins.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { bookings } from '../bookings-store'
import { publicReason } from '../reason'
import { takeStep, type Answer } from '../take-step'

export async function decideBooking(call: PersonCall, { bookingId, verdict, reason }: Input<typeof contract.decideBooking>): Promise<Answer> {
  const booking = must(await bookings.get(bookingId))
  must(hatOver(call.person, booking.communityId, 'staff'))
  const isRefusal = verdict === 'refuse'
  if (isRefusal && !reason) fail('INPUT_INVALID', { field: 'reason' })
  const checked = isRefusal ? await publicReason(call, reason) : null
  const { answer } = await takeStep(call, booking, {
    step: verdict,
    decide: ({ startAt }) => {
      if (call.now >= startAt) fail('BOOKING_WRONG_STATUS')
      return { decidedBy: call.person._id, ...(isRefusal ? { end: 'refusedByStaff' as const, reason: checked } : {}) }
    },
  })
  return answer
}
