// Whom to invite: the hat, and where it needs one the partner or the unit below.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Notice } from '@/ui/notice'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { useCreateInvite } from '../api'
import { inviteChoices, inviteInput, type InviteKind } from '../invite-kinds'
import type { Unit } from '../scope'

export interface MadeInvite { token: string; expiresAt: string }
interface InviteSheetProps { unit: Unit; below: readonly Unit[]; partners: readonly { id: string; name: string }[]; onClose: () => void; onMade: (invite: MadeInvite) => void }

/** Mounted only while open, so that it starts empty. */
export function InviteSheet({ unit, below, partners, onClose, onMade }: InviteSheetProps) {
  const [kind, setKind] = useState<InviteKind | ''>('')
  const [unitId, setUnitId] = useState('')
  const [partnerId, setPartnerId] = useState('')
  const [create] = useCreateInvite()
  const choices = inviteChoices(unit.level)
  const choice = choices.find((one) => one.kind === kind)
  const isReady = choice && (choice.needs === null || (choice.needs === 'unit' ? unitId : partnerId))
  const send = async () => {
    if (!choice) return
    const made = await create(inviteInput(choice.kind, choice.needs === 'unit' ? unitId : unit.id, partnerId))
    if (made) onMade(made)
  }
  const options = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Sheet isOpen title='邀请谁？' aside={unit.name} onClose={onClose} bar={<Button block disabled={!isReady} onTap={send}>生成邀请码</Button>}>
      <View className='stack'>
        <ChoiceChips name='kind' options={choices.map(({ kind: value, label }) => ({ value, label }))} value={kind} onChange={setKind} hint={choice?.note} />
        {choice?.needs === 'unit' && <PickerField name='unit' label='哪个单位' value={unitId} options={options(below)} onChange={setUnitId} />}
        {choice?.needs === 'partner' && <PickerField name='partner' label='哪家伙伴' value={partnerId} options={options(partners)} onChange={setPartnerId} />}
        <Notice icon='key'>邀请码只能用一次，请当面或私下交给本人。</Notice>
      </View>
    </Sheet>
  )
}
