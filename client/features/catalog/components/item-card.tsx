// A service in a list: what it is, what it costs, how long it takes.
import { View } from '@tarojs/components'
import { duration, priceTag } from '@/lib/format'
import { Card } from '@/ui/card'
import { IconTile } from '@/ui/icon-tile'
import { Tag } from '@/ui/tag'
import type { ItemCard as Item } from '../api'
import { CATEGORY_LOOK } from '../categories'

export function ItemCard({ item, onTap }: { item: Item; onTap: () => void }) {
  const look = CATEGORY_LOOK[item.category]
  return (
    <Card onTap={onTap}>
      <View className='row top'>
        <IconTile name={look.icon} tone={look.tone} />
        <View className='grow'>
          <View className='strong'>{item.name}</View>
          <View className='muted clamp-2'>{item.summary}</View>
          <View className='row wrap' style={{ marginTop: '6px' }}>
            <Tag {...priceTag(item.priceMode, item.priceFen, item.priceUnit)} />
            <View className='hint'>约 {duration(item.durationMinutes)}</View>
          </View>
        </View>
      </View>
    </Card>
  )
}
