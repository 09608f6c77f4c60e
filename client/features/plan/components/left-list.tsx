// What the plan leaves over: for each order why, what would change it, and the way on.
import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Tag } from '@/ui/tag'
import type { Rejected } from '../api'
import type { Left } from '../draft'
import './plan-board.scss'

/** @param reasons what the counted rejections mean and what would change them, in the desk's own words */
interface LeftListProps { left: readonly Left[]; now: string; reasons: (rejected: readonly Rejected[]) => ReactNode; onMove: (orderId: string) => void; onOrder: (orderId: string) => void }

export function LeftList({ left, now, reasons, onMove, onOrder }: LeftListProps) {
  if (left.length === 0) return <Empty title='都排上了' text='没有剩下的单' icon='done' />
  return (
    <>
      {left.map(({ order, why, rejected, isByHand }) => (
        <Card key={order.id} title={`${order.itemName} · ${order.forName}`} aside={order.isUrgent ? <Tag kind='hot' icon='siren'>助急</Tag> : isByHand ? <Tag>先放下</Tag> : undefined}>
          <View className='muted'>{`${order.zone} · ${order.startAt ? `希望 ${dayTime(order.startAt, now)}` : '随时都可以'}`}</View>
          <View>{why}</View>
          {rejected.length > 0 && reasons(rejected)}
          <View className='row wrap' style={{ marginTop: '10px' }}>
            <Button kind='outline' size='s' label={`给${order.itemName}，${order.forName}选伙伴`} onTap={() => onMove(order.id)}>选伙伴</Button>
            <Button kind='text' size='s' label={`看订单：${order.itemName}，${order.forName}`} onTap={() => onOrder(order.id)}>看订单</Button>
          </View>
        </Card>
      ))}
    </>
  )
}
