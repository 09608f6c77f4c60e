// 使用情况: how much of their open hours the rooms are used, week by week, room by room, and by whom.
import { useState } from 'react'
import { useRoomUse, type RoomUse } from '@/features/venues/api'
import { RoomUseRows } from '@/features/venues/components/room-use-rows'
import { hours, percentOf, totalsOf, weekBars } from '@/features/venues/use-figures'
import { errorView } from '@/lib/errors'
import { chinaDay } from '@/lib/format'
import { go } from '@/lib/navigation'
import { addDays, mondayOf } from '@/lib/week'
import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { Stat, Stats } from '@/ui/stat'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const RANGES = [{ value: '1', label: '这一周' }, { value: '4', label: '近 4 周' }, { value: '8', label: '近 8 周' }] as const

function Figures({ use: { venues, partners } }: { use: RoomUse }) {
  const { usedMinutes, openMinutes, bookings, released } = totalsOf(venues)
  const bars = weekBars(venues)
  return (
    <>
      <Stats>
        <Stat value={percentOf(usedMinutes, openMinutes)} unit='%' label='开放时间用上了' />
        <Stat value={hours(usedMinutes)} unit='小时' label='使用' />
        <Stat value={percentOf(released, bookings)} unit='%' label='订了没来' tone={released > 0 ? 'hot' : undefined} />
      </Stats>
      {bars.length > 1 && <Card title='每周用了多少小时'><BarChart bars={bars} unit='小时' label={`每周使用小时：${bars.map(({ label, value }) => `${label} 起 ${value} 小时`).join('，')}`} /></Card>}
      <RoomUseRows rooms={venues} />
      <Card title='谁在用' flush>
        {partners.map(({ partnerId, name, usedMinutes: used, bookings: times, released: missed }) => <Cell key={partnerId ?? 'own'} title={name} note={`订了 ${times} 次${missed > 0 ? `，没有来 ${missed} 次` : ''}`} value={`${hours(used)} 小时`} />)}
      </Card>
    </>
  )
}
function Use({ communityId }: { communityId: string }) {
  const [range, setRange] = useState<(typeof RANGES)[number]['value']>('4')
  const weeks = Number(range)
  const from = addDays(mondayOf(chinaDay(new Date().toISOString())), (1 - weeks) * 7)
  const { data, error, refetch } = useRoomUse(communityId, from, weeks)
  return (
    <>
      <Chips items={RANGES} value={range} onChange={setRange} />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={4} shape='card' />}
      {data && data.partners.length > 0 && <Figures use={data} />}
      {data?.partners.length === 0 && <Empty title='这段时间没有人订场地' text='换一段时间看看' icon='chart' action='看场地' onAction={() => go('staffVenues')} />}
    </>
  )
}
export default function VenueUsePage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='场地使用情况'>{(community) => <Use key={community.id} communityId={community.id} />}</DeskShell>
}
