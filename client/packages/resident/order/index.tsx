import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function OrderPage() {
  return <PageShell><Empty title='订单' text='这一页正在搭建' icon='clipboard' /></PageShell>
}
