// What the resident side can do to an order: the server says which, this says how each is asked and in what words.
import { go } from '@/lib/navigation'
import type { ButtonProps } from '@/ui/button'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useCancel, useNudge, type Order } from '../api'

export interface ResidentButton { action: Order['actions'][number]; label: string; kind: ButtonProps['kind']; onTap: () => void | Promise<unknown> }

/** Must be used below PageShell, where questions can be asked. */
export function useResidentActions(order: Order, onChanged: () => void, onReschedule: () => void): ResidentButton[] {
  const prompt = usePrompt()
  const confirm = useConfirm()
  const [cancel] = useCancel()
  const [nudge] = useNudge()
  const askCancel = async () => {
    const reason = await prompt({ title: '取消这一单？', text: order.isAgreed ? '伙伴已经留出时间，取消后会告诉他' : '取消后社区不再安排', label: '原因', placeholder: '为什么取消（选填）', isOptional: true, max: 100, yes: '取消订单', no: '再想想', isDanger: true })
    if (reason === null) return
    if (await cancel({ orderId: order.id, reason: reason || undefined })) { toast('已取消'); onChanged() }
  }
  const askNudge = async () => {
    const whom = order.isAgreed ? '伙伴' : '社区'
    if (!await confirm({ title: `催一下${whom}？`, text: `${whom}会马上收到提醒`, yes: '催一催' })) return
    if (await nudge({ orderId: order.id })) { toast(`已经提醒${whom}`); onChanged() }
  }
  const all: ResidentButton[] = [
    { action: 'confirm', label: '去确认', kind: 'primary', onTap: () => go('confirm', { id: order.id }) },
    { action: 'rate', label: '去评价', kind: 'primary', onTap: () => go('confirm', { id: order.id }) },
    { action: 'nudge', label: '催一催', kind: 'outline', onTap: askNudge },
    { action: 'reschedule', label: '改时间', kind: 'outline', onTap: onReschedule },
    { action: 'cancel', label: '取消', kind: 'outline', onTap: askCancel },
  ]
  return all.filter(({ action }) => order.actions.includes(action))
}
