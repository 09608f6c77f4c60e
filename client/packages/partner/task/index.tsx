// 服务任务: one order for the partner who is asked or has taken it; what can be done is the server's answer.
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OrderAction } from '@contract/terms'
import { OrderDetail } from '@/features/orders/components/order-detail'
import { useOrder, usePartner, useRevealPhone } from '@/features/tasks/api'
import { AbsenceSheet } from '@/features/tasks/components/absence-sheet'
import { AcceptSheet } from '@/features/tasks/components/accept-sheet'
import { DeclineSheet } from '@/features/tasks/components/decline-sheet'
import { DeliverSheet } from '@/features/tasks/components/deliver-sheet'
import { PaymentSheet } from '@/features/tasks/components/payment-sheet'
import { ReplaceSheet } from '@/features/tasks/components/replace-sheet'
import { StartSheet } from '@/features/tasks/components/start-sheet'
import { headline } from '@/features/tasks/words'
import { errorView } from '@/lib/errors'
import { useParams } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useSession } from '@/lib/session'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { usePartnerHat } from '../parts/use-partner-hat'

const BUTTONS = [
  ['decline', '不接', 'outline'], ['revealPhone', '联系居民', 'outline'], ['recordPayment', '记录收款', 'outline'], ['replaceWorker', '换人上门', 'outline'], ['reportAbsence', '居民不在家', 'outline'],
  ['accept', '接单', 'primary'], ['start', '开始服务', 'primary'], ['deliver', '完成服务', 'primary'],
] as const
export default function TaskPage() {
  const params = useParams<'partnerTask'>()
  const { person } = useSession()
  const { data: order, error, refetch } = useOrder(params.id)
  const { partnerId = '', isOwner } = usePartnerHat(params.partnerId ?? order?.partner?.id ?? order?.offers[0]?.partnerId)
  const { data: partner } = usePartner(isOwner ? partnerId : undefined)
  const [open, setOpen] = useState<OrderAction | null>(null)
  const [reveal] = useRevealPhone()
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!order) return <PageShell><Skeleton rows={3} shape='card' /></PageShell>
  const close = () => setOpen(null)
  const done = () => { close(); void refetch() }
  const press = async (action: OrderAction) => {
    if (action !== 'revealPhone') return setOpen(action)
    const answer = await reveal({ orderId: order.id })
    if (answer) await callPhone(answer.phone)
  }
  // Alone there is nobody to send instead.
  const buttons = BUTTONS.filter(([action]) => order.actions.includes(action) && (action !== 'replaceWorker' || (partner?.workers.length ?? 0) > 1))
  const [bar, rest] = buttons.length > 3 ? [buttons.filter(([, , kind]) => kind === 'primary'), buttons.filter(([, , kind]) => kind !== 'primary')] : [buttons, []]
  return (
    <PageShell {...headline(order, partnerId, new Date().toISOString())}
      bar={bar.length > 0 && <ActionBar>{bar.map(([action, label, kind]) => <Button key={action} kind={kind} block onTap={() => press(action)}>{label}</Button>)}</ActionBar>}>
      {order.isUrgent && order.actions.includes('accept') && <Notice tone='hot' icon='siren'>助急单，请尽快答复。接不了也请马上点「不接」，社区好找别家。</Notice>}
      {rest.length > 0 && <Card><View className='stack'>{rest.map(([action, label]) => <Button key={action} kind='outline' block onTap={() => press(action)}>{label}</Button>)}</View></Card>}
      <OrderDetail order={order} />
      {open === 'accept' && <AcceptSheet order={order} partnerId={partnerId} selfId={person?.id ?? ''} isOwner={isOwner} isOpen onClose={close} onDone={done} />}
      {open === 'decline' && <DeclineSheet orderId={order.id} partnerId={partnerId} isOpen onClose={close} onDone={done} />}
      {open === 'replaceWorker' && <ReplaceSheet order={order} partnerId={partnerId} onClose={close} onDone={done} />}
      {open === 'reportAbsence' && <AbsenceSheet orderId={order.id} onClose={close} onDone={done} />}
      {open === 'start' && <StartSheet orderId={order.id} isOpen onClose={close} onDone={done} />}
      {open === 'deliver' && <DeliverSheet order={order} isOpen onClose={close} onDone={done} />}
      {open === 'recordPayment' && <PaymentSheet orderId={order.id} quoteFen={order.priceFen} isOpen onClose={close} onDone={done} />}
    </PageShell>
  )
}
