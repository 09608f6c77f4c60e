import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function CatalogPage() {
  return <PageShell><Empty title='社区服务' text='这一页正在搭建' icon='list' /></PageShell>
}
