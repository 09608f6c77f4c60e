import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function OrdersPage() {
  return <PageShell><Empty title='我的订单' text='这一页正在搭建' icon='clipboard' /></PageShell>
}
