// A service item's rules in the words people use. Pure.
import type { PriceMode } from '@contract/terms'
import { duration } from '@/lib/format'

interface Window { weekdays: readonly number[]; fromMinute: number; toMinute: number }
const DAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** 9:00; midnight at the end of a day is 24:00. @param minute minutes after midnight */
export function minuteClock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
/** 每天, 周一至周五, 周六、周日. @param weekdays ISO, 1 = Monday */
export function weekdayWords(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b)
  if (days.length === 7) return '每天'
  const isRun = days.length > 2 && days[days.length - 1] - days[0] === days.length - 1
  return isRun ? `周${DAYS[days[0]]}至周${DAYS[days[days.length - 1]]}` : days.map((day) => `周${DAYS[day]}`).join('、')
}
/** 周一至周五 9:00–12:00、14:00–17:00; windows of the same days share them. */
export function windowWords(windows: readonly Window[]): string[] {
  const byDays = new Map<string, string[]>()
  for (const { weekdays, fromMinute, toMinute } of windows) {
    const days = weekdayWords(weekdays)
    byDays.set(days, [...(byDays.get(days) ?? []), `${minuteClock(fromMinute)}–${minuteClock(toMinute)}`])
  }
  return [...byDays].map(([days, times]) => `${days} ${times.join('、')}`)
}
/** How early one must order. @param minutes from placing to the earliest start */
export function leadWords(minutes: number): string {
  if (minutes === 0) return '下单后马上安排'
  return minutes % 1440 === 0 ? `至少提前 ${minutes / 1440} 天下单` : `至少提前 ${duration(minutes)}下单`
}
/** What a price mode means for the person who pays. */
export const PRICE_MODE_NOTE: Record<PriceMode, string> = {
  free: '公益服务不收钱，由社区统筹安排',
  lowCost: '低偿服务，价格低于市场价，服务后当面付给伙伴',
  market: '市场服务，价格不超过社区定的上限，服务后当面付给伙伴',
}
