// One order of the plan: who goes when and why; what staff may do with it before the plan is carried out.
import { View } from '@tarojs/components'
import { timeRange } from '@/lib/format'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import type { PlanPartner } from '../api'
import type { Line } from '../draft'
import { partnerName, workerName } from '../words'
import { LineTags } from './plan-board'
import './plan-board.scss'

interface LinePanelProps { line: Line; partners: readonly PlanPartner[]; now: string; onMove: () => void; onPin: () => void; onLeaveOut: () => void; onOrder: () => void }
export function LinePanel({ line, partners, now, onMove, onPin, onLeaveOut, onOrder }: LinePanelProps) {
  const { order, startAt, endAt, reasons, why, isPinned } = line
  return (
    <View>
      <View className='row wrap plan-line__head'><View className='strong'>{`${order.itemName} · ${order.forName}`}</View><LineTags line={line} /></View>
      <Facts rows={[
        { label: '伙伴', value: partnerName(partners, line.partnerId) }, { label: '谁去', value: workerName(partners, line) }, { label: '时间', value: timeRange(startAt, endAt, now) },
        { label: '地方', value: order.zone }, { label: '改的原因', value: why ?? '' },
      ]} />
      <View className='plan-why'>{reasons.map((reason) => <Tag key={reason}>{reason}</Tag>)}</View>
      <View className='row wrap'>
        <Button kind='outline' size='s' icon='swap' onTap={onMove}>换伙伴或时间</Button>
        <Button kind='outline' size='s' icon='pin' onTap={onPin}>{isPinned ? '不再固定' : '固定'}</Button>
        <Button kind='outline' size='s' icon='minus' onTap={onLeaveOut}>先放下</Button>
        <Button kind='text' size='s' onTap={onOrder}>看订单</Button>
      </View>
      <View className='hint' style={{ marginTop: '6px' }}>固定的单，重新排时不动。</View>
    </View>
  )
}
