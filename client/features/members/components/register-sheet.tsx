// Registering an elder without a phone: staff enter the person, who has agreed to it.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { toast } from '@/ui/toast'
import { useRegisterResident } from '../api'

interface RegisterSheetProps { communityId: string; grids: readonly { value: string; label: string }[]; onClose: () => void; onDone: () => void }

export function RegisterSheet({ communityId, grids, onClose, onDone }: RegisterSheetProps) {
  const [draft, setDraft] = useState({ name: '', gridId: '', address: '', phone: '' })
  const [hasAgreed, setAgreed] = useState(false)
  const [register] = useRegisterResident()
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const phone = draft.phone.trim()
  const isPhoneWrong = phone !== '' && !/^1\d{10}$/.test(phone)
  const isReady = draft.name.trim() && draft.gridId && draft.address.trim() && !isPhoneWrong && hasAgreed
  const send = async () => {
    if (!await register({ communityId, gridId: draft.gridId, name: draft.name.trim(), address: draft.address.trim(), phone: phone || undefined })) return
    toast('已登记', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='登记居民' onClose={onClose} bar={<Button block disabled={!isReady} onTap={send}>登记</Button>}>
      <View>
        <Field name='name' label='姓名' value={draft.name} onChange={(name) => set({ name })} max={20} />
        <PickerField name='grid' label='哪个网格' value={draft.gridId} options={grids} onChange={(gridId) => set({ gridId })} />
        <Field name='address' label='住址' value={draft.address} onChange={(address) => set({ address })} max={80} placeholder='小区、楼栋、单元、户室' />
        <Field name='phone' label='电话' required={false} type='phone' value={draft.phone} onChange={(value) => set({ phone: value })} max={11} placeholder='没有就不填'
          error={isPhoneWrong ? '电话是 11 位数字' : undefined} />
        <SwitchRow name='agreed' label='本人已经同意登记' note='请当面说明：登记后社区可以替他点单' value={hasAgreed} onChange={setAgreed} />
      </View>
    </Sheet>
  )
}
