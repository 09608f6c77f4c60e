import { View } from '@tarojs/components'
import { classes } from '../classes'
import './index.scss'

export interface TimelineItem { what: string; when: string; note?: string | null; isNow?: boolean }

/** What happened, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className='timeline'>
      {items.map((item, index) => (
        <View key={`${index}-${item.when}`} className={classes('timeline__item', (item.isNow ?? index === 0) && 'timeline__item--now')}>
          <View className='timeline__line'><View className='grow'>{item.what}</View><View className='hint timeline__when'>{item.when}</View></View>
          {item.note && <View className='muted'>{item.note}</View>}
        </View>
      ))}
    </View>
  )
}
