// 场地: the community's rooms for its staff, with what waits for them.
import { View } from '@tarojs/components'
import { useApprovals, useRooms, useSetRoomStatus, type RoomCardView } from '@/features/venues/api'
import { RoomCard } from '@/features/venues/components/room-card'
import type { ScopedCommunity } from '@/features/members/scope'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Rooms({ community: { id: communityId, isStaff } }: { community: ScopedCommunity }) {
  const { data, error, refetch } = useRooms(communityId)
  const waiting = useApprovals(isStaff ? communityId : undefined)
  const [setStatus] = useSetRoomStatus()
  const confirm = useConfirm()
  const toggle = async (room: RoomCardView) => {
    const status = room.status === 'open' ? 'closed' : 'open'
    if (status === 'closed' && !await confirm({ title: `停用「${room.name}」？`, text: '合伙人不能再订，已经订好的照常使用。以后可以重新开放。', yes: '停用' })) return
    if (!await setStatus({ venueId: room.id, status })) return
    toast(status === 'open' ? '已开放' : '已停用', 'ok')
    await refetch()
  }
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const count = `${waiting.items.length}${waiting.hasMore ? '+' : ''} 条`
  return (
    <>
      <Card flush>
        {isStaff && <Cell icon='clipboard' title='预订审核' note='要社区点头的预订' value={waiting.items.length > 0 ? count : '没有'} tone={waiting.items.length > 0 ? 'hot' : undefined} arrow onTap={() => go('staffBookings')} />}
        <Cell icon='chart' title='使用情况' note='用了多少、谁在用、订了没来' arrow onTap={() => go('venueUse')} />
      </Card>
      {data.venues.length === 0 && <Empty title='还没有场地' text='添加以后，合伙人就能预订' icon='place' action={isStaff ? '添加场地' : undefined} onAction={() => go('staffVenueEdit', { communityId })} />}
      {data.venues.map((room) => (
        <RoomCard key={room.id} room={room} onOpen={() => go('staffVenue', { venueId: room.id })}>
          {isStaff && (
            <View className='row wrap'>
              <Button kind='outline' size='s' label={`${room.status === 'open' ? '停用' : '开放'}${room.name}`} onTap={() => toggle(room)}>{room.status === 'open' ? '停用' : '开放'}</Button>
              <Button kind='outline' size='s' icon='pencil' label={`修改${room.name}`} onTap={() => go('staffVenueEdit', { venueId: room.id, communityId })}>修改</Button>
            </View>
          )}
        </RoomCard>
      ))}
    </>
  )
}
export default function StaffVenuesPage() {
  const desk = useDesk()
  const { community: own } = desk
  return (
    <DeskShell desk={desk} title='场地' aside={own?.isStaff && <Button kind='outline' size='s' icon='plus' onTap={() => go('staffVenueEdit', { communityId: own.id })}>添加</Button>}>
      {(community) => <Rooms key={community.id} community={community} />}
    </DeskShell>
  )
}
