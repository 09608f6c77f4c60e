import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'

/** For somebody who opened a partner's page without the hat; and while nobody could be asked which hats there are. */
export function NotPartner() {
  const { error, refresh } = useSession()
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refresh())} /></PageShell>
  return <PageShell><Empty title='您还不是合伙人' text='请让社区或负责人发一个邀请码给您' icon='people' action='填写邀请码' onAction={() => go('join')} /></PageShell>
}
