// An agreement ends before its time: on which day, and why. It counts until then.
import { useState } from 'react'
import { chinaDay } from '@/lib/format'
import { Button } from '@/ui/button'
import { DayField } from '@/ui/day-field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { toast } from '@/ui/toast'
import { useEnd, type Agreement } from '../api'

export function EndSheet({ agreement: { id: agreementId, endsOn }, onClose, onDone }: { agreement: Agreement; onClose: () => void; onDone: () => void }) {
  const today = chinaDay(new Date().toISOString())
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const [end] = useEnd()
  const send = async () => {
    if (!await end({ agreementId, on, reason: reason.trim() })) return
    toast('已定下最后一天', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='提前结束协议' onClose={onClose} bar={<Button kind='danger' block disabled={!reason.trim()} onTap={send}>结束</Button>}>
      <Notice tone='hot' icon='warn'>定下以后不能改回来，对方会收到消息</Notice>
      <DayField name='on' label='最后一天' value={on} from={today} to={endsOn} onChange={setOn} />
      <TextArea name='reason' label='原因' max={200} value={reason} onChange={setReason} />
    </Sheet>
  )
}
