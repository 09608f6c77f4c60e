// 改时间: before a partner has accepted, new wishes; after it, one of the starts still free for that worker.
import { useState } from 'react'
import { nextDays } from '@/lib/format'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useFreeStarts, useReschedule, type Order } from '../api'
import { DAYS_AHEAD } from '../starts'
import { WishField } from './wish-field'

export function RescheduleSheet({ order, isOpen, onClose, onDone }: { order: Order; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [days] = useState(() => nextDays(DAYS_AHEAD))
  // Today is seldom far enough ahead.
  const [day, setDay] = useState(days[1].value)
  const [wishes, setWishes] = useState<string[]>([])
  const { data, error } = useFreeStarts(order.id, isOpen ? day : null)
  const [reschedule] = useReschedule()
  const send = async () => { if (await reschedule({ orderId: order.id, wishes })) onDone() }
  return (
    <Sheet isOpen={isOpen} title='改到什么时候？' onClose={onClose} bar={<Button block disabled={wishes.length === 0} onTap={send}>改时间</Button>}>
      <Notice icon='clock'>{order.isAgreed ? `只列出${order.partner?.name ?? '伙伴'}还空着的时间，改好马上生效` : '改好后社区会按新的时间找伙伴'}</Notice>
      <WishField label='新的时间' days={days} day={day} onDay={setDay} starts={error ? [] : data?.starts} wishes={wishes} onWishes={setWishes} max={order.isAgreed ? 1 : 3} />
    </Sheet>
  )
}
