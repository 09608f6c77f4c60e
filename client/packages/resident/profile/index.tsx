import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function ProfilePage() {
  return <PageShell><Empty title='我的资料' text='这一页正在搭建' icon='person' /></PageShell>
}
