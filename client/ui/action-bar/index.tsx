import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import './index.scss'

/** What can be done on this page, within reach of the thumb: one to three buttons of the same width. */
export function ActionBar({ note, children }: PropsWithChildren<{ note?: string }>) {
  return (
    <View>
      {note && <View className='hint action-bar__note'>{note}</View>}
      <View className='action-bar'>{children}</View>
    </View>
  )
}
