// 合作协议 as the community drafts, talks over and signs it.
import { AgreementScreen, AgreementVersions } from '@/features/agreements/components/agreement-screen'
import { usePartnerLife } from '@/features/partner-life/api'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

function Versions({ partnerId }: { partnerId: string }) {
  const { data, error, refetch } = usePartnerLife(partnerId)
  if (error) return <PageShell title='合作协议'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data) return <PageShell title='合作协议'><Skeleton rows={2} shape='card' /></PageShell>
  return <AgreementVersions partnerId={partnerId} communityId={data.communityId} partnerName={data.name} onOpen={(id) => go('staffAgreement', { id })} />
}
export default function StaffAgreementPage() {
  const { id, partnerId } = useParams<'staffAgreement'>()
  if (id) return <AgreementScreen key={id} id={id} onVersions={(one) => go('staffAgreement', { partnerId: one })} />
  if (!partnerId) return <PageShell><Empty title='没有选协议' icon='pencil' action='看全部合伙人' onAction={() => go.replace('partners')} /></PageShell>
  return <Versions partnerId={partnerId} />
}
