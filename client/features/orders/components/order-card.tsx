// An order in the resident's lists: how far it has come, and who does what next by when.
import { View } from '@tarojs/components'
import { ORDER_STATUS, PRICE_MODE } from '@contract/terms'
import { Card } from '@/ui/card'
import { Steps } from '@/ui/steps'
import { Tag } from '@/ui/tag'
import type { OrderCard as Order } from '../api'
import { cardTime, cardWords, STEPS_DONE } from '../words'
import './order-card.scss'

const KIND = { free: 'free', lowCost: 'low', market: 'market' } as const
/** @param now the instant sentences are told from; the page's, so that a list speaks of one moment */
export function OrderCard({ order, now, onTap }: { order: Order; now: string; onTap: () => void }) {
  const steps = STEPS_DONE[order.status]
  const words = cardWords(order, now)
  const isLive = steps !== null && order.status !== 'completed'
  return (
    <Card onTap={onTap} tone={order.isUrgent && isLive ? 'hot' : undefined} title={order.itemName}
      aside={<Tag kind={order.status === 'delivered' || order.status === 'offering' ? 'hot' : order.status === 'completed' ? 'ok' : 'plain'}>{ORDER_STATUS[order.status]}</Tag>}>
      <View className='row wrap muted order-card__facts'>
        <View>{order.forSelf ? '' : `为${order.forName} · `}{cardTime(order, now)}</View>
        <Tag kind={KIND[order.priceMode]}>{PRICE_MODE[order.priceMode]}</Tag>
      </View>
      {isLive ? <Steps {...steps} {...words} /> : <View className='row between wrap hint' style={{ marginTop: '6px' }}><View>{words.left}</View><View>{words.right}</View></View>}
    </Card>
  )
}
