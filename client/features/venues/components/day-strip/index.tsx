// The seven days of a week in a row: which is in front, and in one word whether it has room.
import { ScrollView, View } from '@tarojs/components'
import { weekdayOf } from '@/lib/format'
import { classes } from '@/ui/classes'
import { Tap } from '@/ui/tap'
import { WEEKDAYS } from '@/ui/windows-field/windows'
import type { CalendarDay } from '../../api'
import { dayWordOf } from '../../day'
import './index.scss'

export function DayStrip({ days, value, today, now, onChange }: { days: readonly CalendarDay[]; value: string; today: string; now: string; onChange: (day: string) => void }) {
  return (
    <ScrollView scrollX className='day-strip' showScrollbar={false} scrollIntoView={`day-${value}`}>
      <View className='day-strip__row'>
        {days.map((day) => {
          const word = dayWordOf(day, now)
          const name = day.day === today ? '今天' : WEEKDAYS[weekdayOf(day.day) - 1].label
          return (
            <View key={day.day} id={`day-${day.day}`} className='day-strip__place'>
              <Tap className={classes('day-strip__day', day.day === value && 'day-strip__day--on', word === '有空' && 'day-strip__day--free')} role='tab' isOn={day.day === value} label={`${name} ${Number(day.day.slice(8))} 日，${word}`} onTap={() => onChange(day.day)}>
                <View>{name}</View><View className='day-strip__number'>{Number(day.day.slice(8))}</View><View className='day-strip__word'>{word}</View>
              </Tap>
            </View>
          )
        })}
      </View>
    </ScrollView>
  )
}
