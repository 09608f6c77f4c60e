import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function BoardPage() {
  return <PageShell><Empty title='派单台' text='这一页正在搭建' icon='list' /></PageShell>
}
