// Who does what next and by when, as one sentence for the community's desk; the answer at the head of an order.
import { ORDER_STATUS } from '@contract/terms'
import { byWhen, dayTime, sinceText } from '@/lib/format'
import type { BoardCard, StaffOrder } from './api'

/** 已等 1 小时 40 分; a fresh order reads 刚刚下单. */
export function waitedText(since: string, now: string): string {
  const text = sinceText(since, now)
  return text === '刚刚' ? '刚刚下单' : `已等 ${text}`
}
const lastReason = (order: StaffOrder) => [...order.timeline].sort((a, b) => b.at.localeCompare(a.at)).find((entry) => entry.status === order.status && entry.why)?.why ?? null
const withReason = (text: string, reason: string | null) => (reason ? `${text}：${reason}` : text)

/** What the ladder does while nobody is being asked; null when staff must act. */
function ladderStep({ ladder, isOverdue }: BoardCard, now: string): string | null {
  if (ladder?.state === 'ended') return `问遍了，没有人接${isOverdue ? '，请马上处理' : ''}：可以等一等、换时间，或记为无人接单`
  if (ladder?.state !== 'climbing') return null
  return ladder.nextAt && ladder.nextAt > now ? `夜间不打扰，${dayTime(ladder.nextAt, now)} 自动${ladder.rung ? '继续' : '开始'}询问` : '马上自动询问下一批伙伴'
}
/** @param now ISO instant, passed in so that the sentence can be tested */
export function nextStep(order: StaffOrder, now = new Date().toISOString()): string {
  const who = order.worker?.name ?? order.partner?.name ?? '伙伴'
  switch (order.status) {
    case 'placed': return ladderStep(order, now) ?? `${waitedText(order.placedAt, now)}${order.isOverdue ? '，已经超时，请马上派单' : '，请派单'}`
    case 'offering': return order.asking ? `正在询问 ${order.asking.count} 家伙伴，${byWhen(order.asking.answerBy, now)} 前答复${order.ladder?.state === 'climbing' ? '，没人接会自动往下问' : ''}` : ladderStep(order, now) ?? '邀单都已过期，请再问几家'
    case 'accepted': return order.startAt ? `${who} ${dayTime(order.startAt, now)} 上门` : `${who}已经接单`
    case 'inService': return `${who}正在服务，做完后请居民确认`
    case 'delivered': return order.autoConfirmAt ? `等居民确认，${dayTime(order.autoConfirmAt, now)} 自动确认` : '等居民确认'
    case 'completed': return order.rating ? '居民已经确认并评价' : '居民已经确认，还没有评价'
    case 'refused': return withReason('原因只有居民一方和社区能看到', order.refusedReason ?? lastReason(order))
    case 'unserved': return withReason('已记入没有满足的需求', lastReason(order))
    case 'cancelled': return withReason('订单已取消', lastReason(order))
  }
}
/** The short word in a card's corner: how long it waits, or until when others answer. */
export function cardClock(card: BoardCard, now = new Date().toISOString()): { text: string; isHot: boolean; isTime: boolean } {
  if (card.status === 'placed' && card.ladder?.state === 'climbing') return { text: card.ladder.nextAt && card.ladder.nextAt > now ? `${dayTime(card.ladder.nextAt, now)} 再问` : '正在往下问', isHot: card.isUrgent, isTime: true }
  if (card.status === 'placed' && card.ladder?.state === 'ended') return { text: '问遍了，没人接', isHot: true, isTime: false }
  if (card.status === 'placed') return { text: waitedText(card.placedAt, now), isHot: card.isOverdue || card.isUrgent, isTime: true }
  if (card.status === 'offering' && card.asking) return { text: `${byWhen(card.asking.answerBy, now)} 前答复`, isHot: card.isOverdue, isTime: true }
  if (card.status === 'offering') return { text: '邀单已过期', isHot: true, isTime: true }
  if (card.status === 'delivered') return { text: `等确认 ${sinceText(card.updatedAt, now)}`, isHot: card.isOverdue, isTime: true }
  return { text: ORDER_STATUS[card.status], isHot: card.isOverdue, isTime: false }
}
