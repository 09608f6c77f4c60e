import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'

/** For somebody who opened a partner's page without the hat. */
export function NotPartner() {
  return <PageShell><Empty title='您还不是合伙人' text='请让社区或负责人发一个邀请码给您' icon='people' action='填写邀请码' onAction={() => go('join')} /></PageShell>
}
