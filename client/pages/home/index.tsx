import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function HomePage() {
  return <PageShell><Empty title='社区合伙人' text='这一页正在搭建' icon='home' /></PageShell>
}
