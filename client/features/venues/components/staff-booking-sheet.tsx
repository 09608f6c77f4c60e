// A booking that staff have pressed in the calendar: whose it is, and what may be done with it now.
import { View } from '@tarojs/components'
import { errorView } from '@/lib/errors'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { useBooking } from '../api'
import { useBookingSteps } from '../use-booking-steps'
import { BookingCard } from './booking-card'

export function StaffBookingSheet({ bookingId, mayAct, onClose, onDone }: { bookingId: string; mayAct: boolean; onClose: () => void; onDone: () => void }) {
  const { data: booking, error, refetch } = useBooking(bookingId)
  const steps = useBookingSteps(onDone)
  const can = (action: string) => mayAct && !!booking?.actions.some((one) => one === action)
  return (
    <Sheet isOpen title='预订' onClose={onClose}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!booking && !error && <Skeleton rows={2} shape='card' />}
      {booking && <BookingCard booking={booking} who={booking.partnerName ?? '社区自用'} />}
      {booking && (
        <View className='stack' style={{ marginTop: '12px' }}>
          {can('approve') && <Button block onTap={() => steps.approve(booking)}>通过</Button>}
          {can('refuse') && <Button kind='outline' block onTap={() => steps.refuse(booking)}>不通过</Button>}
          {can('checkInFor') && <Button block icon='done' onTap={() => steps.checkInFor(booking)}>替他们签到</Button>}
          {can('cancel') && <Button kind='danger' block onTap={() => steps.cancelByStaff(booking)}>取消预订</Button>}
        </View>
      )}
    </Sheet>
  )
}
