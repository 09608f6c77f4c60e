import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function StaffOrderPage() {
  return <PageShell><Empty title='订单处理' text='这一页正在搭建' icon='clipboard' /></PageShell>
}
