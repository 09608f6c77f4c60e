// What a change of standing is called and what there is to do about it, for the partner and for staff. Pure words.
import type { StandingChange } from './lines'
import type { CreditTerms } from './terms'

export interface StandingNotice { title: string; body: string }

/** @param side the partner is told what to do, staff about whom it is */
export function noticeTo(side: 'partner' | 'staff', partnerName: string, { from, to, owedMinutes, overdueDays, dueOn }: StandingChange, { softMinutes, hardMinutes, graceDays }: CreditTerms): StandingNotice {
  const who = side === 'staff' ? `${partnerName}：` : ''
  const due = overdueDays > 0 ? `，最早的一笔已逾期 ${overdueDays} 天` : dueOn ? `，最早的一笔 ${dayText(dueOn)}到期` : ''
  const owed = `欠服务 ${owedMinutes} 分钟${due}`
  const help = side === 'partner' ? '接公益或低偿的订单、带来资源都可以抵扣。' : '可以派公益订单给它，或收下它的资源。'
  if (to === 'warned') return { title: '欠的服务时长要留意了', body: `${who}${owed}。${help}欠到 ${hardMinutes} 分钟，或逾期超过 ${graceDays} 天，以后的场地时段会暂停。` }
  if (to === 'held') return { title: '以后的场地时段先暂停', body: `${who}${owed}。今天的场地照常使用，以后的时段先暂停；补到 ${softMinutes} 分钟以下、没有逾期就自动恢复。${help}` }
  return { title: from === 'held' ? '欠的服务补上了，场地时段恢复' : '欠的服务已经补上', body: `${who}现在欠服务 ${owedMinutes} 分钟，${from === 'held' ? '暂停的场地时段恢复使用。' : '不再需要提醒。'}` }
}
function dayText(day: string): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`
}
