// An order as the desk sees it, the answer first: status, who does what by when, then everything else.
import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { ORDER_STATUS } from '@contract/terms'
import { LadderCard } from '@/features/dispatch/components/ladder-card'
import { nextStep } from '@/features/dispatch/next-step'
import type { Order } from '@/features/orders/api'
import { OrderDetail } from '@/features/orders/components/order-detail'
import { Notice } from '@/ui/notice'

export const statusLine = (order: Order) => ({ title: order.isUrgent ? `助急 · ${ORDER_STATUS[order.status]}` : ORDER_STATUS[order.status], lead: nextStep(order) })

/** @param children what can be done, where the panel stands beside a list; a page puts it into its bar */
export function OrderPanel({ order, children }: { order: Order; children?: ReactNode }) {
  return (
    <View>
      {order.isUrgent && (order.status === 'placed' || order.status === 'offering') && <Notice tone='hot' icon='siren'>助急不会自动取消。没有人接的时候，请直接打电话联系伙伴和居民。</Notice>}
      {order.status === 'placed' && order.offers.some(({ status }) => status === 'absent') && <Notice tone='low' icon='home'>伙伴上门时居民不在家。请联系居民改时间；取消的话，原因写「居民未在」。</Notice>}
      {order.nudges > 0 && <Notice tone='low' icon='bell'>{`居民催过 ${order.nudges} 次`}</Notice>}
      {order.actions.includes('offer') && <LadderCard order={order} />}
      {children}
      <OrderDetail order={order} />
    </View>
  )
}
