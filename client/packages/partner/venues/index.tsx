// 社区场地: the rooms a partner may book, what an hour of each costs.
import { View } from '@tarojs/components'
import { useRooms } from '@/features/venues/api'
import { RoomCard } from '@/features/venues/components/room-card'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

export default function PartnerVenuesPage() {
  const params = useParams<'partnerVenues'>()
  const { hat, partnerId, isLoading } = usePartnerHat(params.partnerId)
  const { data, error, refetch } = useRooms(hat?.unitId)
  if (!isLoading && !partnerId) return <NotPartner />
  const aside = (
    <View className='row wrap' style={{ justifyContent: 'flex-end' }}>
      <Button kind='outline' size='s' icon='calendar' onTap={() => go('partnerBookings', { partnerId })}>我的预订</Button>
      <Button kind='outline' size='s' icon='done' onTap={() => go('checkIn', { partnerId })}>签到</Button>
    </View>
  )
  return (
    <PageShell title='社区场地' lead='用场地记时长，用服务抵时长' aside={aside}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={3} shape='card' />}
      {data?.venues.length === 0 && <Empty title='社区还没有开放场地' text='开放以后会出现在这里' icon='place' action='回到接单台' onAction={() => go('partnerDesk', { partnerId })} />}
      {data?.venues.map((room) => <RoomCard key={room.id} room={room} onOpen={() => go('partnerVenue', { venueId: room.id, partnerId })} />)}
    </PageShell>
  )
}
