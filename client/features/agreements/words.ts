// An agreement in the words people use. Pure.
import type { AgreementStatus } from '@contract/terms'
import { clockText, WEEKDAYS } from '@/ui/windows-field/windows'
import type { TagKind } from '@/ui/tag'
import type { Terms } from './api'

export const STATUS_TAG: Record<AgreementStatus, TagKind> = { draft: 'low', proposed: 'hot', signed: 'ok', superseded: 'plain', ended: 'plain', discarded: 'plain' }
/** 2027 年 3 月 5 日 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
/** 周三 9:00–11:00 舞蹈室 */
export function slotText({ venueId, weekday, fromMinute, toMinute }: Terms['slots'][number], roomName: (id: string) => string): string {
  return `${WEEKDAYS[weekday - 1].label} ${clockText(fromMinute)}–${clockText(toMinute)} ${roomName(venueId)}`
}
