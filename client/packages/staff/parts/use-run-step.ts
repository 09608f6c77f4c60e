// The steps that need no form: each asks its question, sends, says what happened.
import type { OrderAction } from '@contract/terms'
import { useClimb, useMarkUnserved, useRecall, useRedispatch, useRefuse, useStopLadder } from '@/features/dispatch/api'
import { climbedText, rungOf } from '@/features/dispatch/ladder'
import { isReasoned, NO_SUPPLIER, QUESTION, type ReasonedStep } from '@/features/dispatch/reasoned-steps'
import { useCancel, useNudge, useRevealPhone, type Order } from '@/features/orders/api'
import { callPhone } from '@/lib/phone'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'

/** Must be used below PageShell, where questions can be asked. A refusal has been shown already when nothing comes back. */
export function useRunStep(order: Order, onDone: () => void): (action: OrderAction) => Promise<void> {
  const prompt = usePrompt()
  const confirm = useConfirm()
  const [climb] = useClimb()
  const [stopLadder] = useStopLadder()
  const [recall] = useRecall()
  const [redispatch] = useRedispatch()
  const [refuse] = useRefuse()
  const [markUnserved] = useMarkUnserved()
  const [cancel] = useCancel()
  const [nudge] = useNudge()
  const [reveal] = useRevealPhone()
  const run = { recall, redispatch, markUnserved }
  const reasoned = async (step: ReasonedStep) => {
    const { done, ...question } = QUESTION[step]
    const reason = await prompt(question)
    if (reason === null) return
    // Only a cancel may come without a reason; the dialog insists for the others.
    const answer = step === 'cancel' ? await cancel({ orderId: order.id, reason: reason || undefined })
      : step === 'refuse' ? await refuse({ orderId: order.id, reason, kind: await confirm(NO_SUPPLIER) ? 'noSupplier' : 'other' }) : await run[step]({ orderId: order.id, reason })
    if (answer) toast(done, 'ok')
    onDone()
  }
  const contact = async () => {
    const answer = await reveal({ orderId: order.id })
    if (answer && await confirm({ title: answer.name, text: `${answer.phone}\n这次查看已经记录在案。`, yes: '拨打', no: '关闭' })) await callPhone(answer.phone)
  }
  const remind = async () => {
    if (await nudge({ orderId: order.id })) toast('已提醒', 'ok')
    onDone()
  }
  const ask = async () => {
    const answer = await climb({ orderId: order.id, from: rungOf(order) })
    if (answer) toast(climbedText(answer), 'ok')
    onDone()
  }
  const stop = async () => {
    if (await stopLadder({ orderId: order.id })) toast('不再自动往下问', 'ok')
    onDone()
  }
  return async (action: OrderAction) => {
    if (isReasoned(action)) return reasoned(action)
    if (action === 'climb') return ask()
    if (action === 'stopLadder') return stop()
    if (action === 'revealPhone') return contact()
    if (action === 'nudge') return remind()
  }
}
