import { useState } from 'react'
import type { OrderAction } from '@contract/terms'
import { ORDER_STATUS } from '@contract/terms'
import { useOrder, usePartner, useRevealPhone, type Order } from '@/features/tasks/api'
import { AcceptSheet } from '@/features/tasks/components/accept-sheet'
import { DeclineSheet } from '@/features/tasks/components/decline-sheet'
import { DeliverSheet } from '@/features/tasks/components/deliver-sheet'
import { OrderDetail } from '@/features/orders/components/order-detail'
import { PaymentSheet } from '@/features/tasks/components/payment-sheet'
import { StartSheet } from '@/features/tasks/components/start-sheet'
import { errorView } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { useParams } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useSession } from '@/lib/session'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

const BUTTONS = [['accept', '接单', 'primary'], ['start', '开始服务', 'primary'], ['deliver', '完成服务', 'primary'], ['recordPayment', '记录收款', 'outline'], ['decline', '不接', 'outline'], ['revealPhone', '联系居民', 'outline']] as const
function leadOf(order: Order): string {
  if (order.asking) return `请在 ${dayTime(order.asking.answerBy)} 前答复`
  return order.startAt && order.isAgreed ? `${dayTime(order.startAt)} 上门` : ''
}
export default function TaskPage() {
  const params = useParams<'partnerTask'>()
  const { person } = useSession()
  const { data: order, error, refetch } = useOrder(params.id)
  const hats = person?.hats.filter((one) => one.hat === 'partner') ?? []
  const hat = hats.find((one) => one.partnerId === (params.partnerId ?? order?.partner?.id ?? order?.offers[0]?.partnerId)) ?? hats[0]
  const partnerId = hat?.partnerId ?? ''
  const { data: partner } = usePartner(hat?.role === 'owner' ? partnerId : undefined)
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
  const buttons = BUTTONS.filter(([action]) => order.actions.includes(action)).slice(0, 3)
  return (
    <PageShell title={ORDER_STATUS[order.status]} lead={leadOf(order)}
      bar={buttons.length > 0 && <ActionBar>{buttons.map(([action, label, kind]) => <Button key={action} kind={kind} block onTap={() => press(action)}>{label}</Button>)}</ActionBar>}>
      <OrderDetail order={order} />
      <AcceptSheet order={order} partnerId={partnerId} workers={partner?.workers ?? []} isOpen={open === 'accept'} onClose={close} onDone={done} />
      <DeclineSheet orderId={order.id} partnerId={partnerId} isOpen={open === 'decline'} onClose={close} onDone={done} />
      <StartSheet orderId={order.id} isOpen={open === 'start'} onClose={close} onDone={done} />
      <DeliverSheet order={order} isOpen={open === 'deliver'} onClose={close} onDone={done} />
      <PaymentSheet orderId={order.id} quoteFen={order.priceFen} isOpen={open === 'recordPayment'} onClose={close} onDone={done} />
    </PageShell>
  )
}
