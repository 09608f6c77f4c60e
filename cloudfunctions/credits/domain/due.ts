// Which owed minutes are due when: the debt by age, oldest first (FIFO), so that "欠服务 6 小时，12 天后到期" can be said. Pure.
import { addDays, daysBetween } from './calendar'
import type { State } from './state'
import type { CreditTerms } from './terms'

export interface DuePart { minutes: number; dueOn: string; daysLeft: number }

/** @param today China day @returns parts by due day; daysLeft < 0 is overdue; empty when nothing is owed */
export function dueParts({ balanceMinutes, lots }: State, { dueDays }: CreditTerms, today: string): DuePart[] {
  if (balanceMinutes <= 0) return []
  return lots.map(({ on, minutes }) => ({ minutes, dueOn: addDays(on, dueDays), daysLeft: daysBetween(today, addDays(on, dueDays)) }))
}
/** Prepaid minutes that have no value left: older than the agreement allows, or above its cap. Expiring is an entry of its own. */
export function expiringMinutes({ balanceMinutes, lots }: State, { prepaidCapMinutes, prepaidDays }: CreditTerms, today: string): number {
  if (balanceMinutes >= 0) return 0
  const oldMinutes = lots.filter(({ on }) => addDays(on, prepaidDays) < today).reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.max(oldMinutes, -balanceMinutes - prepaidCapMinutes, 0)
}
