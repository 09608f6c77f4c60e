import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function PartnerCalendarPage() {
  return <PageShell><Empty title='日程' text='这一页正在搭建' icon='calendar' /></PageShell>
}
