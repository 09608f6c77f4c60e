// The chosen order of the plan, as sheet on a phone and as right column on a wide screen: its place, and the form that moves it.
import { REMEDY } from '@/features/dispatch/rejections'
import { LinePanel } from '@/features/plan/components/line-panel'
import { MoveForm } from '@/features/plan/components/move-form'
import { leftOut, moved, othersOf, pinToggled, type Draft } from '@/features/plan/draft'
import type { PlanOnScreen } from '@/features/plan/use-plan'
import { go } from '@/lib/navigation'

interface ChosenOrderProps { orderId: string; isMoving: boolean; draft: Draft; planned: PlanOnScreen; day: string; now: string; onMoving: (isMoving: boolean) => void; onClose: () => void }
export function ChosenOrder({ orderId, isMoving, draft, planned, day, now, onMoving, onClose }: ChosenOrderProps) {
  const partners = planned.plan?.partners ?? []
  const line = draft.now.lines.find(({ order }) => order.id === orderId) ?? null
  const openOrder = () => go('staffOrder', { id: orderId })
  if (isMoving || !line) {
    return (
      <MoveForm orderId={orderId} line={line} day={day} partners={partners} others={othersOf(draft.now, orderId)} remedies={REMEDY} onOrder={openOrder}
        onMove={(place, why) => { planned.change((before) => moved(before, orderId, place, why)); onMoving(false) }} />
    )
  }
  return (
    <LinePanel line={line} partners={partners} now={now} onMove={() => onMoving(true)} onOrder={openOrder} onPin={() => planned.change((before) => pinToggled(before, orderId))}
      onLeaveOut={() => { planned.change((before) => leftOut(before, orderId)); onClose() }} />
  )
}
