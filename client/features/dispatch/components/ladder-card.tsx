// Where the asking stands: the four rungs, what was answered, and whom to telephone when messages are not enough.
import { View } from '@tarojs/components'
import { LADDER_RUNG, LADDER_STATE } from '@contract/terms'
import { Card } from '@/ui/card'
import { Steps } from '@/ui/steps'
import { Tag } from '@/ui/tag'
import type { StaffOrder } from '../api'
import { noesText, RUNGS } from '../ladder'
import { CallList } from './call-list'

export function LadderCard({ order }: { order: StaffOrder }) {
  const { ladder, offers } = order
  const noes = noesText(offers)
  if (!ladder && !noes && !order.isUrgent) return null
  const reached = ladder?.rung ? RUNGS.indexOf(ladder.rung) : -1
  const isClimbing = ladder?.state === 'climbing'
  return (
    <Card title='询问伙伴' aside={ladder && <Tag kind={ladder.state === 'ended' ? 'hot' : isClimbing ? 'ok' : 'plain'}>{LADDER_STATE[ladder.state]}</Tag>}>
      <View className='stack'>
        {ladder && <Steps total={RUNGS.length} done={isClimbing ? Math.max(0, reached) : reached + 1} isUnderWay={isClimbing} left={ladder.rung ? LADDER_RUNG[ladder.rung] : '还没有开始问'} right={`共 ${RUNGS.length} 步`} />}
        {noes && <View className='muted'>{noes}</View>}
        <CallList orderId={order.id} isUrgent={order.isUrgent} />
      </View>
    </Card>
  )
}
