// 首页 in large type: fewer things, bigger doors (N5).
import { View } from '@tarojs/components'
import { Door } from '@/features/home/components/door'
import type { OrderCard } from '@/features/orders/api'
import { cardWords } from '@/features/orders/words'
import { go } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'

interface LargeHomeProps { phone: string | null; order?: OrderCard; now: string; unread: number; isKnown: boolean; onServices: () => void }

function orderNote(order: OrderCard | undefined, now: string): string {
  if (!order) return '现在没有进行中的订单'
  const { left, right } = cardWords(order, now)
  return `${order.itemName}：${[left, right].filter(Boolean).join('，')}`
}
export function LargeHome({ phone, order, now, unread, isKnown, onServices }: LargeHomeProps) {
  return (
    <View>
      {phone && <Door icon='phone' tone='alert' title='打给社区' note='有急事，按这里' onTap={() => void callPhone(phone)} />}
      <Door icon='scissors' tone='low' title='要服务' note='理发、吃饭、打扫、看病' onTap={onServices} />
      {isKnown
        ? <Door icon='clock' tone='market' title='我的订单' note={orderNote(order, now)} onTap={() => (order ? go('order', { id: order.id }) : go('orders'))} />
        : <Door icon='person' tone='market' title='我要登记' note='填姓名和住址，就能下单' onTap={() => go('join')} />}
      <Door icon='bell' tone='free' title='消息' note={unread ? `有 ${unread} 条没看` : '没有新消息'} onTap={() => go.tab('messages')} />
    </View>
  )
}
