// 接单: one of the wished times, or a start of a day when any time will do; who is busy then is seen before the tap (A15), and the owner
// also says who goes.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { sentenceOf } from '@/lib/errors'
import { clock, instantOf, nextDays } from '@/lib/format'
import { askForMessages } from '@/lib/subscribe'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { DateTimeField } from '@/ui/date-time-field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { freeAt, startChoices } from '../accepting'
import { useAccept, useWorkerTimes, type Order } from '../api'

interface AcceptSheetProps { order: Order; partnerId: string; selfId: string; isOwner: boolean; isOpen: boolean; onClose: () => void; onDone: () => void }
export function AcceptSheet({ order, partnerId, selfId, isOwner, isOpen, onClose, onDone }: AcceptSheetProps) {
  const [days] = useState(() => nextDays(14))
  const [day, setDay] = useState(days[0].value)
  const [startAt, setStartAt] = useState('')
  const [workerId, setWorkerId] = useState('')
  const { data: times, error } = useWorkerTimes(order.id, partnerId, order.isAnyTime ? day : undefined)
  const [accept] = useAccept()
  const choices = times ? startChoices(times, selfId, isOwner, order.isAnyTime) : []
  const free = choices.filter(({ isFree }) => isFree)
  const chosen = startAt || (order.isAnyTime ? '' : free[0]?.value ?? '')
  const people = times ? freeAt(times, chosen, selfId, isOwner) : []
  const goes = people.some(({ id }) => id === workerId) ? workerId : people[0]?.id ?? ''
  const send = async () => {
    const consents = await askForMessages(['offerReceived'])
    if (await accept({ orderId: order.id, partnerId, startAt: chosen, workerId: goes === selfId ? undefined : goes, consents })) onDone()
  }
  return (
    <Sheet isOpen={isOpen} title='什么时候上门？' aside={order.itemName} onClose={onClose} bar={<Button block disabled={!chosen || !goes} onTap={send}>确认接单</Button>}>
      <View className='stack'>
        {!!error && <Notice tone='hot'>{sentenceOf(error)}</Notice>}
        {!times && !error && <Skeleton rows={2} shape='list' />}
        {order.isAnyTime
          ? <DateTimeField name='startAt' label='上门时间' days={days} times={free.map(({ value }) => clock(value))} value={{ day, time: chosen && clock(chosen) }} onChange={(value) => { setDay(value.day); setStartAt(value.time && value.day === day ? instantOf(value.day, value.time) : '') }} hint='只列出有人空着的时间' />
          : <ChoiceChips name='wish' label='居民希望的时间' options={choices} value={chosen} onChange={setStartAt} />}
        {order.isAnyTime && times && free.length === 0 && <View className='muted'>这一天没有人空着，请换一天</View>}
        {chosen && people.length === 0 && <Notice tone='low' icon='clock'>这个时间没有人空着，请换一个时间，或者点「不接」</Notice>}
        {isOwner && people.length > 1 && <ChoiceChips name='worker' label='谁去服务' options={people.map(({ id, name }) => ({ value: id, label: id === selfId ? `${name}（我自己）` : name }))} value={goes} onChange={setWorkerId} />}
      </View>
    </Sheet>
  )
}
