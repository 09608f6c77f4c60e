// One partner as staff see it: a page of its own on a phone, opened from the list, from messages and from the census.
import { usePartnerLife } from '@/features/partner-life/api'
import { LifeActions } from '@/features/partner-life/components/life-actions'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { PartnerPanel } from '../parts/partner-panel'

export default function StaffPartnerPage() {
  const { id } = useParams<'staffPartner'>()
  const { data, error, refetch } = usePartnerLife(id)
  if (!id) return <PageShell><Empty title='没有选合伙人' icon='people' action='看全部合伙人' onAction={() => go.replace('partners')} /></PageShell>
  if (error) return <PageShell title='合伙人'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data) return <PageShell title='合伙人'><Skeleton rows={4} shape='card' /></PageShell>
  return (
    <PageShell title={data.name} lead={data.summary} bar={data.actions.length > 0 && <LifeActions partner={data} onDone={() => void refetch()} />}>
      <PartnerPanel partner={data} onChanged={() => void refetch()} />
    </PageShell>
  )
}
