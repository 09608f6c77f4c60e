// Choosing whom to ask: at most three partners, and a reason when the first recommendation is passed over.
import { duration } from '@/lib/format'
import type { Candidate } from './api'

export const MOST_ASKED = 3

/** Adds or takes out a partner; a fourth is not added. */
export function toggled(chosen: readonly string[], partnerId: string): string[] {
  if (chosen.includes(partnerId)) return chosen.filter((id) => id !== partnerId)
  return chosen.length < MOST_ASKED ? [...chosen, partnerId] : [...chosen]
}
/** The first recommendation is not among the chosen: staff say why. */
export function passesOverFirst(candidates: readonly Candidate[], chosen: readonly string[]): boolean {
  return candidates.length > 0 && !chosen.includes(candidates[0].partnerId)
}
/** How long partners have to answer. Urgent work is answered in minutes; both lists hold the server's own default. */
export function answerChoices(isUrgent: boolean): { value: string; label: string }[] {
  return (isUrgent ? [5, 10, 30] : [30, 120, 720]).map((minutes) => ({ value: String(minutes), label: duration(minutes) }))
}
export function defaultAnswer(isUrgent: boolean): string {
  return isUrgent ? '10' : '120'
}
