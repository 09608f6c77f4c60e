// 助急: a call is always one press away; the words lead to the urgent order, which alerts the community at once (L2).
import { View } from '@tarojs/components'
import { callPhone } from '@/lib/phone'
import { Button } from '@/ui/button'
import { IconTile } from '@/ui/icon-tile'
import { Tap } from '@/ui/tap'
import './urgent-card.scss'

export function UrgentCard({ phone, onOrder }: { phone: string; onOrder: () => void }) {
  return (
    <View className='urgent-card'>
      <IconTile name='siren' tone='alert' />
      <Tap className='urgent-card__words' role='link' label='助急，下一张助急单' onTap={onOrder}>
        <View className='strong'>助急 · 马上有人管</View>
        <View className='muted'>急事直接打给社区</View>
      </Tap>
      <Button size='s' icon='phone' label='打电话给社区' onTap={() => callPhone(phone)}>呼叫</Button>
    </View>
  )
}
