import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { Notice } from '@/ui/notice'

/** Another order of the same person at a wished time (A15): said before it is placed, never forbidden. */
export function ClashNotice({ clashes }: { clashes: readonly { orderId: string; itemName: string; startAt: string }[] }) {
  return (
    <Notice tone='low' icon='clock'>
      <View>这个时间前后已经有别的订单，请看看会不会撞上：</View>
      {clashes.map(({ orderId, itemName, startAt }) => <View key={orderId}>{`${itemName} · ${dayTime(startAt)}`}</View>)}
    </Notice>
  )
}
