// 文字审核: one by one, oldest first; nobody else sees a text before it has passed.
import { useReviews } from '@/features/dispatch/api'
import { ReviewCard } from '@/features/dispatch/components/review-card'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Reviews({ communityId }: { communityId: string }) {
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = useReviews(communityId)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (isLoading) return <Skeleton rows={3} shape='card' />
  if (!items.length) return <Empty title='没有要审核的文字' text='平台拿不准的文字会排在这里' icon='shield' action='回到派单台' onAction={go.back} />
  return (
    <>
      <Notice icon='shield'>这些文字现在只有写的人和您能看到。骂人、广告、泄露隐私的请不要通过。</Notice>
      {items.map((review) => <ReviewCard key={`${review.orderId}:${review.field}`} review={review} onOpenOrder={() => go('staffOrder', { id: review.orderId })} onDone={() => void refetch()} />)}
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />
    </>
  )
}
export default function ReviewsPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='文字审核' needsStaff>{(community) => <Reviews key={community.id} communityId={community.id} />}</DeskShell>
}
