// 我的预订: what is to come, what is over; check-in and cancelling where they are open.
import { useState } from 'react'
import { useMyBookings, type BookingTab } from '@/features/venues/api'
import { BookingCard } from '@/features/venues/components/booking-card'
import { useBookingSteps } from '@/features/venues/use-booking-steps'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

const TABS = [{ value: 'coming', label: '要用的' }, { value: 'ended', label: '结束的' }] as const

function BookingList({ partnerId, tab }: { partnerId: string; tab: BookingTab }) {
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = useMyBookings(partnerId, tab)
  const steps = useBookingSteps(() => void refetch())
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (isLoading) return <Skeleton rows={3} shape='card' />
  if (items.length === 0) return <Empty title={tab === 'coming' ? '还没有订场地' : '还没有用过场地'} text='上课、活动、便民服务都可以用社区的场地' icon='calendar' action='看看场地' onAction={() => go('partnerVenues', { partnerId })} />
  return (
    <>
      {items.map((booking) => (
        <BookingCard key={booking.id} booking={booking}>
          {booking.actions.length > 0 && (
            <>
              {booking.actions.includes('cancel') && <Button kind='outline' size='s' label={`取消${booking.venueName}的预订`} onTap={() => steps.cancel(booking)}>取消预订</Button>}
              {booking.actions.includes('checkIn') && <Button size='s' icon='done' label={`到${booking.venueName}签到`} onTap={() => go('checkIn', { partnerId })}>签到</Button>}
            </>
          )}
        </BookingCard>
      ))}
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />
    </>
  )
}
export default function PartnerBookingsPage() {
  const params = useParams<'partnerBookings'>()
  const { hat, partnerId, isLoading } = usePartnerHat(params.partnerId)
  const [tab, setTab] = useState<BookingTab>('coming')
  if (!isLoading && !partnerId) return <NotPartner />
  return (
    <PageShell title='我的预订' lead={hat?.partnerName} aside={<Button kind='outline' size='s' icon='plus' onTap={() => go('partnerVenues', { partnerId })}>订场地</Button>}>
      <Tabs items={TABS} value={tab} onChange={setTab} />
      {partnerId && <BookingList key={tab} partnerId={partnerId} tab={tab} />}
    </PageShell>
  )
}
