// Rows of days and hours, added and taken out.
import { View } from '@tarojs/components'
import { Button } from '../button'
import { Card } from '../card'
import { ChoiceChips } from '../choice-chips'
import { FieldFrame } from '../field-frame'
import { PickerField } from '../picker-field'
import { fromOptions, NEW_WINDOW, toOptions, WEEKDAYS, type WeekWindow } from './windows'

interface WindowsFieldProps { name: string; label: string; windows: readonly WeekWindow[]; most: number; fewest?: number; error?: string; hint?: string; onChange: (windows: WeekWindow[]) => void }

export function WindowsField({ name, label, windows, most, fewest = 1, error, hint, onChange }: WindowsFieldProps) {
  const change = (index: number, part: Partial<WeekWindow>) => onChange(windows.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <FieldFrame label={label} error={error} hint={hint} bare>
      {windows.map((one, index) => (
        <Card key={index} tone='plain'>
          <ChoiceChips name={`${name}Weekdays${index}`} multiple options={WEEKDAYS} value={one.weekdays.map(String)} onChange={(days) => change(index, { weekdays: days.map(Number) })} />
          <View className='row top' style={{ marginTop: '12px' }}>
            <View className='grow'>
              <PickerField name={`${name}From${index}`} label='从' value={String(one.fromMinute)} options={fromOptions(one.fromMinute)} onChange={(minute) => change(index, { fromMinute: Number(minute) })} />
            </View>
            <View className='grow'>
              <PickerField name={`${name}To${index}`} label='到' value={String(one.toMinute)} options={toOptions(one.toMinute)} onChange={(minute) => change(index, { toMinute: Number(minute) })} />
            </View>
          </View>
          {windows.length > fewest && <Button kind='text' size='s' onTap={() => onChange(windows.filter((_, at) => at !== index))}>去掉这一段</Button>}
        </Card>
      ))}
      {windows.length < most && <Button kind='outline' size='s' icon='plus' onTap={() => onChange([...windows, NEW_WINDOW])}>再加一段时间</Button>}
    </FieldFrame>
  )
}
