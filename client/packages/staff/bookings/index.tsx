// 预订审核: requests that wait for the community, the soonest first.
import { useApprovals } from '@/features/venues/api'
import { ApprovalCard } from '@/features/venues/components/approval-card'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Approvals({ communityId }: { communityId: string }) {
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = useApprovals(communityId)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (isLoading) return <Skeleton rows={3} shape='card' />
  if (!items.length) return <Empty title='没有要审核的预订' text='合伙人订了要审核的场地，会排在这里' icon='done' action='看场地' onAction={() => go('staffVenues')} />
  return (
    <>
      <Notice icon='clock'>到了开始时间还没有答复的，会自动退回。</Notice>
      {items.map((approval) => <ApprovalCard key={approval.id} approval={approval} onDone={() => void refetch()} />)}
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />
    </>
  )
}
export default function StaffBookingsPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='预订审核' needsStaff>{(community) => <Approvals key={community.id} communityId={community.id} />}</DeskShell>
}
