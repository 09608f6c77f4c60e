// The seven days under each other: the date on the left, its work or its freedom on the right.
import { View } from '@tarojs/components'
import { ORDER_STATUS } from '@contract/terms'
import { clock, weekdayOf } from '@/lib/format'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { Booking } from '../../api'
import type { WeekDay } from '../../week'
import './index.scss'

const WEEKDAY = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

function Work({ booking, hasWorkers, onOpen }: { booking: Booking; hasWorkers: boolean; onOpen: () => void }) {
  const time = `${clock(booking.startAt)}–${clock(booking.endAt)}`
  return (
    <Tap className={classes('week-list__work', booking.status !== 'accepted' && 'week-list__work--moved')} role='link' label={`${time} ${booking.itemName}`} onTap={onOpen}>
      <View className='row wrap' style={{ gap: '2px 8px' }}>
        <View className='strong'>{time}</View>
        <View className='strong'>{booking.itemName}</View>
        {booking.status !== 'accepted' && <View className='hint'>{ORDER_STATUS[booking.status]}</View>}
      </View>
      <View className='muted'>{booking.zone}</View>
      {hasWorkers && <View className='muted'>{`${booking.workerName}去`}</View>}
    </Tap>
  )
}
/** @param hasWorkers several people work here, so each line says who goes */
export function WeekList({ week, hasWorkers, onOpen }: { week: readonly WeekDay[]; hasWorkers: boolean; onOpen: (booking: Booking) => void }) {
  return (
    <Card flush>
      {week.map(({ day, bookings, isPast, isToday }) => (
        <View key={day} className={classes('week-list__day', isPast && 'week-list__day--past')}>
          <View className={classes('week-list__date', isToday && 'week-list__date--today')}>
            <View className='week-list__number'>{Number(day.slice(8))}</View>
            <View className='hint'>{isToday ? '今天' : WEEKDAY[weekdayOf(day)]}</View>
          </View>
          <View className='grow'>
            {bookings.map((booking) => <Work key={booking.orderId} booking={booking} hasWorkers={hasWorkers} onOpen={() => onOpen(booking)} />)}
            {!bookings.length && <View className='week-list__free'>{isPast ? <View className='hint'>没有安排</View> : <Tag kind='ok'>空闲</Tag>}</View>}
          </View>
        </View>
      ))}
    </Card>
  )
}
