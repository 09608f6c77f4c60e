// 入驻申请 for staff: what waits for an answer first.
import { useState } from 'react'
import { APPLICATION_STATUS } from '@contract/terms'
import { useApplications, type ApplicationRow } from '@/features/partner-life/api'
import { ApplicationCard } from '@/features/partner-life/components/application-card'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const TABS = (['submitted', 'returned', 'approved', 'rejected'] as const).map((value) => ({ value, label: APPLICATION_STATUS[value] }))
function Applications({ communityId }: { communityId: string }) {
  const [status, setStatus] = useState<ApplicationRow['status']>('submitted')
  const list = useApplications(communityId, status)
  return (
    <>
      <Tabs items={TABS} value={status} onChange={(value) => setStatus(value as ApplicationRow['status'])} />
      {!!list.error && <ErrorState {...errorView(list.error, () => void list.refetch())} />}
      {list.isLoading && <Skeleton rows={3} shape='card' />}
      {!list.isLoading && !list.error && list.items.length === 0 && <Empty title={status === 'submitted' ? '没有等着审核的申请' : '这里还没有申请'} text='可以从商户普查里邀请商户入驻' icon='clipboard' action='打开商户普查' onAction={() => go('census')} />}
      {list.items.map((row) => <ApplicationCard key={row.id} row={row} onOpen={() => go('application', { id: row.id })} />)}
      {list.items.length > 0 && <LoadMore hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={() => void list.loadMore()} />}
    </>
  )
}
export default function ApplicationsPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='入驻申请' needsStaff>{(community) => <Applications key={community.id} communityId={community.id} />}</DeskShell>
}
