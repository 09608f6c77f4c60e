// Choosing whom to ask: at most three partners, in which order they stand there, and a reason when the first recommendation is passed over.
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
export type CandidateSort = 'recommended' | 'earliest' | 'sameGrid' | 'fewJobs'
export const CANDIDATE_SORTS: readonly { value: CandidateSort; label: string }[] = [{ value: 'recommended', label: '按推荐' }, { value: 'earliest', label: '最早有空' }, { value: 'sameGrid', label: '同一网格' }, { value: 'fewJobs', label: '最近接得少' }]
const FIRST: Record<CandidateSort, (candidate: Candidate) => string | number> = {
  recommended: () => 0, earliest: ({ startAt }) => startAt ?? '9', sameGrid: ({ isSameGrid }) => (isSameGrid ? 0 : 1), fewJobs: ({ jobs30 }) => jobs30,
}
/** What staff have pinned stands first; where the chosen order makes no difference, the recommendation's own holds. It only orders what is looked at, the server's first stays the recommendation. */
export function sortedCandidates(candidates: readonly Candidate[], sort: CandidateSort, pinned: readonly string[]): Candidate[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const place = ({ partnerId }: Candidate) => (pinned.includes(partnerId) ? 0 : 1)
  return [...candidates].sort((a, b) => place(a) - place(b) || compare(FIRST[sort](a), FIRST[sort](b)))
}
/** How long partners have to answer. Urgent work is answered in minutes; both lists hold the server's own default. */
export function answerChoices(isUrgent: boolean): { value: string; label: string }[] {
  return (isUrgent ? [5, 10, 30] : [30, 120, 720]).map((minutes) => ({ value: String(minutes), label: duration(minutes) }))
}
export function defaultAnswer(isUrgent: boolean): string {
  return isUrgent ? '10' : '120'
}
