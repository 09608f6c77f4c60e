// 派给谁？ as page and as the right column of the board; the caller places the bar.
import { useState } from 'react'
import type { OrderAction } from '@contract/terms'
import type { Candidates } from '@/features/dispatch/api'
import { CandidateList } from '@/features/dispatch/components/candidate-list'
import { NoCandidates } from '@/features/dispatch/components/no-candidates'
import type { Picking } from '@/features/dispatch/picking'
import type { Order } from '@/features/orders/api'
import { RescheduleSheet } from '@/features/orders/components/reschedule-sheet'
import { cardTime } from '@/features/orders/words'
import { ACTIONS, labelOf } from './action-words'
import { useRunStep } from './use-run-step'

/** 助医陪诊 · 张** · 3 号网格 · 希望明天 8:00 */
export const orderLine = (order: Order) => [order.itemName, order.forName, order.zone, cardTime(order, new Date().toISOString())].join(' · ')
const WAYS_OUT: readonly OrderAction[] = ['reschedule', 'markUnserved', 'refuse']

interface CandidatesPanelProps { order: Order; found: Candidates; picking: Picking; onDone: () => void }
export function CandidatesPanel({ order, found, picking, onDone }: CandidatesPanelProps) {
  const [isRescheduling, setRescheduling] = useState(false)
  const runStep = useRunStep(order, onDone)
  if (found.candidates.length > 0) return <CandidateList orderId={order.id} found={found} picking={picking} onDone={onDone} />
  const open = ACTIONS.filter(({ action }) => WAYS_OUT.includes(action) && order.actions.includes(action))
  const waysOut = open.map((one) => ({ label: labelOf(one, order), onTap: () => (one.action === 'reschedule' ? setRescheduling(true) : void runStep(one.action)) }))
  return (
    <>
      <NoCandidates found={found} waysOut={waysOut} />
      {isRescheduling && <RescheduleSheet order={order} isOpen onClose={() => setRescheduling(false)} onDone={() => { setRescheduling(false); onDone() }} />}
    </>
  )
}
