// 代评价 (A3): staff write down the marks a resident without a phone gives by word of mouth.
import { useState } from 'react'
import { useRateOrder, type Order } from '@/features/orders/api'
import { RatingForm } from '@/features/orders/components/rating-form'
import { NO_RATING, ratingInput, ratingState } from '@/features/orders/rating'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'

export function RateForSheet({ order, onClose, onDone }: { order: Order; onClose: () => void; onDone: () => void }) {
  const [draft, setDraft] = useState(NO_RATING)
  const [rate] = useRateOrder()
  const send = async () => {
    if (!await rate({ orderId: order.id, rating: ratingInput(draft) })) return
    toast('已代居民评价', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='代居民评价' aside={order.forName} onClose={onClose} bar={<Button block disabled={ratingState(draft) !== 'whole'} onTap={send}>提交评价</Button>}>
      <RatingForm draft={draft} onChange={setDraft} />
    </Sheet>
  )
}
