import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ItemPage() {
  return <PageShell><Empty title='服务详情' text='这一页正在搭建' icon='info' /></PageShell>
}
