// Which partners fit one order, in which order, and why (A5, PRODUCT §4). Pure; staff decide, this only recommends.
// Who does not fit is counted by reason; who fits gets a score tuple, smaller first: asked for → debt due soonest → fair share → distance
// class → rating → same helper as last time. Location is grids and addresses, never where a phone is.
import { chinaDay } from '../../_platform/china-time'
import type { PartnerKind, Rejection } from '../../../contract/terms'
import { repays, type RankOrder, type RankPartner } from './eligibility/facts'
import { firstFree, preparedStarts, type Busy, type FreeTime } from './eligibility/free-time'
import { refusalOf, type StandingRejection } from './eligibility/rules'
import { debtRank } from './plan/cost'
import { NO_DEBT } from './plan/instance'
import { compareScores, daysBetween, reasonsFor, shareClass } from './score'

export interface Candidate { partnerId: string; name: string; kind: PartnerKind; startAt: string; reasons: string[]; jobs30: number; rating: number | null; isSameGrid: boolean; servedBefore: boolean; freeWorkers: number; score: number[] }
/** `total`: of those who fit, also where only the first were wanted. */
export interface Ranking { candidates: Candidate[]; total: number; rejected: { reason: Rejection; count: number }[] }
/** `limit`: how many are wanted with their reasons, best first; absent: all. */
export interface RankContext { askedPartnerIds: readonly string[]; busy: Busy; now: string; limit?: number }

/** Why this partner cannot serve this order at all, its calendar aside; null when it can. */
export function rejectionOf(order: RankOrder, partner: RankPartner, now: string): StandingRejection | null {
  return refusalOf(order, partner, chinaDay(now))
}
export function rank(order: RankOrder, partners: readonly RankPartner[], { askedPartnerIds, busy, now, limit }: RankContext): Ranking {
  const today = chinaDay(now)
  const asked = new Set(askedPartnerIds)
  const rejected = new Map<Rejection, number>()
  const starts = preparedStarts(order, now)
  const fitting: { partner: RankPartner; free: FreeTime }[] = []
  for (const partner of partners) {
    const refusal = refusalOf(order, partner, today) ?? (asked.has(partner._id) ? 'asked' : null)
    const free = refusal ?? firstFree(order, partner, starts, busy)
    if (typeof free === 'string') rejected.set(free, (rejected.get(free) ?? 0) + 1)
    else fitting.push({ partner, free })
  }
  const mean = meanShare(fitting.map(({ partner }) => partner))
  const scored = fitting.map(({ partner, free }) => ({ partner, free, score: scoreOf(order, partner, free, mean, today) }))
  scored.sort((a, b) => compareScores(a.score, b.score) || (a.partner._id < b.partner._id ? -1 : 1))
  const candidates = scored.slice(0, limit).map(({ partner, free, score }) => ({ ...candidateOf(order, partner, free, mean, now, today), score }))
  return { candidates, total: scored.length, rejected: [...rejected].map(([reason, count]) => ({ reason, count })) }
}
/** Smaller first, element by element. */
function scoreOf(order: RankOrder, partner: RankPartner, { startMs }: FreeTime, mean: number, today: string): number[] {
  const servedBefore = partner._id === order.lastPartnerId
  const share = shareOf(partner)
  const debt = debtOn(order, partner, today)
  const distance = partner.homeGridId === order.gridId ? 0 : isNeighbour(order, partner) ? 2 : 1
  const isWanted = order.needs?.sameHelper && servedBefore
  return [order.isUrgent ? startMs : 0, isWanted ? 0 : 1, debt ? debtRank(debt.daysLeft) : NO_DEBT, shareClass(share, mean), distance, -Math.round((partner.stats.ratingAverage ?? 0) * 10), servedBefore ? 0 : 1, share, startMs]
}
/** @param mean the share of those who fit, for "few" and "many" @param today China day */
export function candidateOf(order: RankOrder, partner: RankPartner, free: Omit<FreeTime, 'startMs'>, mean: number, now: string, today: string): Omit<Candidate, 'score'> {
  const { jobs30, ratingAverage: rating } = partner.stats
  const facts = { isSameGrid: partner.homeGridId === order.gridId, servedBefore: partner._id === order.lastPartnerId, jobs30, rating, startAt: free.startAt, freeWorkers: free.freeWorkers }
  const isUnknown = !!order.needs?.helperGender && !partner.workers.some(({ gender }) => gender === order.needs?.helperGender)
  const reasons = reasonsFor({ ...facts, debt: debtOn(order, partner, today), wantedGender: isUnknown ? order.needs!.helperGender : null }, shareClass(shareOf(partner), mean), now)
  return { partnerId: partner._id, name: partner.name, kind: partner.kind, ...facts, reasons }
}
/** What this order would repay; null when the partner owes nothing or the order repays nothing. @param today China day */
export function debtOn(order: RankOrder, { stats: { debt } }: RankPartner, today: string): { owedMinutes: number; daysLeft: number } | null {
  return repays(order) && debt?.nextDueOn && debt.owedMinutes > 0 ? { owedMinutes: debt.owedMinutes, daysLeft: daysBetween(today, debt.nextDueOn) } : null
}
export function isNeighbour({ communityId }: RankOrder, partner: RankPartner): boolean {
  return communityId !== undefined && partner.communityId !== undefined && communityId !== partner.communityId
}
export function meanShare(partners: readonly RankPartner[]): number {
  return partners.reduce((sum, partner) => sum + shareOf(partner), 0) / (partners.length || 1)
}
/** Jobs of 30 days for each unit of √capacity: the fair share grows with the workers, but slower (PRODUCT §4). */
function shareOf({ stats, workers }: RankPartner): number {
  return stats.jobs30 / Math.sqrt(Math.max(1, workers.length))
}
