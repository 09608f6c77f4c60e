// 电话名单 (L2): the owners of those who fit, asked for by a tap because every look is written down.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { OFFER_STATUS } from '@contract/terms'
import { callPhone } from '@/lib/phone'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { Sheet } from '@/ui/sheet'
import { useCallList, type Call } from '../api'

export function CallList({ orderId, isUrgent }: { orderId: string; isUrgent: boolean }) {
  const [calls, setCalls] = useState<readonly Call[]>()
  const [ask] = useCallList()
  const open = async () => {
    const answer = await ask({ orderId })
    if (answer) setCalls(answer.calls)
  }
  return (
    <View>
      <Button block kind={isUrgent ? 'primary' : 'outline'} icon='phone' onTap={open}>伙伴电话名单</Button>
      <Sheet isOpen={!!calls} title='给伙伴打电话' aside='这次查看已经记录在案' onClose={() => setCalls(undefined)}>
        {calls?.length === 0 && <View className='muted'>合适的伙伴都没有留电话</View>}
        {calls?.map(({ partnerId, partnerName, name, phone, offer }) => (
          <Cell key={`${partnerId} ${phone}`} icon='phone' title={partnerName} note={`${name} · ${phone}`} value={offer ? OFFER_STATUS[offer] : '还没有问'} onTap={() => void callPhone(phone)} />
        ))}
      </Sheet>
    </View>
  )
}
