// One application in a list: whose, what, how it stands.
import { View } from '@tarojs/components'
import { APPLICATION_STATUS, PARTNER_KIND } from '@contract/terms'
import { dayTime } from '@/lib/format'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { ApplicationRow } from '../api'
import { APPLICATION_TAG } from '../words'

export function ApplicationCard({ row, note, onOpen }: { row: ApplicationRow; note?: string; onOpen: () => void }) {
  return (
    <Card onTap={onOpen}>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{row.name || '还没有填名称'}</View><Tag kind={APPLICATION_TAG[row.status]}>{APPLICATION_STATUS[row.status]}</Tag></View>
      <View className='muted'>{[PARTNER_KIND[row.kind], note, `${dayTime(row.updatedAt)} 更新`].filter(Boolean).join(' · ')}</View>
    </Card>
  )
}
