// Who may serve an order at all, as data: named rules in their order, the first that refuses gives the reason (A5). The calendar is not among
// them (free-time.ts). Invariant: a partner is refused for exactly one reason, so refusals can be counted.
import { requiredDocuments } from '../../../../contract/documents'
import type { Rejection } from '../../../../contract/terms'
import { couldBeSent, repays, type RankOrder, type RankPartner } from './facts'

export type StandingRejection = Exclude<Rejection, 'hours' | 'slot' | 'asked' | 'wish'>
interface Rule { reason: StandingRejection; refuses: (order: RankOrder, partner: RankPartner, today: string) => boolean }

export const RULES: readonly Rule[] = [
  { reason: 'inactive', refuses: (_, { status }) => status !== 'active' && status !== 'trial' },
  { reason: 'category', refuses: ({ item }, { categories }) => !categories.includes(item.category) },
  { reason: 'certificate', refuses: lacksPapers },
  { reason: 'area', refuses: ({ gridId }, { gridIds }) => gridIds.length > 0 && !gridIds.includes(gridId) },
  // Nobody serves oneself or the house one works for (I7, B15).
  { reason: 'conflict', refuses: ({ resident }, { workers }) => resident !== undefined && workers.some(({ personId }) => personId === resident.personId) },
  { reason: 'avoided', refuses: ({ needs }, { _id }) => needs?.avoidPartnerIds.includes(_id) ?? false },
  { reason: 'gender', refuses: ({ needs }, { workers }) => !!needs?.helperGender && workers.length > 0 && workers.every(({ gender }) => gender && gender !== needs.helperGender) },
  { reason: 'dialect', refuses: ({ needs }, { workers }) => !!needs?.dialect && workers.length > 0 && workers.every(({ dialects }) => dialects && !dialects.includes(needs.dialect!)) },
  { reason: 'worker', refuses: (order, { workers }) => workers.length > 0 && !workers.some((worker) => couldBeSent(worker, order)) },
  // Who owes too much still gets the work that repays it, or it could never come back below the line (B11).
  { reason: 'hardLine', refuses: (order, { stats }) => (stats.debt?.isOverHardLine ?? false) && !repays(order) },
  { reason: 'priceCap', refuses: ({ item, quote }, { stats }) => (quote?.priceFen ?? 0) > (stats.bounds?.priceCaps.find(({ category }) => category === item.category)?.capFen ?? Infinity) },
  { reason: 'welfareShare', refuses: (order, partner) => order.quote?.mode === 'market' && isBelowFloor(partner) },
]
/** Why this partner cannot serve this order at all, its calendar aside; null when it can. @param today China day */
export function refusalOf(order: RankOrder, partner: RankPartner, today: string): StandingRejection | null {
  for (const { reason, refuses } of RULES) if (refuses(order, partner, today)) return reason
  return null
}
function lacksPapers({ item }: RankOrder, { kind, categories, qualifications }: RankPartner, today: string): boolean {
  if (!item.qualifications.every((wanted) => qualifications.some((one) => one.kind === wanted && one.expiresOn >= today))) return true
  if (!qualifications.some(({ expiresOn }) => expiresOn < today)) return false
  // What its kind must have may not have run out either, whatever this item asks for (A22).
  const mustHave: readonly string[] = requiredDocuments(kind, categories)
  return qualifications.some((one) => mustHave.includes(one.kind) && one.expiresOn < today)
}
/** The share promised in the agreement, once anything was served in 90 days (C4). */
function isBelowFloor({ stats }: RankPartner): boolean {
  const { minutes90 = 0, welfareMinutes90 = 0, bounds } = stats
  return minutes90 > 0 && welfareMinutes90 * 100 < minutes90 * (bounds?.floorPercent ?? 0)
}
