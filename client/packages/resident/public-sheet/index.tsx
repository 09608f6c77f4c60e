// 场地换服务公示: what the community's rooms were used for and what came back, quarter by quarter, for anyone, signed in or not (B13).
import { usePublicSheet } from '@/features/credits/api'
import { SheetView } from '@/features/credits/components/sheet-view'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { PublicPage } from '../parts/public-page'

function Sheet({ communityId, quarter }: { communityId: string; quarter: string }) {
  const { data, error, refetch } = usePublicSheet(communityId, quarter)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  if (data.accounts === 0) return <Empty title='这个季度还没有记过时长' text='伙伴用了社区的场地，或者还了服务，就会出现在这里' icon='chart' />
  return <SheetView sheet={data} />
}
export default function PublicSheetPage() {
  const params = useParams<'publicSheet'>()
  return (
    <PublicPage route='publicSheet' what='场地换服务' asked={params}>
      {(communityId, quarter) => (
        <>
          <Sheet communityId={communityId} quarter={quarter} />
          <Card flush className='not-printed'><Cell icon='gift' title='社区基金公示' note='收了多少钱，花在哪里' arrow onTap={() => go('publicFund', { communityId, quarter })} /></Card>
        </>
      )}
    </PublicPage>
  )
}
