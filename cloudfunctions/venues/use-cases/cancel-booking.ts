// A booking is given back: by its partner until two hours before the start, by staff (who say why) until it is in use.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import type { PersonCall } from '../../_platform/serve'
import { visibleBooking } from '../access'
import { isBeforeCutoff } from '../domain/check-in'
import { publicReason } from '../reason'
import { takeStep, type Answer } from '../take-step'

export async function cancelBooking(call: PersonCall, { bookingId, reason }: Input<typeof contract.cancelBooking>): Promise<Answer> {
  const { booking, viewer } = await visibleBooking(call, bookingId)
  if (viewer === 'watcher') fail('PERMISSION_DENIED')
  // A word of the partner's has no reader: nobody has to agree to its giving the room back.
  const checked = viewer === 'staff' ? await publicReason(call, reason) : null
  if (viewer === 'staff' && booking.partnerId !== null && !checked) fail('INPUT_INVALID', { field: 'reason' })
  const { answer } = await takeStep(call, booking, {
    step: 'cancel',
    decide: (fresh) => {
      if (viewer === 'partner' && !isBeforeCutoff(fresh, call.now)) fail('BOOKING_CUTOFF_PASSED')
      return { end: viewer === 'staff' ? 'byStaff' : 'byPartner', reason: checked, decidedBy: viewer === 'staff' ? call.person._id : null }
    },
  })
  return answer
}
