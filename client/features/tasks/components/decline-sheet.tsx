import { useState } from 'react'
import { View } from '@tarojs/components'
import { DECLINE_REASON, type DeclineReason } from '@contract/terms'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { useDecline } from '../api'

const REASONS = (Object.keys(DECLINE_REASON) as DeclineReason[]).map((value) => ({ value, label: DECLINE_REASON[value] }))
/** 拒单 with its reason; it can't be undone, so the sheet itself is the question. */
export function DeclineSheet({ orderId, partnerId, isOpen, onClose, onDone }: { orderId: string; partnerId: string; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState<string>('')
  const [remark, setRemark] = useState('')
  const [decline] = useDecline()
  const send = async () => {
    if (await decline({ orderId, partnerId, reason: reason as DeclineReason, remark: remark.trim() || undefined })) onDone()
  }
  return (
    <Sheet isOpen={isOpen} title='为什么不接？' onClose={onClose} bar={<Button block kind='danger' disabled={!reason} onTap={send}>确认不接</Button>}>
      <View className='stack'>
        <ChoiceChips name='reason' options={REASONS} value={reason} onChange={setReason} />
        <TextArea name='remark' label='补充说明' value={remark} onChange={setRemark} max={100} placeholder='可以不填，只有社区能看到' />
      </View>
    </Sheet>
  )
}
