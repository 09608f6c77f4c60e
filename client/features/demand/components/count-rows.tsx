// How many fall into each band: the number in words and a bar of its share. Bands stand in their own order, never by size.
import { View } from '@tarojs/components'
import './count-rows.scss'

export function CountRows({ rows, unit }: { rows: readonly { label: string; count: number }[]; unit: string }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <View>
      {rows.map(({ label, count }) => (
        <View key={label} className='count-rows__row'>
          <View className='row wrap between' style={{ gap: '2px 10px' }}><View>{label}</View><View className='strong'>{`${count} ${unit}`}</View></View>
          <View className='count-rows__track'><View className='count-rows__part' style={{ width: `${(count / most) * 100}%` }} /></View>
        </View>
      ))}
    </View>
  )
}
