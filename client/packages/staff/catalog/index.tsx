import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function StaffCatalogPage() {
  return <PageShell><Empty title='服务目录' text='这一页正在搭建' icon='list' /></PageShell>
}
