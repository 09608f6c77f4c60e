// One room for staff: its week with everybody in it, own use, closing, the code at the door.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRoom, type CalendarDay, type Room } from '@/features/venues/api'
import { ClosureSheet } from '@/features/venues/components/closure-sheet'
import { ClosuresCard } from '@/features/venues/components/closures-card'
import { DoorCodeSheet } from '@/features/venues/components/door-code-sheet'
import { OwnUseSheet } from '@/features/venues/components/own-use-sheet'
import { RoomFacts, RoomPictures } from '@/features/venues/components/room-facts'
import { RoomWeekView } from '@/features/venues/components/room-week'
import { StaffBookingSheet } from '@/features/venues/components/staff-booking-sheet'
import { useRoomWeek } from '@/features/venues/use-room-week'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { useDesk } from '../parts/use-desk'

type Open = { what: 'own'; day: CalendarDay; start?: number } | { what: 'booking'; id: string } | { what: 'close' } | { what: 'code' }

function RoomDesk({ room, isStaff, onChanged }: { room: Room; isStaff: boolean; onChanged: () => void }) {
  const week = useRoomWeek(room.id)
  const [open, setOpen] = useState<Open>()
  const chosen = week.days?.find(({ day }) => day === week.day)
  const close = () => setOpen(undefined)
  const done = () => { close(); void week.refetch(); onChanged() }
  const bar = isStaff && <ActionBar><Button kind='outline' onTap={() => setOpen({ what: 'close' })}>临时关闭</Button><Button disabled={!chosen || room.status === 'closed'} onTap={() => chosen && setOpen({ what: 'own', day: chosen })}>社区自用</Button></ActionBar>
  const aside = isStaff && (
    <View className='row wrap' style={{ justifyContent: 'flex-end' }}>
      <Button kind='outline' size='s' icon='key' onTap={() => setOpen({ what: 'code' })}>签到码</Button>
      <Button kind='outline' size='s' icon='pencil' onTap={() => go('staffVenueEdit', { venueId: room.id, communityId: room.communityId })}>修改</Button>
    </View>
  )
  return (
    <PageShell title={room.name} lead={room.status === 'closed' ? '已停用，合伙人不能订' : room.place} wide aside={aside} bar={bar}>
      <RoomWeekView week={week} onFree={isStaff && room.status === 'open' ? (day, start) => setOpen({ what: 'own', day, start }) : undefined} onSlot={({ bookingId }) => bookingId && setOpen({ what: 'booking', id: bookingId })} />
      {isStaff && <ClosuresCard room={room} onDone={done} />}
      <RoomPictures pictures={room.pictures} />
      <RoomFacts room={room} />
      {open?.what === 'own' && <OwnUseSheet key={`${open.day.day} ${open.start}`} room={room} day={open.day} start={open.start} onClose={close} onBooked={done} />}
      {open?.what === 'booking' && <StaffBookingSheet bookingId={open.id} mayAct={isStaff} onClose={close} onDone={done} />}
      {open?.what === 'close' && <ClosureSheet room={room} onClose={close} onDone={done} />}
      {open?.what === 'code' && <DoorCodeSheet venueId={room.id} onClose={close} />}
    </PageShell>
  )
}
export default function StaffVenuePage() {
  const { venueId } = useParams<'staffVenue'>()
  const desk = useDesk()
  const { data: room, error, refetch } = useRoom(venueId)
  if (error) return <PageShell title='场地日历'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!room || desk.isLoading) return <PageShell title='场地日历' wide><Skeleton rows={6} shape='list' /></PageShell>
  return <RoomDesk room={room} isStaff={desk.communities.some(({ id, isStaff }) => isStaff && id === room.communityId)} onChanged={() => void refetch()} />
}
