// The calendar as a picture: hours down the left, each day a column of half hours, each as high as a line of text. What is taken stands in words, peak hours are tinted
// and say so; a free stretch and a booking one may open can be pressed where they are an hour or longer, which is as high as a finger.
import { View } from '@tarojs/components'
import { BOOKING_STATUS } from '@contract/terms'
import { weekdayOf } from '@/lib/format'
import { classes } from '@/ui/classes'
import { Tap } from '@/ui/tap'
import { clockText, WEEKDAYS } from '@/ui/windows-field/windows'
import type { CalendarDay, CalendarSlot } from '../../api'
import { firstMinute, freeStretches, shownHours, type Stretch } from '../../day'
import { spanText } from '../../words'
import './index.scss'

const HOUR = 60
const HALF_HOUR = 30
interface WeekPictureProps { days: readonly CalendarDay[]; today: string; now: string; onFree?: (day: CalendarDay, start: number) => void; onSlot: (slot: CalendarSlot) => void }

export function WeekPicture({ days, today, now, onFree, onSlot }: WeekPictureProps) {
  const hours = shownHours(days)
  const length = hours.toMinute - hours.fromMinute
  const height = `calc(23px * var(--fs) * ${length / HALF_HOUR})`
  return (
    <View className='week-picture'>
      <View className='week-picture__hours'>
        {days.length > 1 && <View className='week-picture__head'>{'\u00a0'}</View>}
        <View style={{ position: 'relative', height }}>{marksOf(hours).map((minute) => <View key={minute} className='week-picture__hour' style={{ top: topOf(hours, minute) }}>{clockText(minute)}</View>)}</View>
      </View>
      <View className='week-picture__days'>
        {days.map((day) => (
          <View key={day.day} className='week-picture__day'>
            {days.length > 1 && <View className={classes('week-picture__head', day.day === today && 'week-picture__head--today')}>{`${day.day === today ? '今天' : WEEKDAYS[weekdayOf(day.day) - 1].label} ${Number(day.day.slice(8))}`}</View>}
            <View className='week-picture__track' style={{ height }}><Track day={day} hours={hours} now={now} isAlone={days.length === 1} onFree={onFree} onSlot={onSlot} /></View>
          </View>
        ))}
      </View>
    </View>
  )
}
const marksOf = ({ fromMinute, toMinute }: Stretch) => Array.from({ length: (toMinute - fromMinute) / HOUR + 1 }, (_, at) => fromMinute + at * HOUR)
const topOf = (hours: Stretch, minute: number) => placeOf(hours, { fromMinute: minute, toMinute: minute }).top
function placeOf(hours: Stretch, { fromMinute, toMinute }: Stretch): { top: string; height: string } {
  const length = hours.toMinute - hours.fromMinute
  const from = Math.max(hours.fromMinute, fromMinute)
  return { top: `${((from - hours.fromMinute) / length) * 100}%`, height: `${((Math.min(hours.toMinute, toMinute) - from) / length) * 100}%` }
}
const isTall = ({ fromMinute, toMinute }: Stretch) => toMinute - fromMinute >= HOUR

function Track({ day, hours, now, isAlone, onFree, onSlot }: { day: CalendarDay; hours: Stretch; now: string; isAlone: boolean } & Pick<WeekPictureProps, 'onFree' | 'onSlot'>) {
  return (
    <>
      {day.openings.map((opening) => (
        <View key={opening.fromMinute} className={classes('week-picture__band', opening.band === 'peak' && 'week-picture__band--peak')} style={placeOf(hours, opening)}>
          {opening.band === 'peak' && <View className='week-picture__peak'>高峰</View>}
        </View>
      ))}
      {marksOf(hours).slice(1, -1).map((minute) => <View key={`line${minute}`} className='week-picture__line' style={{ top: topOf(hours, minute) }} />)}
      <View className='week-picture__past' style={{ height: topOf(hours, Math.min(hours.toMinute, firstMinute(day.day, now))) }} />
      {day.openings.length === 0 && <View className='week-picture__none'>{day.isHoliday ? '放假' : '不开放'}</View>}
      {onFree && freeStretches(day, now).filter(isTall).map((stretch) => (
        <View key={`free${stretch.fromMinute}`} className='week-picture__block' style={placeOf(hours, stretch)}>
          <Tap className='week-picture__free' label={`${Number(day.day.slice(8))} 日 ${spanText(stretch)} 空着，预订`} onTap={() => onFree(day, stretch.fromMinute)}>{isAlone ? '空着，点这里预订' : '空'}</Tap>
        </View>
      ))}
      {day.slots.filter((slot) => slot.toMinute > hours.fromMinute && slot.fromMinute < hours.toMinute).map((slot) => (
        <View key={`${slot.kind}${slot.fromMinute}`} className='week-picture__block' style={placeOf(hours, slot)}><Slot slot={slot} isAlone={isAlone} onSlot={onSlot} /></View>
      ))}
    </>
  )
}
/** @param isAlone one day has the width for the hours as well */
function Slot({ slot, isAlone, onSlot }: { slot: CalendarSlot; isAlone: boolean; onSlot: (slot: CalendarSlot) => void }) {
  const name = slot.label || '已有人订'
  const waiting = slot.status === 'requested' || slot.status === 'held' ? `（${BOOKING_STATUS[slot.status]}）` : ''
  const look = classes('week-picture__slot', `week-picture__slot--${slot.kind}`)
  const text = `${isAlone && isTall(slot) ? `${spanText(slot)} ` : ''}${slot.kind === 'mine' ? '我们的' : name}${waiting}`
  if (!slot.bookingId || !isTall(slot)) return <View className={look}>{text}</View>
  return <Tap className={look} role='link' label={`${spanText(slot)} ${name}${waiting}`} onTap={() => onSlot(slot)}>{text}</Tap>
}
