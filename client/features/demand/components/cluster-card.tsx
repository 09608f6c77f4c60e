// One cluster in the list: how many households want what and when, and what there is to meet it.
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { Cluster } from '../api'
import { chanceText, headline, statusTag } from '../words'

export function ClusterCard({ cluster, isChosen, onOpen }: { cluster: Cluster; isChosen?: boolean; onOpen?: () => void }) {
  return (
    <Card onTap={onOpen} tone={isChosen ? 'hot' : undefined}>
      <View className='strong'>{headline(cluster)}</View>
      <View className='muted' style={{ marginTop: '4px' }}>{chanceText(cluster)}</View>
      <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>
        <Tag {...statusTag(cluster)} />
        {cluster.gridName && <Tag>{`多在${cluster.gridName}`}</Tag>}
        {cluster.orders > cluster.households && <Tag>{`共 ${cluster.orders} 单`}</Tag>}
      </View>
    </Card>
  )
}
