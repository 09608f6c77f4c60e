// One room for a partner: its week as a picture, free time pressed to book it, everything worth knowing below.
import { useState } from 'react'
import { useRoom, type CalendarDay, type Room } from '@/features/venues/api'
import { BookSheet } from '@/features/venues/components/book-sheet'
import { RoomFacts, RoomPictures } from '@/features/venues/components/room-facts'
import { RoomWeekView } from '@/features/venues/components/room-week'
import { useRoomWeek } from '@/features/venues/use-room-week'
import { tariffText } from '@/features/venues/words'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

interface Asking { day: CalendarDay; start?: number }
function RoomToBook({ room, partnerId }: { room: Room; partnerId: string }) {
  const week = useRoomWeek(room.id, partnerId)
  const [asking, setAsking] = useState<Asking>()
  const chosen = week.days?.find(({ day }) => day === week.day)
  const bar = <ActionBar><Button kind='outline' onTap={() => go('partnerBookings', { partnerId })}>我的预订</Button><Button disabled={!chosen} onTap={() => chosen && setAsking({ day: chosen })}>预订</Button></ActionBar>
  return (
    <PageShell title={room.name} lead={`${room.place}，可坐 ${room.capacity} 人`} wide bar={bar}>
      <Notice icon='clock'>{`${tariffText(room.tariff)}，签到的时候记入。${room.isApprovalNeeded ? '预订要社区审核。' : ''}`}</Notice>
      <RoomWeekView week={week} onFree={(day, start) => setAsking({ day, start })} onSlot={() => go('partnerBookings', { partnerId })} />
      <RoomPictures pictures={room.pictures} />
      <RoomFacts room={room} />
      {asking && <BookSheet key={`${asking.day.day} ${asking.start}`} room={room} partnerId={partnerId} day={asking.day} start={asking.start} onClose={() => setAsking(undefined)} onBooked={() => { setAsking(undefined); void week.refetch() }} />}
    </PageShell>
  )
}
export default function PartnerVenuePage() {
  const params = useParams<'partnerVenue'>()
  const { partnerId, isLoading } = usePartnerHat(params.partnerId)
  const { data: room, error, refetch } = useRoom(params.venueId)
  if (!isLoading && !partnerId) return <NotPartner />
  if (error) return <PageShell title='预订场地'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!room || !partnerId) return <PageShell title='预订场地'><Skeleton rows={6} shape='list' /></PageShell>
  return <RoomToBook room={room} partnerId={partnerId} />
}
