// 确认与评价: was it done, in three words; then, whoever likes, how it was. Also the page that rates a finished order.
import { useState } from 'react'
import { CONFIRM_OUTCOME, type ConfirmOutcome } from '@contract/terms'
import { useConfirmOrder, useOrder, useRateOrder, type Order } from '@/features/orders/api'
import { OrderProof } from '@/features/orders/components/order-detail'
import { RatingForm } from '@/features/orders/components/rating-form'
import { NO_RATING, ratingInput, ratingState } from '@/features/orders/rating'
import { MembersOnly } from '@/features/profile/components/members-only'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { TextArea } from '@/ui/text-area'
import { toast } from '@/ui/toast'

const OUTCOMES = (Object.keys(CONFIRM_OUTCOME) as ConfirmOutcome[]).map((value) => ({ value, label: CONFIRM_OUTCOME[value] }))
export default function ConfirmPage() {
  useShareCard()
  return <MembersOnly title='登记后就能确认订单'><Loader /></MembersOnly>
}
function Loader() {
  const params = useParams<'confirm'>()
  const { data: order, error, refetch } = useOrder(params.id)
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!order) return <PageShell><Skeleton rows={2} shape='card' /></PageShell>
  if (order.actions.includes('confirm')) return <ConfirmForm order={order} />
  if (order.actions.includes('rate')) return <RateForm order={order} />
  return <PageShell><Empty title='这一单现在不用确认' text='可能已经确认过了' icon='done' action='看这一单' onAction={() => go.replace('order', { id: order.id })} /></PageShell>
}
function ConfirmForm({ order }: { order: Order }) {
  const [outcome, setOutcome] = useState<ConfirmOutcome | ''>('')
  const [remark, setRemark] = useState('')
  const [draft, setDraft] = useState(NO_RATING)
  const [send] = useConfirmOrder()
  const state = ratingState(draft)
  const needsRemark = outcome === 'half' || outcome === 'not'
  const isReady = outcome !== '' && state !== 'partial' && (!needsRemark || !!remark.trim())
  const confirm = async () => {
    if (!outcome) return
    const done = await send({ orderId: order.id, outcome, ...(remark.trim() && { remark: remark.trim() }), ...(outcome !== 'not' && state === 'whole' && { rating: ratingInput(draft) }) })
    if (done) { toast('已确认，谢谢您'); go.back() }
  }
  return (
    <PageShell title={`${order.partner?.name ?? '伙伴'}做完了吗？`} lead={order.itemName}
      bar={<ActionBar note={state === 'partial' ? '评价要四项都打分，或者先不评' : undefined}><Button block disabled={!isReady} onTap={confirm}>{state === 'whole' && outcome !== 'not' ? '确认并评价' : '确认'}</Button></ActionBar>}>
      <OrderProof order={order} now={order.updatedAt} />
      <Card>
        <ChoiceChips name='outcome' label='实际情况' options={OUTCOMES} value={outcome} onChange={setOutcome} />
        {needsRemark && <TextArea name='remark' label='哪里没做好' max={200} value={remark} onChange={setRemark} placeholder='社区会看到，并和伙伴核实' required />}
      </Card>
      {needsRemark && <Notice icon='shield'>您写的情况只有社区和这位伙伴能看到</Notice>}
      {outcome !== '' && outcome !== 'not' && <Card title='服务怎么样？（可以先不评）'><RatingForm draft={draft} onChange={setDraft} /></Card>}
    </PageShell>
  )
}
function RateForm({ order }: { order: Order }) {
  const [draft, setDraft] = useState(NO_RATING)
  const [send] = useRateOrder()
  const rate = async () => { if (await send({ orderId: order.id, rating: ratingInput(draft) })) { toast('谢谢您的评价'); go.back() } }
  return (
    <PageShell title={`给${order.partner?.name ?? '伙伴'}的服务打分`} lead={order.itemName} bar={<ActionBar><Button block disabled={ratingState(draft) !== 'whole'} onTap={rate}>提交评价</Button></ActionBar>}>
      <Card><RatingForm draft={draft} onChange={setDraft} /></Card>
    </PageShell>
  )
}
