// The plan by partner: who goes when, to whom, and why. Whoever goes first stands first; nobody is ranked.
import { View } from '@tarojs/components'
import { timeRange } from '@/lib/format'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { PlanPartner } from '../api'
import { rowsOf } from '../calendar'
import type { Line } from '../draft'
import { lineName } from '../words'
import './plan-board.scss'

export function LineTags({ line: { order, isPinned, why } }: { line: Line }) {
  return (
    <>
      {order.isUrgent && <Tag kind='hot' icon='siren'>助急</Tag>}
      {why !== null && <Tag kind='low' icon='pencil'>您改过</Tag>}
      {isPinned && <Tag kind='market' icon='pin'>固定</Tag>}
    </>
  )
}
interface PlanBoardProps { lines: readonly Line[]; partners: readonly PlanPartner[]; chosenId?: string; now: string; onOpen: (orderId: string) => void }
export function PlanBoard({ lines, partners, chosenId, now, onOpen }: PlanBoardProps) {
  return (
    <>
      {rowsOf(lines, partners).map(({ partnerId, name, lanes }) => (
        <Card key={partnerId} title={name} aside={<View className='muted'>{`${lanes.reduce((sum, lane) => sum + lane.lines.length, 0)} 单`}</View>} flush>
          {lanes.map((lane) => lane.lines.map((line) => (
            <Tap key={line.order.id} className={classes('plan-line', line.order.id === chosenId && 'plan-line--chosen')} role='link' label={`${lineName(line, now)}，${name}，看和改`} onTap={() => onOpen(line.order.id)}>
              <View className='grow'>
                <View className='row wrap plan-line__head'><View className='strong'>{timeRange(line.startAt, line.endAt, now)}</View><LineTags line={line} /></View>
                <View>{[line.order.itemName, line.order.forName, lane.workerName && `${lane.workerName}去`].filter(Boolean).join(' · ')}</View>
                <View className='muted'>{line.why === null ? line.reasons.join(' · ') : `您改的原因：${line.why}`}</View>
              </View>
              <Icon name='right' size={16} />
            </Tap>
          )))}
        </Card>
      ))}
    </>
  )
}
