// 居民: find one, register an elder without a phone, keep the private lists, order for them, invite their family.
import { useState } from 'react'
import { useCreateInvite, type Resident } from '@/features/members/api'
import { CorrectSheet } from '@/features/members/components/correct-sheet'
import { InviteCode } from '@/features/members/components/invite-code'
import type { MadeInvite } from '@/features/members/components/invite-sheet'
import { RegisterSheet } from '@/features/members/components/register-sheet'
import { ResidentList } from '@/features/members/components/resident-list'
import { ResidentSheet } from '@/features/members/components/resident-sheet'
import { handResident } from '@/features/members/handed-resident'
import { gridsOf, type ScopedCommunity, type Unit } from '@/features/members/scope'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Residents({ community, units, isRegistering, onRegister }: { community: ScopedCommunity; units: Unit[]; isRegistering: boolean; onRegister: (isOpen: boolean) => void }) {
  const [shown, setShown] = useState<Resident | null>(null)
  const [corrected, setCorrected] = useState<Resident | null>(null)
  const [invite, setInvite] = useState<MadeInvite | null>(null)
  // A new round of the list after somebody was registered or changed.
  const [round, setRound] = useState(0)
  const [createInvite] = useCreateInvite()
  const confirm = useConfirm()
  const nameOf = (gridId: string) => units.find((unit) => unit.id === gridId)?.name ?? ''
  const changed = () => { setShown(null); setCorrected(null); onRegister(false); setRound(round + 1) }
  const place = (resident: Resident) => { setShown(null); handResident(resident); go('staffPlace', { residentId: resident.id }) }
  const inviteFamily = async (resident: Resident) => {
    if (!await confirm({ title: `邀请${resident.name}的家属？`, text: '家属可以代他点单、确认和评价。请先得到本人同意。', yes: '本人同意' })) return
    const made = await createInvite({ hat: 'familyProxy', residentId: resident.id })
    if (made) { setShown(null); setInvite(made) }
  }
  return (
    <>
      <ResidentList key={round} communityId={community.id} gridName={nameOf} onChoose={setShown} onRegister={community.isStaff ? () => onRegister(true) : undefined} />
      {shown && <ResidentSheet resident={shown} gridName={nameOf(shown.gridId)} canAct={community.isStaff}
        onClose={() => setShown(null)} onPlace={() => place(shown)} onInviteFamily={() => inviteFamily(shown)}
        onCorrect={() => { setCorrected(shown); setShown(null) }} onChanged={changed} />}
      {corrected && <CorrectSheet resident={corrected} grids={gridsOf(community.id, units)} onClose={() => setCorrected(null)} onDone={changed} />}
      {isRegistering && <RegisterSheet communityId={community.id} grids={gridsOf(community.id, units)} onClose={() => onRegister(false)} onDone={changed} />}
      <InviteCode invite={invite} onClose={() => setInvite(null)} />
    </>
  )
}
export default function ResidentsPage() {
  const desk = useDesk()
  const [isRegistering, setRegistering] = useState(false)
  return (
    <DeskShell desk={desk} title='居民' aside={desk.community?.isStaff && <Button kind='outline' size='s' icon='plus' onTap={() => setRegistering(true)}>登记</Button>}>
      {(community) => <Residents key={community.id} community={community} units={desk.units} isRegistering={isRegistering} onRegister={setRegistering} />}
    </DeskShell>
  )
}
