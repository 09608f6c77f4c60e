import { Picker, ScrollView, View } from '@tarojs/components'
import { classes } from '../classes'
import { FieldFrame, spokenName, type FieldFrameProps } from '../field-frame'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './index.scss'

export interface DayTime { day: string; time: string }
interface DateTimeFieldProps extends FieldFrameProps {
  name: string
  label: string
  days: readonly { value: string; label: string; hint?: string }[]
  /** The starts to choose from; without them any time of the clock. */
  times?: readonly string[]
  value: DayTime
  /** Times of the shown day that are chosen as well. */
  marked?: readonly string[]
  onChange: (value: DayTime) => void
}
/** A day among the next ones, then a time. */
export function DateTimeField({ name, label, days, times, value, marked = [], onChange, ...frame }: DateTimeFieldProps) {
  return (
    <FieldFrame label={label} bare {...frame}>
      <ScrollView scrollX className='date-time__days' showScrollbar={false}>
        <View className='date-time__row'>
          {days.map((day) => (
            <Tap key={day.value} className={classes('date-time__day', day.value === value.day && 'date-time__day--on')} role='radio' isOn={day.value === value.day} onTap={() => onChange({ ...value, day: day.value })}>
              <View>{day.label}</View>
              {day.hint && <View className='date-time__hint'>{day.hint}</View>}
            </Tap>
          ))}
        </View>
      </ScrollView>
      {times ? (
        halvesOf(times).map(({ title, half }) => (
          <View key={title}>
            {half.length < times.length && <View className='hint date-time__half'>{title}</View>}
            <View className='date-time__times'>
              {half.map((time) => {
                const isOn = time === value.time || marked.includes(time)
                return <Tap key={time} className={classes('date-time__time', isOn && 'date-time__day--on')} role={marked.length ? 'checkbox' : 'radio'} isOn={isOn} onTap={() => onChange({ ...value, time })}>{time}</Tap>
              })}
            </View>
          </View>
        ))
      ) : (
        <Picker mode='time' name={name} value={value.time || '09:00'} onChange={(event) => onChange({ ...value, time: String(event.detail.value) })} {...spokenName(`${label}，几点`)}>
          <View className='field__box'>
            <View className={value.time ? 'grow' : 'grow field__placeholder'}>{value.time || '选择几点'}</View>
            <Icon name='clock' size={18} />
          </View>
        </Picker>
      )}
    </FieldFrame>
  )
}
const isMorning = (time: string) => Number(time.split(':')[0]) < 12
/** The times of a day in two groups that the eye finds at once; an empty one is left out. */
function halvesOf(times: readonly string[]): { title: string; half: string[] }[] {
  return [{ title: '上午', half: times.filter(isMorning) }, { title: '下午', half: times.filter((time) => !isMorning(time)) }].filter(({ half }) => half.length > 0)
}
