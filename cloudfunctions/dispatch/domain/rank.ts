// Which partners fit one order, in which order, and why (A5, PRODUCT §4). Pure; staff decide, this only recommends.
// Hard filters first, each refusal counted; then a score tuple, smaller first: fair share → same grid → rating → same helper as last time.
// Location is grids and addresses, never where a phone is. The full engine of a later issue keeps this interface.
import { chinaDay, isInsideWindows, later, type Window } from '../../_platform/china-time'
import { requiredDocuments } from '../../../contract/documents'
import type { Category, PartnerKind, Qualification, Rejection } from '../../../contract/terms'
import { compareScores, reasonsFor, shareClass } from './score'

export interface RankOrder {
  isUrgent: boolean; gridId: string; wishes: readonly string[]; isAnyTime: boolean; lastPartnerId: string | null
  item: { category: Category; durationMinutes: number; leadMinutes: number; qualifications: readonly Qualification[]; windows: readonly Window[] }
}
export interface RankPartner {
  _id: string; name: string; kind: PartnerKind; status: string; categories: readonly Category[]; gridIds: readonly string[]; homeGridId: string | null; windows: readonly Window[]
  workers: readonly { personId: string }[]; qualifications: readonly { kind: Qualification; expiresOn: string }[]; stats: { jobs30: number; ratingAverage: number | null }
}
export interface BusySlot { startAt: string; endAt: string }
export type Busy = ReadonlyMap<string, readonly BusySlot[]>
export interface Candidate { partnerId: string; name: string; kind: PartnerKind; startAt: string; reasons: string[]; jobs30: number; rating: number | null; isSameGrid: boolean; servedBefore: boolean; freeWorkers: number; score: number[] }
export interface Ranking { candidates: Candidate[]; rejected: { reason: Rejection; count: number }[] }
export interface RankContext { askedPartnerIds: readonly string[]; busy: Busy; now: string }

const STEP_MINUTES = 30
const SEARCH_DAYS = 3
/** Why this partner cannot serve this order at all, its calendar aside; null when it can. */
export function rejectionOf(order: RankOrder, partner: RankPartner, now: string): Exclude<Rejection, 'slot' | 'asked'> | null {
  if (partner.status !== 'active' && partner.status !== 'trial') return 'inactive'
  if (!partner.categories.includes(order.item.category)) return 'category'
  const today = chinaDay(now)
  const isCertified = order.item.qualifications.every((kind) => partner.qualifications.some((one) => one.kind === kind && one.expiresOn >= today))
  // What its kind must have may not have run out either, whatever this item asks for (A22).
  const mustHave: readonly string[] = requiredDocuments(partner.kind, partner.categories)
  const hasLapsed = partner.qualifications.some((one) => mustHave.includes(one.kind) && one.expiresOn < today)
  if (!isCertified || hasLapsed) return 'certificate'
  return partner.gridIds.length > 0 && !partner.gridIds.includes(order.gridId) ? 'area' : null
}
/** The starts to look at: the resident's wishes, or, for any time, every half hour of service of the next three days. */
export function startsOf({ wishes, isAnyTime, isUrgent, item }: RankOrder, now: string): string[] {
  if (!isAnyTime) return wishes.filter((wish) => wish >= now)
  const from = Math.ceil(Date.parse(later(now, isUrgent ? 0 : item.leadMinutes)) / (STEP_MINUTES * 60_000)) * STEP_MINUTES * 60_000
  const starts = Array.from({ length: (SEARCH_DAYS * 24 * 60) / STEP_MINUTES }, (_, index) => new Date(from + index * STEP_MINUTES * 60_000).toISOString())
  return starts.filter((start) => isInsideWindows(item.windows, start, item.durationMinutes))
}
/** The first start at which one of the partner's workers is free in its hours; null when there is none. */
function firstFree(partner: RankPartner, starts: readonly string[], minutes: number, busy: Busy): { startAt: string; freeWorkers: number } | null {
  for (const startAt of starts) {
    if (!isInsideWindows(partner.windows, startAt, minutes)) continue
    const endAt = later(startAt, minutes)
    const freeWorkers = partner.workers.filter(({ personId }) => !(busy.get(personId) ?? []).some((slot) => slot.startAt < endAt && startAt < slot.endAt)).length
    if (freeWorkers > 0) return { startAt, freeWorkers }
  }
  return null
}
export function rank(order: RankOrder, partners: readonly RankPartner[], { askedPartnerIds, busy, now }: RankContext): Ranking {
  const rejected = new Map<Rejection, number>()
  const starts = startsOf(order, now)
  const fitting = partners.flatMap((partner) => {
    const free = firstFree(partner, starts, order.item.durationMinutes, busy)
    const reason = rejectionOf(order, partner, now) ?? (askedPartnerIds.includes(partner._id) ? 'asked' : free ? null : 'slot')
    if (reason) rejected.set(reason, (rejected.get(reason) ?? 0) + 1)
    return reason || !free ? [] : [{ partner, free }]
  })
  const shares = fitting.map(({ partner }) => shareOf(partner))
  const mean = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1)
  const candidates = fitting.map(({ partner, free }): Candidate => {
    const { jobs30, ratingAverage: rating } = partner.stats
    const facts = { isSameGrid: partner.homeGridId === order.gridId, servedBefore: partner._id === order.lastPartnerId, jobs30, rating, ...free }
    const share = shareClass(shareOf(partner), mean)
    const score = [order.isUrgent ? Date.parse(free.startAt) : 0, share, facts.isSameGrid ? 0 : 1, -Math.round((rating ?? 0) * 10), facts.servedBefore ? 0 : 1, shareOf(partner), Date.parse(free.startAt)]
    return { partnerId: partner._id, name: partner.name, kind: partner.kind, ...facts, reasons: reasonsFor(facts, share, now), score }
  })
  return { candidates: candidates.sort((a, b) => compareScores(a.score, b.score) || (a.partnerId < b.partnerId ? -1 : 1)), rejected: [...rejected].map(([reason, count]) => ({ reason, count })) }
}
/** Jobs of 30 days for each unit of √capacity: the fair share grows with the workers, but slower (PRODUCT §4). */
function shareOf({ stats, workers }: RankPartner): number {
  return stats.jobs30 / Math.sqrt(Math.max(1, workers.length))
}
