// 社区基金公示: what the community received and spent, quarter by quarter, for anyone, signed in or not (B16).
import { usePublicFund } from '@/features/fund/api'
import { FundSheet } from '@/features/fund/components/fund-sheet'
import { errorView } from '@/lib/errors'
import { useParams } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { PublicPage } from '../parts/public-page'

function Fund({ communityId, quarter }: { communityId: string; quarter: string }) {
  const { data, error, refetch } = usePublicFund(communityId, quarter)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  if (data.lines === 0 && data.openingFen === 0) return <Empty title='这个季度没有收支' text='协议分成、捐款和支出都会在这里公示' icon='gift' />
  return <FundSheet fund={data} />
}
export default function PublicFundPage() {
  const params = useParams<'publicFund'>()
  return <PublicPage route='publicFund' what='社区基金' asked={params}>{(communityId, quarter) => <Fund communityId={communityId} quarter={quarter} />}</PublicPage>
}
