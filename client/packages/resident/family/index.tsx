// 家人代办: in both directions, each agreed to by the person it is about.
import { useState } from 'react'
import { ActingFor } from '@/features/family/components/acting-for'
import { ActingForMe } from '@/features/family/components/acting-for-me'
import { useInviteFamily } from '@/features/family/api'
import { InviteCode } from '@/features/members/components/invite-code'
import { MembersOnly } from '@/features/profile/components/members-only'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'

export default function FamilyPage() {
  useShareCard()
  return <MembersOnly title='登记后，家人之间可以互相代办'><Family /></MembersOnly>
}
function Family() {
  const { person, wears } = useSession()
  const [invite, setInvite] = useState<{ token: string; expiresAt: string } | null>(null)
  const [create] = useInviteFamily()
  const start = async () => {
    const made = await create({ hat: 'familyProxy' })
    if (made) setInvite(made)
  }
  return (
    <PageShell title='家人之间，互相代办' lead='代办的人能下单、确认和评价，每一步都记着是谁办的'>
      <Section title='我能替谁办'><ActingFor /></Section>
      {person && wears('resident') && <Section title='谁能替我办'><ActingForMe residentId={person.id} onInvite={start} /></Section>}
      <InviteCode invite={invite} onClose={() => setInvite(null)} />
    </PageShell>
  )
}
