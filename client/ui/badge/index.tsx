import { View } from '@tarojs/components'
import './index.scss'

/** How many wait; nothing at zero. */
export function Badge({ count, label }: { count: number; label?: string }) {
  if (count <= 0) return null
  const spoken: object = label ? (process.env.TARO_ENV === 'weapp' ? { ariaLabel: label } : { 'aria-label': label }) : {}
  return <View className='badge' {...spoken}>{count > 99 ? '99+' : count}</View>
}
