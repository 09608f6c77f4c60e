// 服务人员: who works for the partner; the owner invites and removes, the others see who they work with.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCreateInvite, useInvites } from '@/features/members/api'
import { InviteCode } from '@/features/members/components/invite-code'
import { InviteList } from '@/features/members/components/invite-list'
import type { MadeInvite } from '@/features/members/components/invite-sheet'
import { MemberList } from '@/features/members/components/member-list'
import { usePartner } from '@/features/tasks/api'
import { errorView } from '@/lib/errors'
import { useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

function SentInvites({ invites }: { invites: ReturnType<typeof useInvites> }) {
  return (
    <Section title='发出的邀请'>
      {!!invites.error && <ErrorState {...errorView(invites.error, () => void invites.refetch())} />}
      {invites.isLoading && <Skeleton rows={2} shape='list' />}
      {!invites.isLoading && !invites.error && !invites.items.length && <Card>还没有发过邀请</Card>}
      {invites.items.length > 0 && <InviteList invites={invites} />}
    </Section>
  )
}
/** Names only: phones and removal are the owner's. */
function Team({ partnerId }: { partnerId: string }) {
  const { person } = useSession()
  const { data: partner, error, refetch } = usePartner(partnerId)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!partner) return <Skeleton rows={3} shape='list' />
  return <Card flush>{partner.workers.map(({ id, name }) => <Cell key={id} title={<View className='row'><Avatar name={name} tone='free' />{name}</View>} value={id === person?.id ? '我' : undefined} />)}</Card>
}
export default function MembersPage() {
  const params = useParams<'partnerMembers'>()
  const { hat, partnerId, isOwner, isLoading } = usePartnerHat(params.partnerId)
  const invites = useInvites()
  const [createInvite] = useCreateInvite()
  const [made, setMade] = useState<MadeInvite | null>(null)
  if (isLoading) return <PageShell title='服务人员'><Skeleton rows={3} shape='list' /></PageShell>
  if (!partnerId) return <NotPartner />
  const invite = async () => {
    const answer = await createInvite({ hat: 'partner', partnerId, role: 'worker' })
    if (!answer) return
    setMade(answer)
    await invites.refetch()
  }
  return (
    <PageShell title='服务人员' lead={hat?.partnerName} aside={isOwner && <Button size='s' icon='plus' onTap={invite}>邀请服务人员</Button>}>
      {isOwner && <Notice icon='people'>服务人员能看到自己的单、开始和完成服务。邀请码只能用一次，请交给本人。</Notice>}
      {isOwner ? <MemberList of='partner' id={partnerId} canRemove /> : <Team partnerId={partnerId} />}
      {isOwner && <SentInvites invites={invites} />}
      <InviteCode invite={made} onClose={() => setMade(null)} />
    </PageShell>
  )
}
