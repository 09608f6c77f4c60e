import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ConfirmPage() {
  return <PageShell><Empty title='确认服务' text='这一页正在搭建' icon='done' /></PageShell>
}
