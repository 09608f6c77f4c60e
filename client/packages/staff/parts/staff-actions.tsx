// What staff can do to an order now: exactly what the server sent, the likeliest two in sight, the others one press away.
import { useState } from 'react'
import { ConfirmForSheet } from '@/features/dispatch/components/confirm-for-sheet'
import type { Order } from '@/features/orders/api'
import { RescheduleSheet } from '@/features/orders/components/reschedule-sheet'
import { PaymentSheet } from '@/features/tasks/components/payment-sheet'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { Sheet } from '@/ui/sheet'
import { ACTIONS, labelOf, type StaffAction } from './action-words'
import { RateForSheet } from './rate-for-sheet'
import { useRunStep } from './use-run-step'

interface StaffActionsProps { order: Order; onDispatch: () => void; onDone: () => void }

export function StaffActions({ order, onDispatch, onDone }: StaffActionsProps) {
  const [open, setOpen] = useState<StaffAction | 'more' | null>(null)
  const runStep = useRunStep(order, onDone)
  const actions = ACTIONS.filter(({ action }) => order.actions.includes(action))
  if (!actions.length) return null
  const shown = actions.length > 3 ? actions.slice(0, 2) : actions
  const rest = actions.slice(shown.length)
  const close = () => setOpen(null)
  const done = () => { close(); onDone() }
  const press = async ({ action, hasSheet }: (typeof ACTIONS)[number]) => {
    close()
    if (action === 'offer') return onDispatch()
    if (hasSheet) return setOpen(action)
    await runStep(action)
  }
  return (
    <>
      <ActionBar>
        {shown.map((one, index) => <Button key={one.action} block kind={index === 0 && one.isMain(order) ? 'primary' : 'outline'} onTap={() => press(one)}>{labelOf(one, order)}</Button>)}
        {rest.length > 0 && <Button block kind='outline' onTap={() => setOpen('more')}>更多</Button>}
      </ActionBar>
      <Sheet isOpen={open === 'more'} title='更多操作' aside={order.itemName} onClose={close}>
        {rest.map((one) => <Cell key={one.action} icon={one.icon} title={labelOf(one, order)} note={one.note} arrow onTap={() => void press(one)} />)}
      </Sheet>
      {open === 'confirm' && <ConfirmForSheet order={order} onClose={close} onDone={done} />}
      {open === 'rate' && <RateForSheet order={order} onClose={close} onDone={done} />}
      {open === 'reschedule' && <RescheduleSheet order={order} isOpen onClose={close} onDone={done} />}
      {open === 'recordPayment' && <PaymentSheet orderId={order.id} quoteFen={order.priceFen} isOpen onClose={close} onDone={done} />}
    </>
  )
}
