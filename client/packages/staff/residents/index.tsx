import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ResidentsPage() {
  return <PageShell><Empty title='居民' text='这一页正在搭建' icon='people' /></PageShell>
}
