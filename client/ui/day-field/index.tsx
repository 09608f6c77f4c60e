import { Picker, View } from '@tarojs/components'
import { FieldFrame, spokenName, type FieldFrameProps } from '../field-frame'
import { Icon } from '../icon'
import './index.scss'

interface DayFieldProps extends FieldFrameProps { name: string; label: string; value: string; onChange: (day: string) => void; from?: string; to?: string; start?: string; placeholder?: string }

/** Any day of the calendar, YYYY-MM-DD, near or far; for one of the next days DateTimeField is quicker. `start`: where the wheel stands before a day was chosen. */
export function DayField({ name, label, value, onChange, from = '2020-01-01', to = '2060-12-31', start = from, placeholder = '选择日期', ...frame }: DayFieldProps) {
  return (
    <FieldFrame label={label} {...frame}>
      <Picker className='day-field' mode='date' name={name} value={value || start} start={from} end={to} onChange={(event) => onChange(String(event.detail.value))} {...spokenName(label)}>
        <View className='day-field__line'>
          <View className={value ? 'grow' : 'grow field__placeholder'}>{value ? dayText(value) : placeholder}</View>
          <Icon name='calendar' size={18} />
        </View>
      </Picker>
    </FieldFrame>
  )
}
/** 2027 年 3 月 5 日 */
function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
