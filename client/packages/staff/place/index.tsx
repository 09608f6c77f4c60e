// 代居民下单 (A3): for whom, which service, then the order itself; one question at a time.
import { useState } from 'react'
import type { Resident } from '@/features/members/api'
import { ResidentList } from '@/features/members/components/resident-list'
import { handedResident } from '@/features/members/handed-resident'
import { go, useParams } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Section } from '@/ui/section'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'
import { ChooseItem } from './choose-item'
import { PlaceForm } from './place-form'

export default function StaffPlacePage() {
  const params = useParams<'staffPlace'>()
  const desk = useDesk()
  const [resident, setResident] = useState<Resident | undefined>(() => handedResident(params.residentId))
  const [itemId, setItemId] = useState(params.itemId)
  // Residents and services belong to one community: with another one both are chosen anew.
  const choose = (id: string) => { setResident(undefined); setItemId(undefined); desk.choose(id) }
  const gridName = (gridId: string) => desk.units.find((unit) => unit.id === gridId)?.name ?? ''
  const head = resident && (
    <Card flush>
      <Cell title={resident.name} note={[gridName(resident.gridId), resident.address].filter(Boolean).join(' · ')}
        value={<Button kind='text' size='s' label='换一位居民' onTap={() => setResident(undefined)}>换人</Button>} />
      {itemId && <Cell title='换一项服务' icon='swap' arrow onTap={() => setItemId(undefined)} />}
    </Card>
  )
  if (resident && itemId) return <PlaceForm key={`${resident.id}:${itemId}`} itemId={itemId} resident={resident} head={head} />
  return (
    <DeskShell desk={{ ...desk, choose }} title='代居民下单' needsStaff>
      {(community) => (resident
        ? <>{head}<Section title='要什么服务？'><ChooseItem key={community.id} communityId={community.id} onChoose={setItemId} /></Section></>
        : <Section title='为谁下单？'><ResidentList key={community.id} communityId={community.id} gridName={gridName} onChoose={setResident} onRegister={() => go('residents')} /></Section>)}
    </DeskShell>
  )
}
