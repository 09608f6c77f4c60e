import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function CandidatesPage() {
  return <PageShell><Empty title='派给谁' text='这一页正在搭建' icon='people' /></PageShell>
}
