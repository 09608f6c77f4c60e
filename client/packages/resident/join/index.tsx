import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function JoinPage() {
  return <PageShell><Empty title='加入社区' text='这一页正在搭建' icon='house' /></PageShell>
}
