// 接单: one of the wished times, or any time when the resident said so; the owner also says who goes.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayTime, instantOf, nextDays } from '@/lib/format'
import { askForMessages } from '@/lib/subscribe'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { DateTimeField } from '@/ui/date-time-field'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { useAccept, type Order } from '../api'

interface AcceptSheetProps { order: Order; partnerId: string; workers: { id: string; name: string }[]; isOpen: boolean; onClose: () => void; onDone: () => void }
export function AcceptSheet({ order, partnerId, workers, isOpen, onClose, onDone }: AcceptSheetProps) {
  const [wish, setWish] = useState(order.wishes[0] ?? '')
  const [free, setFree] = useState({ day: '', time: '' })
  const [workerId, setWorkerId] = useState('')
  const [accept] = useAccept()
  const startAt = order.isAnyTime ? (free.day && free.time ? instantOf(free.day, free.time) : '') : wish
  const people = [{ value: '', label: '我自己' }, ...workers.map((one) => ({ value: one.id, label: one.name }))]
  const send = async () => {
    const consents = await askForMessages(['offerReceived'])
    if (await accept({ orderId: order.id, partnerId, startAt, workerId: workerId || undefined, consents })) onDone()
  }
  return (
    <Sheet isOpen={isOpen} title='什么时候上门？' aside={order.itemName} onClose={onClose} bar={<Button block disabled={!startAt} onTap={send}>确认接单</Button>}>
      <View className='stack'>
        {order.isAnyTime
          ? <DateTimeField name='startAt' label='上门时间' days={nextDays(14)} value={free} onChange={setFree} />
          : <ChoiceChips name='wish' label='居民希望的时间' options={order.wishes.map((value) => ({ value, label: dayTime(value) }))} value={wish} onChange={setWish} />}
        {workers.length > 0 && <PickerField name='worker' label='谁去服务' value={workerId} options={people} onChange={setWorkerId} />}
      </View>
    </Sheet>
  )
}
