import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function PartnerDeskPage() {
  return <PageShell><Empty title='伙伴工作台' text='这一页正在搭建' icon='clipboard' /></PageShell>
}
