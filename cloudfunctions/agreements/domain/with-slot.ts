// A weekly slot put into the words of an agreement: those that count now, those being talked over, or a first draft for both sides to change.
import { chinaDay, later } from '../../_platform/china-time'
import type { AgreementTerms } from '../../../contract/agreements'
import type { Category } from '../../../contract/terms'

const DAY = 24 * 60
const YEAR_DAYS = 364
type Slot = AgreementTerms['slots'][number]
const isSame = (a: Slot, b: Slot) => a.venueId === b.venueId && a.weekday === b.weekday && a.fromMinute === b.fromMinute && a.toMinute === b.toMinute

/** Whether the agreement gives exactly this slot. */
export function hasSlot({ slots }: Pick<AgreementTerms, 'slots'>, slot: Slot): boolean {
  return slots.some((one) => isSame(one, slot))
}
/** The same words with the slot; unchanged where it is there already. */
export function withSlot(terms: AgreementTerms, slot: Slot): AgreementTerms {
  return hasSlot(terms, slot) ? terms : { ...terms, slots: [...terms.slots, slot] }
}
/** The running agreement's words again, from tomorrow (today, where it ends today) to its own end. */
export function renewedTerms(terms: AgreementTerms, now: string): AgreementTerms {
  const fromOn = [chinaDay(later(now, DAY)), terms.toOn].sort()[0]!
  return { ...terms, fromOn, reviewOn: terms.reviewOn < fromOn ? fromOn : terms.reviewOn }
}
/** Usual words for a year: nothing in them is more than a proposal. */
export function firstTerms(project: string, category: Category, now: string): AgreementTerms {
  const dayIn = (days: number) => chinaDay(later(now, days * DAY))
  return {
    project, customers: '本社区居民', benefitSplit: '', slots: [], tariff: { normalPerHour: 60, peakPerHour: 90 }, services: [{ category, minutesPerMonth: 240 }], welfarePercent: 30, priceCaps: [],
    fromOn: dayIn(1), toOn: dayIn(1 + YEAR_DAYS), reviewOn: dayIn(1 + YEAR_DAYS / 2), softMinutes: 600, hardMinutes: 1200, dueDays: 30,
  }
}
