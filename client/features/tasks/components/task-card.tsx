// One order as its partner meets it in the list: what, where, when, and until when to answer.
import { View } from '@tarojs/components'
import { priceTag, timeRange } from '@/lib/format'
import { Card } from '@/ui/card'
import { IconTile } from '@/ui/icon-tile'
import { Tag } from '@/ui/tag'
import type { Task } from '../api'
import { taskCorner } from '../words'

/** The agreed time, the resident's first wish, or any time. */
function whenText({ startAt, endAt, isAgreed }: Task): string {
  if (!startAt) return '时间随时都可以'
  return isAgreed ? timeRange(startAt, endAt) : `希望${timeRange(startAt, null)}`
}
export function TaskCard({ task, onTap }: { task: Task; onTap: () => void }) {
  const corner = taskCorner(task, new Date().toISOString())
  return (
    <Card tone={task.isUrgent ? 'hot' : undefined} onTap={onTap}>
      <View className='row top'>
        {task.isUrgent && <IconTile name='siren' tone='alert' />}
        <View className='grow'>
          <View className='row wrap between' style={{ gap: '2px 10px' }}>
            <View className='strong'>{task.itemName}</View>
            <Tag kind={corner.isHot ? 'hot' : 'plain'} icon={corner.isTime ? 'clock' : undefined}>{corner.text}</Tag>
          </View>
          <View>{whenText(task)}</View>
          <View className='muted'>{`${task.zone} · ${task.forName}`}</View>
          <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>
            <Tag {...priceTag(task.priceMode, task.priceFen)} />
            {task.isUrgent && <Tag kind='hot'>助急</Tag>}
          </View>
        </View>
      </View>
    </Card>
  )
}
