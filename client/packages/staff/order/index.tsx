// 订单处理: one order for staff; read-only where the server sends no actions.
import { useOrder } from '@/features/orders/api'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { OrderPanel, statusLine } from '../parts/order-panel'
import { StaffActions } from '../parts/staff-actions'

export default function StaffOrderPage() {
  const { id } = useParams<'staffOrder'>()
  const { data: order, error, refetch } = useOrder(id)
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!order) return <PageShell><Skeleton rows={3} shape='card' /></PageShell>
  return (
    <PageShell {...statusLine(order)} bar={order.actions.length > 0 && <StaffActions order={order} onDispatch={() => go('candidates', { id: order.id })} onDone={() => void refetch()} />}>
      <OrderPanel order={order} />
    </PageShell>
  )
}
