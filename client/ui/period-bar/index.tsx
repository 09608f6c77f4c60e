// A month or a quarter, one step back or forward; not into the future.
import { View } from '@tarojs/components'
import { Button } from '../button'

interface PeriodBarProps { label: string; unit: '月' | '季度'; hasNext: boolean; onStep: (by: 1 | -1) => void }
export function PeriodBar({ label, unit, hasNext, onStep }: PeriodBarProps) {
  return (
    <View className='row between wrap' style={{ marginBottom: '12px' }}>
      <View className='strong'>{label}</View>
      <View className='row not-printed'>
        <Button kind='outline' size='s' icon='left' onTap={() => onStep(-1)}>{`上一${unit}`}</Button>
        {hasNext && <Button kind='outline' size='s' onTap={() => onStep(1)}>{`下一${unit}`}</Button>}
      </View>
    </View>
  )
}
