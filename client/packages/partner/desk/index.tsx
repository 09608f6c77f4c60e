import { useState } from 'react'
import { useTasks, usePartner, type TaskTab } from '@/features/tasks/api'
import { TaskCard } from '@/features/tasks/components/task-card'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Stat, Stats } from '@/ui/stat'
import { Tabs } from '@/ui/tabs'

const TABS = [{ value: 'offers', label: '待接单' }, { value: 'upcoming', label: '待服务' }, { value: 'ended', label: '已结束' }]
const NOTHING = { offers: '现在没有新的邀单', upcoming: '没有等着服务的单', ended: '还没有结束的单' }
export default function DeskPage() {
  const params = useParams<'partnerDesk'>()
  const { person, isLoading } = useSession()
  const hats = person?.hats.filter((hat) => hat.hat === 'partner' && hat.partnerId) ?? []
  const [chosen, setChosen] = useState(params.partnerId)
  const [tab, setTab] = useState<TaskTab>((params.tab as TaskTab | undefined) ?? 'offers')
  const hat = hats.find((one) => one.partnerId === chosen) ?? hats[0]
  const partnerId = hat?.partnerId ?? undefined
  const tasks = useTasks(partnerId, tab)
  const { data: partner } = usePartner(partnerId)
  if (!isLoading && !hat) return <PageShell><Empty title='您还不是合伙人' text='请让社区或负责人发一个邀请码给您' icon='people' action='填写邀请码' onAction={() => go('join')} /></PageShell>
  return (
    <PageShell title={hat?.partnerName ?? '接单台'} aside={<Button kind='text' icon='calendar' onTap={() => go('partnerCalendar', { partnerId })}>日程</Button>}>
      {hats.length > 1 && <Chips items={hats.map((one) => ({ value: one.partnerId!, label: one.partnerName ?? '' }))} value={partnerId ?? ''} onChange={setChosen} />}
      {partner && <Stats><Stat value={partner.servedCount} unit='次' label='累计服务' /><Stat value={partner.rating === null ? '—' : partner.rating.toFixed(1)} label='平均评分' /><Stat value={partner.workers.length} unit='人' label='服务人员' /></Stats>}
      <Tabs items={TABS} value={tab} onChange={(value) => setTab(value as TaskTab)} />
      {(isLoading || tasks.isLoading) && <Skeleton rows={3} shape='card' />}
      {!!tasks.error && <ErrorState {...errorView(tasks.error, () => void tasks.refetch())} />}
      {!tasks.isLoading && !tasks.error && partnerId && tasks.items.length === 0 && <Empty title={NOTHING[tab]} text='有新的邀单会发消息告诉您' icon='clipboard' />}
      {tasks.items.map((task) => <TaskCard key={task.id} task={task} onTap={() => go('partnerTask', { id: task.id, partnerId })} />)}
      <LoadMore hasMore={tasks.hasMore} isLoading={tasks.isLoadingMore} onMore={() => void tasks.loadMore()} />
    </PageShell>
  )
}
