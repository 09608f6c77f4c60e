import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function InvitesPage() {
  return <PageShell><Empty title='邀请' text='这一页正在搭建' icon='send' /></PageShell>
}
