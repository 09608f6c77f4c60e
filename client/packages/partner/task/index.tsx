import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function PartnerTaskPage() {
  return <PageShell><Empty title='服务任务' text='这一页正在搭建' icon='clipboard' /></PageShell>
}
