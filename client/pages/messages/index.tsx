import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function MessagesPage() {
  return <PageShell><Empty title='消息' text='这一页正在搭建' icon='bell' /></PageShell>
}
