// 服务时间: one to four rows of days and hours, added and taken out.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { FieldFrame } from '@/ui/field-frame'
import { PickerField } from '@/ui/picker-field'
import type { ItemWindow } from '../api'
import { fromOptions, MOST_WINDOWS, NEW_WINDOW, toOptions, WEEKDAYS } from '../windows'

export function WindowsField({ windows, error, onChange }: { windows: ItemWindow[]; error?: string; onChange: (windows: ItemWindow[]) => void }) {
  const change = (index: number, part: Partial<ItemWindow>) => onChange(windows.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <FieldFrame label='服务时间' error={error} bare>
      {windows.map((one, index) => (
        <Card key={index} tone='plain'>
          <ChoiceChips name={`weekdays${index}`} multiple options={WEEKDAYS} value={one.weekdays.map(String)} onChange={(days) => change(index, { weekdays: days.map(Number) })} />
          <View className='row top' style={{ marginTop: '12px' }}>
            <View className='grow'>
              <PickerField name={`from${index}`} label='从' value={String(one.fromMinute)} options={fromOptions(one.fromMinute)} onChange={(minute) => change(index, { fromMinute: Number(minute) })} />
            </View>
            <View className='grow'>
              <PickerField name={`to${index}`} label='到' value={String(one.toMinute)} options={toOptions(one.toMinute)} onChange={(minute) => change(index, { toMinute: Number(minute) })} />
            </View>
          </View>
          {windows.length > 1 && <Button kind='text' size='s' onTap={() => onChange(windows.filter((_, at) => at !== index))}>去掉这一段</Button>}
        </Card>
      ))}
      {windows.length < MOST_WINDOWS && <Button kind='outline' size='s' icon='plus' onTap={() => onChange([...windows, NEW_WINDOW])}>再加一段时间</Button>}
    </FieldFrame>
  )
}
