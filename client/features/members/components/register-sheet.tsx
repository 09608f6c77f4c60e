// Registering an elder without a phone: staff enter the person, who has agreed to it.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { toast } from '@/ui/toast'
import { useRegisterResident } from '../api'
import { isComplete, ResidentForm, type GridOptions } from './resident-form'

interface RegisterSheetProps { communityId: string; grids: GridOptions; onClose: () => void; onDone: () => void }

export function RegisterSheet({ communityId, grids, onClose, onDone }: RegisterSheetProps) {
  const [draft, setDraft] = useState({ name: '', gridId: '', address: '', phone: '' })
  const [hasAgreed, setAgreed] = useState(false)
  const [register] = useRegisterResident()
  const send = async () => {
    if (!await register({ communityId, gridId: draft.gridId, name: draft.name.trim(), address: draft.address.trim(), phone: draft.phone.trim() || undefined })) return
    toast('已登记', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='登记居民' onClose={onClose} bar={<Button block disabled={!isComplete(draft) || !hasAgreed} onTap={send}>登记</Button>}>
      <View>
        <ResidentForm draft={draft} grids={grids} phoneNote='没有就不填' onChange={setDraft} />
        <SwitchRow name='agreed' label='本人已经同意登记' note='请当面说明：登记后社区可以替他点单' value={hasAgreed} onChange={setAgreed} />
      </View>
    </Sheet>
  )
}
