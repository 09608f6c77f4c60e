// 放假的日子: days on which the room stays closed all day, added by the calendar and taken out again.
import { Picker, View } from '@tarojs/components'
import { chinaDay } from '@/lib/format'
import { FieldFrame, spokenName } from '@/ui/field-frame'
import { Icon } from '@/ui/icon'
import { Tap } from '@/ui/tap'
import './holidays-field.scss'

export function HolidaysField({ holidays, onChange }: { holidays: readonly string[]; onChange: (holidays: string[]) => void }) {
  const add = (day: string) => { if (!holidays.includes(day)) onChange([...holidays, day].sort()) }
  return (
    <FieldFrame label='放假的日子' required={false} bare hint='已经订好的不受影响；要取消已订的，请用临时关闭'>
      <View className='holidays'>
        {holidays.map((day) => <Tap key={day} className='holidays__day' label={`去掉 ${day}`} onTap={() => onChange(holidays.filter((other) => other !== day))}>{`${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`}<Icon name='close' size={14} /></Tap>)}
        <Picker mode='date' name='holiday' value={chinaDay(new Date().toISOString())} onChange={(event) => add(String(event.detail.value))} {...spokenName('添加放假的日子')}><View className='holidays__day holidays__add'><Icon name='plus' size={16} />添加</View></Picker>
      </View>
    </FieldFrame>
  )
}
