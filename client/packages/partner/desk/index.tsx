// 接单台: what waits for an answer, what is to be done, what is over.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { StandingCell } from '@/features/credits/components/standing-cell'
import { useTasks, usePartner, type TaskTab } from '@/features/tasks/api'
import { TaskCard } from '@/features/tasks/components/task-card'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useWhileVisible } from '@/lib/while-visible'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Stat, Stats } from '@/ui/stat'
import { Tabs } from '@/ui/tabs'
import { DeskMenu } from '../parts/desk-menu'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

const TABS = [{ value: 'offers', label: '待接单' }, { value: 'upcoming', label: '待服务' }, { value: 'ended', label: '已结束' }] as const
const NOTHING: Record<TaskTab, [title: string, text: string]> = {
  offers: ['现在没有新的邀单', '社区派单给您的时候，会发消息告诉您'], upcoming: ['没有等着服务的单', '接下的单会排在这里'], ended: ['还没有结束的单', '做完的单会留在这里'],
}
const PAUSED: Record<string, string> = { suspended: '社区暂停了合作，现在不会收到新的邀单。已经接下的单请照常做完。', exited: '已经退出合作，不会再收到邀单。' }
const REFRESH_MS = 30_000
const isTab = (text: string | undefined): text is TaskTab => TABS.some((tab) => tab.value === text)

export default function DeskPage() {
  const params = useParams<'partnerDesk'>()
  const [chosen, setChosen] = useState(params.partnerId)
  const [tab, setTab] = useState<TaskTab>(isTab(params.tab) ? params.tab : 'offers')
  const { hats, hat, partnerId, isLoading } = usePartnerHat(chosen)
  const tasks = useTasks(partnerId, tab)
  const { data: partner } = usePartner(partnerId)
  useWhileVisible(REFRESH_MS, () => tasks.refetch())
  if (!isLoading && !hat) return <NotPartner />
  const aside = (
    <View className='row wrap' style={{ justifyContent: 'flex-end' }}>
      <Button kind='outline' size='s' icon='calendar' onTap={() => go('partnerCalendar', { partnerId })}>日程</Button>
      <DeskMenu partnerId={partnerId} />
    </View>
  )
  return (
    <PageShell title='接单台' lead={hat?.partnerName} aside={aside}>
      {hats.length > 1 && <Chips items={hats.map((one) => ({ value: one.partnerId!, label: one.partnerName ?? '' }))} value={partnerId ?? ''} onChange={setChosen} />}
      {partner && PAUSED[partner.status] && <Notice tone='hot' icon='warn'>{PAUSED[partner.status]}</Notice>}
      {partnerId && <StandingCell partnerId={partnerId} onOpen={() => go('partnerCredit', { partnerId })} />}
      {partner && (
        <Stats>
          <Stat value={partner.servedCount} unit='次' label='累计服务' />
          <Stat value={partner.rating === null ? '—' : partner.rating.toFixed(1)} unit={partner.rating === null ? undefined : '分'} label='平均评分' />
          <Stat value={partner.workers.length} unit='人' label='服务人员' />
        </Stats>
      )}
      <Tabs items={TABS} value={tab} onChange={setTab} />
      {(isLoading || tasks.isLoading) && <Skeleton rows={3} shape='card' />}
      {!!tasks.error && <ErrorState {...errorView(tasks.error, () => void tasks.refetch())} />}
      {!tasks.isLoading && !tasks.error && partnerId && tasks.items.length === 0 && <Empty title={NOTHING[tab][0]} text={NOTHING[tab][1]} icon='clipboard' />}
      {tasks.items.map((task) => <TaskCard key={task.id} task={task} onTap={() => go('partnerTask', { id: task.id, partnerId })} />)}
      {tasks.items.length > 0 && <LoadMore hasMore={tasks.hasMore} isLoading={tasks.isLoadingMore} onMore={() => void tasks.loadMore()} />}
    </PageShell>
  )
}
