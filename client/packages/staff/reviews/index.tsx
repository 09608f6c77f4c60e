import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ReviewsPage() {
  return <PageShell><Empty title='内容审核' text='这一页正在搭建' icon='shield' /></PageShell>
}
