// The frame of every staff page: loads the community, says so when there is none, lets a person with several choose.
import { type ReactNode } from 'react'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { PickerField } from '@/ui/picker-field'
import { Skeleton } from '@/ui/skeleton'
import type { ScopedCommunity } from '@/features/members/scope'
import type { Desk } from './use-desk'

interface DeskShellProps { desk: Desk; title: string; lead?: ReactNode; aside?: ReactNode; bar?: ReactNode; wide?: boolean; needsStaff?: boolean; children: (community: ScopedCommunity) => ReactNode }
/** @param needsStaff the page only makes sense for the community's own staff */
export function DeskShell({ desk, title, lead, aside, bar, wide, needsStaff, children }: DeskShellProps) {
  const communities = needsStaff ? desk.communities.filter((one) => one.isStaff) : desk.communities
  const community = communities.find((one) => one.id === desk.community?.id) ?? communities[0]
  if (desk.isLoading) return <PageShell title={title} wide={wide}><Skeleton rows={4} shape='card' /></PageShell>
  if (!community && desk.error) return <PageShell title={title}><ErrorState {...errorView(desk.error, () => void desk.refetch())} /></PageShell>
  if (!community) return <PageShell title={title}><Empty title='这里是社区工作者的工作台' text='您还没有社区工作者的身份。请让社区的同事发一个邀请码给您。' icon='shield' action='填写邀请码' onAction={() => go('join')} /></PageShell>
  return (
    <PageShell title={title} lead={lead ?? (communities.length > 1 ? undefined : community.name)} aside={aside} bar={bar} wide={wide}>
      {communities.length > 1 && <PickerField name='community' label='看哪个社区' value={community.id} options={communities.map((one) => ({ value: one.id, label: one.name }))} onChange={desk.choose} />}
      {children(community)}
    </PageShell>
  )
}
