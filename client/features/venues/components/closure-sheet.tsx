// 临时关闭: from when to when and why. Says before how it touches what is booked.
import { useState } from 'react'
import { instantOf, nextDays } from '@/lib/format'
import { Button } from '@/ui/button'
import { DateTimeField, type DayTime } from '@/ui/date-time-field'
import { useConfirm } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useCloseRoom, type Room } from '../api'

const DAYS_SHOWN = 60
const instantAt = ({ day, time }: DayTime) => instantOf(day, time)
export function ClosureSheet({ room, onClose, onDone }: { room: Room; onClose: () => void; onDone: () => void }) {
  const days = nextDays(DAYS_SHOWN)
  const [from, setFrom] = useState<DayTime>({ day: days[1].value, time: '08:00' })
  const [to, setTo] = useState<DayTime>({ day: days[1].value, time: '21:00' })
  const [reason, setReason] = useState('')
  const [closeRoom] = useCloseRoom()
  const confirm = useConfirm()
  const isForward = instantAt(from) < instantAt(to)
  const send = async () => {
    if (!await confirm({ title: `关闭${room.name}？`, text: '这段时间里的预订会马上取消并告诉合伙人，不能恢复。正在使用的不受影响。', yes: '关闭', isDanger: true })) return
    const done = await closeRoom({ venueId: room.id, fromAt: instantAt(from), toAt: instantAt(to), reason: reason.trim() })
    if (!done) return
    toast(done.affected > 0 ? `已关闭，取消了 ${done.affected} 次预订` : '已关闭', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='临时关闭' onClose={onClose} bar={<Button kind='danger' block disabled={!isForward || !reason.trim()} onTap={send}>关闭这段时间</Button>}>
      <Notice icon='info'>最长 31 天。更久不用的场地，请在「修改」里停用。</Notice>
      <DateTimeField name='from' label='从' days={days} value={from} onChange={setFrom} />
      <DateTimeField name='to' label='到' days={days} value={to} onChange={setTo} error={isForward ? undefined : '结束要晚于开始'} />
      <Field name='reason' label='原因' value={reason} onChange={setReason} max={60} placeholder='合伙人会看到，例如：水管检修' />
    </Sheet>
  )
}
