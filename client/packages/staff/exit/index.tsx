// 退出合作 as staff see it through: what is still open, take it up, finish it.
import { useExit } from '@/features/partner-life/api'
import { ExitActions } from '@/features/partner-life/components/exit-actions'
import { ExitChecklist } from '@/features/partner-life/components/exit-checklist'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

export default function StaffExitPage() {
  const { id } = useParams<'staffExit'>()
  const { data, error, refetch } = useExit(id)
  if (!id) return <PageShell><Empty title='没有选合伙人' icon='people' action='看全部合伙人' onAction={() => go.replace('partners')} /></PageShell>
  return (
    <PageShell title='退出合作' lead={data?.partnerName} bar={data && <ExitActions data={data} onDone={() => void refetch()} />}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={4} shape='list' />}
      {data && <ExitChecklist data={data} />}
    </PageShell>
  )
}
