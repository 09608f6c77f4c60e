import { View } from '@tarojs/components'
import { spokenName } from '../field-frame'
import './index.scss'

/** The page's shape while it is on its way. */
export function Skeleton({ rows = 3, shape = 'card' }: { rows?: number; shape?: 'card' | 'list' | 'text' }) {
  return (
    <View className='skeleton' {...spokenName('正在打开')}>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className={`skeleton__${shape}`}>
          <View className='skeleton__line skeleton__line--short' />
          {shape !== 'text' && <View className='skeleton__line' />}
          {shape === 'card' && <View className='skeleton__line skeleton__line--half' />}
        </View>
      ))}
    </View>
  )
}
