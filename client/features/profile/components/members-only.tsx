// What only a known person can use: a visitor is told so and shown the way in; nothing is asked of the server before that.
import { type PropsWithChildren } from 'react'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

/** @param title what a visitor misses here, as a sentence */
export function MembersOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const { person, isLoading, isSignedOut, error, refresh, signIn } = useSession()
  if (person) return <>{children}</>
  if (isLoading) return <PageShell><Skeleton rows={3} shape='card' /></PageShell>
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refresh())} /></PageShell>
  return (
    <PageShell>
      {isSignedOut
        ? <Empty title={title} text='您已经退出登录，点一下就能回来' icon='person' action='登录' onAction={() => void signIn()} />
        : <Empty title={title} text='先登记成居民，只要选社区、填姓名和住址' icon='person' action='去登记' onAction={() => go('join')} />}
    </PageShell>
  )
}
