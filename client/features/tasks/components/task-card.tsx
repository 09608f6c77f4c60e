// One order as its partner meets it in the list: what, where, when, and until when to answer.
import { View } from '@tarojs/components'
import { ORDER_STATUS } from '@contract/terms'
import { dayTime, priceTag, timeRange } from '@/lib/format'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { Task } from '../api'

export function TaskCard({ task, onTap }: { task: Task; onTap: () => void }) {
  const when = task.startAt ? timeRange(task.startAt, task.isAgreed ? task.endAt : null) : '时间随时'
  return (
    <Card tone={task.isUrgent ? 'hot' : 'plain'} onTap={onTap} title={task.itemName} aside={<Tag kind={task.isOverdue ? 'hot' : 'plain'}>{ORDER_STATUS[task.status]}</Tag>}>
      <View className='stack'>
        <View className='muted'>{task.forName} · {task.zone} · {when}</View>
        <View className='row wrap'>
          <Tag {...priceTag(task.priceMode, task.priceFen)} />
          {task.isUrgent && <Tag kind='hot'>助急</Tag>}
          {task.asking && <Tag kind='hot' icon='clock'>{dayTime(task.asking.answerBy)} 前答复</Tag>}
        </View>
      </View>
    </Card>
  )
}
