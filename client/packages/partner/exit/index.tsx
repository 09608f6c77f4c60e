// 退出合作: for the partner's own people; staff do their part on the partner's page.
import { useExit } from '@/features/partner-life/api'
import { ExitActions } from '@/features/partner-life/components/exit-actions'
import { ExitChecklist } from '@/features/partner-life/components/exit-checklist'
import { errorView } from '@/lib/errors'
import { useParams } from '@/lib/navigation'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

export default function ExitPage() {
  const params = useParams<'partnerExit'>()
  const { partnerId, hat, isLoading } = usePartnerHat(params.partnerId)
  const { data, error, refetch } = useExit(partnerId)
  if (!isLoading && !partnerId) return <NotPartner />
  return (
    <PageShell title='退出合作' lead={hat?.partnerName} bar={data && <ExitActions data={data} onDone={() => void refetch()} />}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={4} shape='list' />}
      {data && <ExitChecklist data={data} />}
    </PageShell>
  )
}
