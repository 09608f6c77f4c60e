// 订单: the answer first — where it stands, who comes when — then the facts, then the story.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useOrder, usePartnerOf, type Order } from '@/features/orders/api'
import { OrderFacts, OrderOutcome, OrderProof, OrderStory } from '@/features/orders/components/order-detail'
import { PartnerCard } from '@/features/orders/components/partner-card'
import { RescheduleSheet } from '@/features/orders/components/reschedule-sheet'
import { ServiceCode } from '@/features/orders/components/service-code'
import { useResidentActions } from '@/features/orders/components/use-resident-actions'
import { headline, STEPS_DONE } from '@/features/orders/words'
import { MembersOnly } from '@/features/profile/components/members-only'
import { errorView } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { go, useParams } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Steps } from '@/ui/steps'
import './index.scss'

export default function OrderPage() {
  useShareCard()
  return <MembersOnly title='登记后就能看到您的订单'><Loader /></MembersOnly>
}
function Loader() {
  const params = useParams<'order'>()
  const { data: order, error, refetch } = useOrder(params.id)
  const { data: partner } = usePartnerOf(order)
  const [now, setNow] = useState(() => new Date().toISOString())
  const [isMoving, setMoving] = useState(false)
  useDidShow(() => setNow(new Date().toISOString()))
  const changed = () => { setMoving(false); setNow(new Date().toISOString()); void refetch() }
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!order) return <PageShell><Skeleton rows={4} shape='card' /></PageShell>
  const { title, lead } = headline(order, now)
  const steps = STEPS_DONE[order.status]
  const known = partner && [partner.servedCount > 0 && `服务过 ${partner.servedCount} 次`, partner.rating !== null && `平均 ${partner.rating.toFixed(1)} 分`].filter(Boolean).join(' · ')
  const hasActions = order.actions.some((action) => ['confirm', 'rate', 'nudge', 'reschedule', 'cancel'].includes(action))
  return (
    <PageShell title={title} lead={lead} aside={<ServiceCode code={order.serviceCode} />} bar={hasActions && <Actions order={order} onChanged={changed} onReschedule={() => setMoving(true)} />}>
      {steps && order.status !== 'completed' && <View className='order-steps'><Steps {...steps} /></View>}
      <PartnerCard order={order} note={known || undefined} />
      <OrderFacts order={order} now={now} />
      <OrderProof order={order} now={now} />
      <OrderOutcome order={order} />
      <OrderStory order={order} now={now} />
      <Card flush>
        <Cell title='打给社区' note={`${order.communityPhone} · 有事就打`} icon='phone' onTap={() => void callPhone(order.communityPhone)} />
        {steps === null || order.status === 'completed' ? <Cell title='再下一单' icon='refresh' onTap={() => go('catalog', { text: order.itemName.slice(0, 20) })} /> : null}
      </Card>
      {isMoving && <RescheduleSheet order={order} isOpen onClose={() => setMoving(false)} onDone={changed} />}
    </PageShell>
  )
}
function Actions({ order, onChanged, onReschedule }: { order: Order; onChanged: () => void; onReschedule: () => void }) {
  const buttons = useResidentActions(order, onChanged, onReschedule)
  const canStillChange = order.cutoffAt && order.actions.some((action) => action === 'cancel' || action === 'reschedule')
  return (
    <ActionBar note={canStillChange ? `${dayTime(order.cutoffAt!)} 前可以自己改时间或取消` : undefined}>
      {buttons.map(({ action, label, kind, onTap }) => <Button key={action} kind={kind} onTap={onTap}>{label}</Button>)}
    </ActionBar>
  )
}
