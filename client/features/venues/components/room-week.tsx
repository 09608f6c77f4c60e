// A room's week: on a phone a strip of days above the chosen one, where there is room all seven side by side.
import { View } from '@tarojs/components'
import { errorView } from '@/lib/errors'
import { mondayOf, weekLabel } from '@/lib/week'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { useIsWide } from '@/ui/wide'
import type { CalendarDay, CalendarSlot } from '../api'
import type { RoomWeek } from '../use-room-week'
import { DayStrip } from './day-strip'
import { WeekPicture } from './week-picture'

interface RoomWeekViewProps { week: RoomWeek; onFree?: (day: CalendarDay, start: number) => void; onSlot: (slot: CalendarSlot) => void }
export function RoomWeekView({ week, onFree, onSlot }: RoomWeekViewProps) {
  const isWide = useIsWide()
  const now = new Date().toISOString()
  const { days, today, monday, day, error, refetch } = week
  const isThisWeek = monday === mondayOf(today)
  const chosen = days?.find((one) => one.day === day)
  return (
    <View>
      <View className='row between' style={{ marginBottom: '8px' }}>
        <Button kind='outline' size='s' icon='left' label='上一周' disabled={isThisWeek} onTap={() => week.turn(-1)}>上周</Button>
        <View className='center'><View className='strong'>{isThisWeek ? '这一周' : weekLabel(monday)}</View>{isThisWeek && <View className='hint'>{weekLabel(monday)}</View>}</View>
        <Button kind='outline' size='s' label='下一周' onTap={() => week.turn(1)}>下周</Button>
      </View>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!days && !error && <Skeleton rows={6} shape='list' />}
      {days && !isWide && <DayStrip days={days} value={day} today={today} now={now} onChange={week.choose} />}
      {days && isWide && <WeekPicture days={days} today={today} now={now} onFree={onFree} onSlot={onSlot} />}
      {chosen && !isWide && <WeekPicture days={[chosen]} today={today} now={now} onFree={onFree} onSlot={onSlot} />}
    </View>
  )
}
