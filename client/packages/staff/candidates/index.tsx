// 派给谁？ (A5): staff decide, the reasons stand beside every recommendation.
import { useCandidates } from '@/features/dispatch/api'
import { CandidateBar } from '@/features/dispatch/components/candidate-bar'
import { rungOf } from '@/features/dispatch/ladder'
import { usePicking } from '@/features/dispatch/picking'
import { useOrder } from '@/features/orders/api'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { CandidatesPanel, orderLine } from '../parts/candidates-panel'

export default function CandidatesPage() {
  const { id } = useParams<'candidates'>()
  const { data: order, error: orderError, refetch: refetchOrder } = useOrder(id)
  const { data: found, error: foundError, refetch: refetchFound } = useCandidates(id)
  const picking = usePicking(order?.isUrgent ?? false)
  const error = orderError ?? foundError
  const retry = () => { void refetchOrder(); void refetchFound() }
  if (error) return <PageShell title='派给谁？'><ErrorState {...errorView(error, retry)} /></PageShell>
  if (!order || !found) return <PageShell title='派给谁？'><Skeleton rows={4} shape='list' /></PageShell>
  return (
    <PageShell title='派给谁？' lead={orderLine(order)} bar={found.candidates.length > 0 && <CandidateBar orderId={order.id} from={rungOf(order)} candidates={found.candidates} picking={picking} onDone={go.back} />}>
      <CandidatesPanel order={order} found={found} picking={picking} onDone={go.back} />
    </PageShell>
  )
}
