// Where a partner stands with an order, the answer first. Pure; `now` is passed in.
import { OFFER_STATUS, ORDER_STATUS } from '@contract/terms'
import { byWhen, dayTime } from '@/lib/format'
import type { Order, Task } from './api'

export interface Headline { title: string; lead: string }

/** @param partnerId whose offer is meant when the order is still being asked around */
export function headline(order: Order, partnerId: string, now: string): Headline {
  if (order.actions.includes('accept')) {
    const by = order.asking ? `请在 ${byWhen(order.asking.answerBy, now)} 前答复。` : ''
    return { title: '接这一单吗？', lead: `${by}接单后才能看到姓名、地址和电话` }
  }
  const when = order.startAt ? dayTime(order.startAt, now) : ''
  switch (order.status) {
    case 'accepted': return { title: when ? `${when} 上门` : '已接单', lead: '到了以后请居民报 4 位服务码，再开始服务' }
    case 'inService': return { title: '正在服务', lead: '做完后点「完成服务」，请居民确认' }
    case 'delivered': return { title: '等居民确认', lead: order.autoConfirmAt ? `居民没有回应的话，${dayTime(order.autoConfirmAt, now)} 自动确认` : '居民确认后这一单就结束' }
    case 'completed': return { title: '已完成', lead: order.rating ? '居民已经评价，在下面' : '居民已经确认' }
    default: {
      const offer = order.offers.find((one) => one.partnerId === partnerId)
      return offer && offer.status !== 'open' ? { title: OFFER_STATUS[offer.status], lead: '这张邀单已经结束，不用再管' } : { title: ORDER_STATUS[order.status], lead: '这一单不用再管' }
    }
  }
}
/** The corner of a task's card: until when to answer, or where it stands. */
export function taskCorner(task: Task, now: string): { text: string; isHot: boolean; isTime: boolean } {
  if (task.actions.includes('accept') && task.asking) return { text: `${byWhen(task.asking.answerBy, now)} 前答复`, isHot: true, isTime: true }
  return { text: ORDER_STATUS[task.status], isHot: task.isOverdue, isTime: false }
}
