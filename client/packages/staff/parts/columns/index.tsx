// List and detail side by side where there is room; on a phone the list alone.
import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import './index.scss'

export function Columns({ list, detail }: { list: ReactNode; detail: ReactNode }) {
  return (
    <View className='columns'>
      <View className='columns__list'>{list}</View>
      <View className='columns__detail'>{detail}</View>
    </View>
  )
}
