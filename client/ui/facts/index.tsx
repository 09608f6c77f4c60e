import { View } from '@tarojs/components'
import { type ReactNode } from 'react'
import './index.scss'

/** What is known of something, label and value; a row without a value is left out. */
export function Facts({ rows }: { rows: { label: string; value: ReactNode }[] }) {
  return (
    <View className='facts'>
      {rows.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false).map(({ label, value }) => (
        <View className='facts__row' key={label}>
          <View className='facts__label'>{label}</View>
          <View className='grow'>{value}</View>
        </View>
      ))}
    </View>
  )
}
