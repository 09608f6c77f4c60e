import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function PlacePage() {
  return <PageShell><Empty title='下单' text='这一页正在搭建' icon='pencil' /></PageShell>
}
