// One item of the catalogue for its keepers: what it is, what it costs, whether residents see it.
import { View } from '@tarojs/components'
import { CATEGORY } from '@contract/terms'
import { duration, priceTag } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { ManagedItem } from '../api'

interface ManagedItemCardProps { item: ManagedItem; onEdit: () => void; onToggle: () => Promise<void> }
export function ManagedItemCard({ item, onEdit, onToggle }: ManagedItemCardProps) {
  const isOpen = item.status === 'open'
  return (
    <Card>
      <Tap role='link' label={`修改${item.name}`} onTap={onEdit}>
        <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{item.name}</View><Tag kind={isOpen ? 'ok' : 'plain'}>{isOpen ? '开放中' : '已暂停'}</Tag></View>
        <View className='muted clamp-2'>{item.summary}</View>
        <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>
          <Tag {...priceTag(item.priceMode, item.priceFen, item.priceUnit)} /><Tag>{CATEGORY[item.category]}</Tag><Tag icon='clock'>{duration(item.durationMinutes)}</Tag>
        </View>
      </Tap>
      <View className='row' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>
        <Button kind='outline' size='s' label={`${isOpen ? '暂停' : '开放'}${item.name}`} onTap={onToggle}>{isOpen ? '暂停' : '开放'}</Button>
        <Button kind='outline' size='s' icon='pencil' label={`修改${item.name}`} onTap={onEdit}>修改</Button>
      </View>
    </Card>
  )
}
