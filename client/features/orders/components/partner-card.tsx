// Who comes: the partner, the worker, and a way to reach them while the server allows it.
import { View } from '@tarojs/components'
import { PARTNER_KIND, type PartnerKind } from '@contract/terms'
import { go } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import { useRevealPhone, type Order } from '../api'
import './partner-card.scss'

/** @param note what is known of the partner, in words */
export function PartnerCard({ order, note }: { order: Order; note?: string }) {
  const [reveal] = useRevealPhone()
  const { partner } = order
  if (!partner) return null
  const contact = async () => {
    const answer = await reveal({ orderId: order.id })
    if (answer) await callPhone(answer.phone)
  }
  return (
    <Card>
      <View className='row wrap'>
        <Avatar name={partner.name} />
        <Tap className='grow partner-card__words' role='link' label={`看${partner.name}的主页`} onTap={() => go('partner', { id: partner.id })}>
          <View className='row wrap' style={{ gap: '2px 8px' }}>
            <View className='strong'>{partner.name}</View>
            <Tag>{`${PARTNER_KIND[partner.kind as PartnerKind] ?? ''}伙伴`}</Tag>
          </View>
          {order.worker && order.worker.name !== partner.name && <View className='muted'>服务人员：{order.worker.name}</View>}
          {note && <View className='muted'>{note}</View>}
        </Tap>
        {order.actions.includes('revealPhone') && <Button kind='outline' size='s' icon='phone' onTap={contact}>联系</Button>}
      </View>
    </Card>
  )
}
