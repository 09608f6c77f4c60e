// The ladder of asking in the desk's words: which rung, who has said what. Pure.
import { DECLINE_REASON, LADDER_RUNG, type LadderRung } from '@contract/terms'
import type { StaffOrder } from './api'

export const RUNGS = Object.keys(LADDER_RUNG) as LadderRung[]
/** The rung it climbs from, as the server is told it; null where it does not climb. */
export function rungOf({ ladder }: Pick<StaffOrder, 'ladder'>): LadderRung | null {
  return ladder?.state === 'climbing' ? ladder.rung : null
}
/** What a tap on the ladder has done: at night it only begins in the morning. */
export const climbedText = ({ status }: { status: string }) => (status === 'offering' ? '已经在问了，没人接会自动往下问' : '夜间不打扰，早上 8:00 开始询问')
/** 时间排满了 3 家 · 没有答复 2 家: each partner's latest answer that was a no, most frequent first. */
export function noesText(offers: StaffOrder['offers']): string {
  const latest = new Map(offers.map((offer) => [offer.partnerId, offer]))
  const counts = new Map<string, number>()
  for (const { status, declineReason } of latest.values()) {
    const word = status === 'declined' ? DECLINE_REASON[declineReason ?? 'other'] : status === 'expired' ? '没有答复' : null
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word} ${count} 家`).join(' · ')
}
