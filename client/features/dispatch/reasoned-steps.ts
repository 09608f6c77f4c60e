// Steps that take something back or end an order. Each asks for its reason in a dialog, which is also its confirmation.
import type { OrderAction } from '@contract/terms'
import type { Question, TextQuestion } from '@/ui/dialog'

export type ReasonedStep = Extract<OrderAction, 'recall' | 'redispatch' | 'refuse' | 'markUnserved' | 'cancel'>
export const QUESTION: Record<ReasonedStep, TextQuestion & { done: string }> = {
  recall: { title: '撤回所有邀单？', text: '还没有答复的伙伴不能再接这一单，订单回到待派单。', label: '撤回的原因', placeholder: '例如：居民改了时间', yes: '撤回', done: '已撤回，请重新派单' },
  redispatch: { title: '从现在的伙伴手里收回？', text: '伙伴会收到通知，已经占用的时间会空出来，订单回到待派单。', label: '改派的原因', placeholder: '例如：服务人员生病', yes: '收回并改派', isDanger: true, done: '已收回，请重新派单' },
  refuse: { title: '不受理这一单？', text: '不能再恢复。原因只有居民一方和社区能看到。', label: '不受理的原因', placeholder: '例如：不在社区服务范围内', yes: '不受理', isDanger: true, done: '已记为不受理' },
  markUnserved: { title: '记为无人接单？', text: '不能再恢复。这一单会记入没有满足的需求，用来寻找新的伙伴。', label: '没有人接的原因', placeholder: '例如：问了 4 家都没有空', yes: '记为无人接单', isDanger: true, done: '已记为无人接单' },
  cancel: { title: '取消订单？', text: '不能再恢复，居民和伙伴都会收到通知。', label: '取消的原因', placeholder: '可以不填', isOptional: true, yes: '取消订单', no: '先不取消', isDanger: true, done: '已取消' },
}
/** Asked with a refusal: what nobody offers is unmet demand. */
export const NO_SUPPLIER: Question = { title: '是因为现在没有人提供吗？', text: '选「是」会记入居民的需求，用来寻找新的伙伴。', yes: '是，记为需求', no: '不是' }
export function isReasoned(action: OrderAction): action is ReasonedStep {
  return action in QUESTION
}
