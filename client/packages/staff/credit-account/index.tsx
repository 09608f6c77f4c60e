// 积分账户 of one partner, for staff and the offices above them.
import { useAccount } from '@/features/credits/api'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'
import { CreditPanel } from '../parts/credit-panel'

export default function CreditAccountPage() {
  const { partnerId } = useParams<'creditAccount'>()
  const { wears } = useSession()
  const { data } = useAccount(partnerId)
  if (!partnerId) return <PageShell><Empty title='没有选合伙人' icon='people' action='看全部账户' onAction={() => go.replace('credits')} /></PageShell>
  return <PageShell title={data?.partnerName ?? '积分账户'}><CreditPanel partnerId={partnerId} isStaff={wears('staff')} /></PageShell>
}
