import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

export default function FamilyPage() {
  return <PageShell><Empty title='家人代办' text='这一页正在搭建' icon='people' /></PageShell>
}
