import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ActivitiesPage() {
  return <PageShell><Empty title='活动' text='这一页正在搭建' icon='calendar' /></PageShell>
}
