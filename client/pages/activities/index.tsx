// 活动: the community has published none yet, and the page says so.
import { useUnread } from '@/features/inbox/api'
import { go } from '@/lib/navigation'
import { useShareCard } from '@/lib/share'
import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ActivitiesPage() {
  useUnread()
  useShareCard()
  return (
    <PageShell title='活动'>
      <Empty title='社区还没有发布活动' text='有了课堂、集市和讲座，会出现在这里。现在可以先看看上门服务。' icon='calendar' action='看看服务' onAction={() => go('catalog')} />
    </PageShell>
  )
}
