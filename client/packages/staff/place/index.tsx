import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function StaffPlacePage() {
  return <PageShell><Empty title='代居民下单' text='这一页正在搭建' icon='pencil' /></PageShell>
}
