// 换人上门 (A21): a colleague who is free then; time and service code stay.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { sentenceOf } from '@/lib/errors'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { useReplaceWorker, useWorkerTimes, type Order } from '../api'

export function ReplaceSheet({ order, partnerId, onClose, onDone }: { order: Order; partnerId: string; onClose: () => void; onDone: () => void }) {
  const [workerId, setWorkerId] = useState('')
  const { data, error } = useWorkerTimes(order.id, partnerId)
  const [replace] = useReplaceWorker()
  const free = data?.starts[0]?.freeWorkerIds ?? []
  const others = data?.workers.filter(({ id }) => id !== order.worker?.id) ?? []
  const send = async () => { if (await replace({ orderId: order.id, workerId })) onDone() }
  return (
    <Sheet isOpen title='换谁去？' aside={order.itemName} onClose={onClose} bar={<Button block disabled={!workerId} onTap={send}>换人上门</Button>}>
      {!!error && <Notice tone='hot'>{sentenceOf(error)}</Notice>}
      {!data && !error && <Skeleton rows={2} shape='list' />}
      {data && (
        <View className='stack'>
          <Notice>{`现在是${order.worker?.name ?? ''}去。时间和服务码不变，居民会收到消息。`}</Notice>
          <ChoiceChips name='worker' label='这个时间有空的' options={others.filter(({ id }) => free.includes(id)).map(({ id, name }) => ({ value: id, label: name }))} value={workerId} onChange={setWorkerId} />
          {others.filter(({ id }) => !free.includes(id)).map(({ id, name }) => <View key={id} className='muted'>{`${name}这个时间已有安排`}</View>)}
        </View>
      )}
    </Sheet>
  )
}
