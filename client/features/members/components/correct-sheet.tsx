// Putting right what staff entered for an elder, or removing the entry. The number is kept unless a new one is written.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { toast } from '@/ui/toast'
import { useCorrectResident, useForgetResident, type Resident } from '../api'
import { isComplete, ResidentForm, type GridOptions } from './resident-form'

interface CorrectSheetProps { resident: Resident; grids: GridOptions; onClose: () => void; onDone: () => void }

export function CorrectSheet({ resident, grids, onClose, onDone }: CorrectSheetProps) {
  const { id: residentId, name, gridId, address, phoneMasked } = resident
  const [draft, setDraft] = useState({ name, gridId, address, phone: '' })
  const [isPhoneGone, setPhoneGone] = useState(false)
  const [correct] = useCorrectResident()
  const [forget] = useForgetResident()
  const confirm = useConfirm()
  const save = async () => {
    const phone = draft.phone.trim()
    if (!await correct({ residentId, name: draft.name.trim(), gridId: draft.gridId, address: draft.address.trim(), phone: phone || undefined, hasNoPhone: isPhoneGone })) return
    toast('已更正', 'ok')
    onDone()
  }
  const remove = async () => {
    if (!await confirm({ title: `删除${name}的登记？`, text: '姓名、住址、电话和名单都会删掉，订单只留下编号，不能恢复。', yes: '删除', isDanger: true })) return
    if (!await forget({ residentId })) return
    toast('已删除', 'ok')
    onDone()
  }
  const bar = <View className='row'><Button kind='outline' block onTap={remove}>删除登记</Button><Button block disabled={!isComplete(draft)} onTap={save}>保存</Button></View>
  return (
    <Sheet isOpen title='更正资料' aside={name} onClose={onClose} bar={bar}>
      <View>
        <ResidentForm draft={draft} grids={grids} phoneNote={phoneMasked ? `不改就不填，现在是 ${phoneMasked}` : '没有就不填'} onChange={setDraft} />
        {phoneMasked && <SwitchRow name='phoneGone' label='电话停用了' note='保存后不再留电话' value={isPhoneGone} onChange={setPhoneGone} />}
      </View>
    </Sheet>
  )
}
