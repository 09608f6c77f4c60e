// The desk's words for each step, likeliest first. Which of them are open is the server's answer, never decided here.
import type { OrderAction } from '@contract/terms'
import type { Order } from '@/features/orders/api'
import type { IconName } from '@/ui/icons/icons.data'

export type StaffAction = Exclude<OrderAction, 'accept' | 'decline' | 'start' | 'deliver' | 'replaceWorker' | 'reportAbsence'>
interface Words { action: StaffAction; label: string; note: string; icon: IconName; hasSheet?: boolean; isMain: (order: Order) => boolean }
const never = () => false

export const ACTIONS: readonly Words[] = [
  { action: 'offer', label: '派单', note: '再问几家伙伴，谁先接谁服务', icon: 'send', isMain: (order) => order.status === 'placed' },
  { action: 'climb', label: '自动询问', note: '先问一家，没人接同时问三家，再问遍社区', icon: 'refresh', isMain: never },
  { action: 'stopLadder', label: '停止自动询问', note: '已经问到的伙伴还可以答复', icon: 'close', isMain: never },
  { action: 'confirm', label: '代确认', note: '先打电话或上门问过居民', icon: 'done', hasSheet: true, isMain: () => true },
  { action: 'rate', label: '代评价', note: '按居民说的打分', icon: 'star', hasSheet: true, isMain: never },
  { action: 'recordPayment', label: '记录收款', note: '钱已经当面付过，这里只做记录', icon: 'pencil', hasSheet: true, isMain: () => true },
  { action: 'revealPhone', label: '联系居民', note: '查看电话，会留下记录', icon: 'phone', isMain: never },
  { action: 'recall', label: '撤回邀单', note: '没有答复的邀单作废，订单回到待派单', icon: 'refresh', isMain: never },
  { action: 'redispatch', label: '改派', note: '从现在的伙伴手里收回，重新派单', icon: 'swap', isMain: never },
  { action: 'reschedule', label: '改时间', note: '请先和居民商量好', icon: 'calendar', hasSheet: true, isMain: never },
  { action: 'nudge', label: '催一催', note: '提醒伙伴按时上门', icon: 'bell', isMain: never },
  { action: 'refuse', label: '不受理', note: '不在社区服务范围内，要写明原因', icon: 'close', isMain: never },
  { action: 'markUnserved', label: '记为无人接单', note: '实在找不到伙伴，记入没有满足的需求', icon: 'warn', isMain: never },
  { action: 'cancel', label: '取消订单', note: '居民不需要了', icon: 'close', isMain: never },
]
export function labelOf({ action, label }: Words, order: Order): string {
  if (action === 'climb' && order.ladder?.state === 'climbing') return '马上问下一批'
  return action === 'offer' && order.status === 'offering' ? '再问几家' : label
}
