// 成员和邀请: who wears a hat of this unit, whom to invite, which invitations are still out.
import { useState } from 'react'
import { usePartners } from '@/features/dispatch/api'
import { useInvites, useUnits } from '@/features/members/api'
import { InviteCode } from '@/features/members/components/invite-code'
import { InviteList } from '@/features/members/components/invite-list'
import { InviteSheet, type MadeInvite } from '@/features/members/components/invite-sheet'
import { MemberList } from '@/features/members/components/member-list'
import { managedUnits } from '@/features/members/invite-kinds'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { PickerField } from '@/ui/picker-field'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'

export default function InvitesPage() {
  const { person, isLoading } = useSession()
  const { data: tree, error, refetch } = useUnits()
  const invites = useInvites()
  const mine = managedUnits(person?.hats ?? [], tree?.units ?? [])
  const [chosen, setChosen] = useState('')
  const unit = mine.find((one) => one.id === chosen) ?? mine[0]
  const { data: partnerList } = usePartners(unit?.level === 'community' ? unit.id : undefined)
  const [isInviting, setInviting] = useState(false)
  const [made, setMade] = useState<MadeInvite | null>(null)
  const title = '成员和邀请'
  if (error) return <PageShell title={title}><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (isLoading || !tree) return <PageShell title={title}><Skeleton rows={4} shape='list' /></PageShell>
  if (!unit) return <PageShell title={title}><Empty title='这里是社区工作者的工作台' text='您还没有社区工作者的身份' icon='key' action='填写邀请码' onAction={() => go('join')} /></PageShell>
  const close = () => setMade(null)
  return (
    <PageShell title={title} lead={unit.name} aside={<Button size='s' icon='plus' onTap={() => setInviting(true)}>邀请</Button>}>
      {mine.length > 1 && <PickerField name='unit' label='哪个单位' value={unit.id} options={mine.map((one) => ({ value: one.id, label: one.name }))} onChange={setChosen} />}
      <MemberList of='unit' id={unit.id} canRemove />
      <Section title='发出的邀请'>
        {!!invites.error && <ErrorState {...errorView(invites.error, () => void invites.refetch())} />}
        {invites.isLoading && <Skeleton rows={2} shape='list' />}
        {!invites.isLoading && !invites.error && !invites.items.length && <Card>还没有发过邀请</Card>}
        {invites.items.length > 0 && <InviteList invites={invites} />}
      </Section>
      {unit.level === 'community' && <Card flush><Cell icon='people' title='邀请家属' note='在居民名单里，从那位居民发出' arrow onTap={() => go('residents')} /></Card>}
      {isInviting && (
        <InviteSheet unit={unit} below={tree.units.filter((one) => one.parentId === unit.id)} partners={partnerList?.partners ?? []}
          onClose={() => setInviting(false)} onMade={(invite) => { setInviting(false); setMade(invite); void invites.refetch() }} />
      )}
      <InviteCode invite={made} onClose={close} />
    </PageShell>
  )
}
