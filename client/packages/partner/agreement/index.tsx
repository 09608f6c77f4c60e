// 合作协议 as the partner reads, talks over and signs it.
import { AgreementScreen, AgreementVersions } from '@/features/agreements/components/agreement-screen'
import { go, useParams } from '@/lib/navigation'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

export default function AgreementPage() {
  const params = useParams<'partnerAgreement'>()
  const { partnerId, hat, isLoading } = usePartnerHat(params.partnerId)
  if (params.id) return <AgreementScreen key={params.id} id={params.id} onVersions={(one) => go('partnerAgreement', { partnerId: one })} />
  if (isLoading) return <PageShell title='合作协议'><Skeleton rows={2} shape='card' /></PageShell>
  if (!partnerId || !hat) return <NotPartner />
  return <AgreementVersions partnerId={partnerId} communityId={hat.unitId} partnerName={hat.partnerName ?? undefined} onOpen={(id) => go('partnerAgreement', { id })} />
}
