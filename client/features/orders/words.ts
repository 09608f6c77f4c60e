// An order in sentences: where it stands, who does what next and by when. Pure; `now` is passed in.
import { HELPER_GENDER, type OrderStatus } from '@contract/terms'
import { byWhen, clock, dayLabel, dayTime, dayWord, duration, sinceText, timeRange } from '@/lib/format'
import type { Order, OrderCard } from './api'

/** Of the five steps 下单 · 派单 · 接单 · 服务 · 确认: how many are done, and whether the next has begun. */
export const STEPS_DONE: Record<OrderStatus, { done: number; isUnderWay: boolean } | null> = {
  placed: { done: 1, isUnderWay: false }, offering: { done: 1, isUnderWay: true }, accepted: { done: 3, isUnderWay: false }, inService: { done: 3, isUnderWay: true },
  delivered: { done: 4, isUnderWay: true }, completed: { done: 5, isUnderWay: false }, cancelled: null, refused: null, unserved: null,
}
/** When it is to be, as a card says it: the agreed time, the first wish, or any time. */
export function cardTime(order: OrderCard, now: string): string {
  if (!order.startAt) return '随时都可以'
  return order.isAgreed ? timeRange(order.startAt, order.endAt, now) : wished(dayTime(order.startAt, now))
}
const wished = (when: string) => `希望${/^\d/.test(when) ? ' ' : ''}${when}`
/** 11 月 25 日 周三 9:00–9:40: the full date, for the page that a person plans by. */
export function fullTime(order: Pick<Order, 'startAt' | 'endAt' | 'isAgreed' | 'isAnyTime' | 'wishes'>, now: string): string {
  if (!order.isAgreed || !order.startAt) return order.isAnyTime ? '随时都可以' : order.wishes.map((wish) => dayTime(wish, now)).join('，或 ')
  const word = dayWord(order.startAt, now)
  const label = dayLabel(order.startAt, now)
  return `${label}${word === label ? '' : `（${word}）`} ${clock(order.startAt)}${order.endAt ? `–${clock(order.endAt)}` : ''}`
}
/** 上次的伙伴优先 · 女师傅; empty without a wish about who comes. */
export function needsText({ needs }: Pick<Order, 'needs'>): string {
  if (!needs) return ''
  return [needs.sameHelper && '上次的伙伴优先', needs.avoidsLastHelper && '不要上次的伙伴', needs.helperGender && HELPER_GENDER[needs.helperGender]].filter(Boolean).join(' · ')
}
/** The two sentences under a card's steps: what has happened, and what comes next. */
export function cardWords(order: OrderCard, now: string): { left: string; right?: string } {
  const partner = order.partnerName ?? '伙伴'
  switch (order.status) {
    case 'placed': return { left: ladderWord(order, now) ?? (order.isUrgent ? '社区已收到提醒' : '社区正在安排伙伴'), right: waited(order, now) }
    case 'offering': return { left: order.asking ? `正在询问 ${order.asking.count} 家伙伴${isFar(order) ? '，隔壁社区也在问' : ''}` : '正在询问伙伴', right: order.asking ? `${byWhen(order.asking.answerBy, now)} 前答复` : undefined }
    case 'accepted': return { left: `${partner}已接单`, right: order.startAt ? `${dayTime(order.startAt, now)} 上门` : undefined }
    case 'inService': return { left: `${partner}正在服务`, right: order.endAt ? `约 ${byWhen(order.endAt, now)} 结束` : undefined }
    case 'delivered': return { left: `${partner}已做完`, right: '等您确认' }
    case 'completed': return { left: `${partner}提供服务`, right: dayTime(order.updatedAt, now) }
    case 'cancelled': return { left: '已取消', right: dayTime(order.updatedAt, now) }
    case 'refused': return { left: '社区没有受理，点开看原因', right: dayTime(order.updatedAt, now) }
    case 'unserved': return { left: '没有伙伴能接，社区已记下', right: dayTime(order.updatedAt, now) }
  }
}
/** The order page's answer first: a title, and the sentence that says what comes next. */
export function headline(order: Order, now: string): { title: string; lead: string } {
  const partner = order.partner?.name ?? '伙伴'
  switch (order.status) {
    case 'placed': return order.ladder && order.ladder.state !== 'stopped' ? waitingHeadline(order, now) : order.isUrgent
      ? { title: '社区正在处理', lead: '助急单社区马上看到，急事请直接打电话' }
      : { title: '等待社区派单', lead: `${waited(order, now)}，安排好伙伴会发消息告诉您` }
    case 'offering': return { title: isFar(order) ? '隔壁社区也在问' : '正在询问伙伴', lead: order.asking ? `正在询问 ${order.asking.count} 家伙伴，${byWhen(order.asking.answerBy, now)} 前答复；没人接会再问别家` : '这几家都没有接，社区会再问别家' }
    case 'accepted': return { title: '伙伴已接单', lead: order.startAt ? `${dayTime(order.startAt, now)} 上门，请留意来访` : '请留意来访' }
    case 'inService': return { title: '正在服务', lead: order.endAt ? `大约 ${byWhen(order.endAt, now)} 结束` : '服务已经开始' }
    case 'delivered': return { title: '请您确认', lead: `${partner}说已经做完${order.autoConfirmAt ? `，${dayTime(order.autoConfirmAt, now)} 前没有确认会自动确认` : ''}` }
    case 'completed': return { title: '已完成', lead: order.rating ? '谢谢您的评价' : order.actions.includes('rate') ? '这次服务怎么样？说两句帮帮别人' : '谢谢您使用社区服务' }
    case 'cancelled': return { title: '已取消', lead: reasonOf(order) ?? '这一单不会再有人上门' }
    case 'refused': return { title: '社区没有受理', lead: order.refusedReason ? `原因：${order.refusedReason}` : '想知道原因，请打电话给社区' }
    case 'unserved': return { title: '没有伙伴能接', lead: '社区已经记下这个需要，您可以换个时间再下单' }
  }
}
const isFar = ({ ladder }: OrderCard) => ladder?.state === 'climbing' && ladder.rung === 'neighbours'
/** Between two rungs of the ladder: asleep, about to ask, or at its end. */
function waitingHeadline(order: Order, now: string): { title: string; lead: string } {
  const { ladder } = order
  if (ladder?.state === 'ended') return { title: '还没有人接', lead: '能问的伙伴都问过了，社区正在想办法，会和您联系' }
  return { title: ladder?.nextAt && ladder.nextAt > now ? `早上${ladder.rung ? '继续' : '开始'}询问` : '正在询问伙伴', lead: ladderWord(order, now) ?? '' }
}
/** null where the ladder says nothing: staff ask by hand. */
function ladderWord({ ladder }: OrderCard, now: string): string | null {
  if (ladder?.state === 'ended') return '还没有人接，社区正在想办法'
  if (ladder?.state !== 'climbing') return null
  return ladder.nextAt && ladder.nextAt > now ? `夜间不打扰，${dayTime(ladder.nextAt, now)} ${ladder.rung ? '继续' : '开始'}询问` : '正在问下一批伙伴，请稍等'
}
function waited({ placedAt }: OrderCard, now: string): string {
  const since = sinceText(placedAt, now)
  return since === '刚刚' ? '刚刚下单' : `已等 ${since}`
}
/** What the partner gets for it in credit minutes, by the order's rate: held until the confirmation, then posted. Null where nothing is earned. */
export function creditText({ credit }: Order): string | null {
  if (!credit || (credit.status !== 'held' && credit.status !== 'posted')) return null
  const { numerator, denominator } = credit.rate ?? { numerator: 1, denominator: 1 }
  const inCredit = (minutes: number) => duration(Math.floor((minutes * numerator) / denominator))
  return credit.status === 'held' ? `居民确认后抵，最多 ${inCredit(credit.heldMinutes)}` : `已抵 ${inCredit(credit.postedMinutes)}`
}
/** Why it ended, from the last line of its story that says why. */
function reasonOf(order: Order): string | undefined {
  const told = [...order.timeline].sort((a, b) => b.at.localeCompare(a.at)).find(({ why }) => why)
  return told && `原因：${told.why}`
}
