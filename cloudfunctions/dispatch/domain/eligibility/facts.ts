// What is known of an order and of a partner when it is asked whether they fit: a part of the stored documents, so that these pass as they are.
// What nobody has written down (a worker's gender, a debt before the first count) is absent and refuses nobody.
import type { Window } from '../../../_platform/china-time'
import type { Category, HelperGender, PartnerKind, PriceMode, Qualification } from '../../../../contract/terms'

export interface Needs { sameHelper: boolean; avoidPartnerIds: readonly string[]; helperGender: HelperGender | null; dialect: string | null }
export interface RankOrder {
  communityId?: string; isUrgent: boolean; gridId: string; wishes: readonly string[]; isAnyTime: boolean; lastPartnerId: string | null
  item: { category: Category; durationMinutes: number; leadMinutes: number; qualifications: readonly Qualification[]; windows: readonly Window[] }
  quote?: { mode: PriceMode; priceFen: number }
  resident?: { personId: string }
  needs?: Needs
}
/** Owed service; `nextDueOn`: the China day on which the oldest part is due. */
export interface Debt { owedMinutes: number; nextDueOn: string | null; isOverHardLine: boolean }
/** Of the agreement that counts: the floor of welfare minutes in percent, the most it may charge by category. */
export interface Bounds { floorPercent: number; priceCaps: readonly { category: Category; capFen: number }[] }
export interface RankWorker { personId: string; gender?: HelperGender | null; dialects?: readonly string[] }
export interface RankPartner {
  _id: string; communityId?: string; name: string; kind: PartnerKind; status: string; categories: readonly Category[]; gridIds: readonly string[]; homeGridId: string | null; windows: readonly Window[]
  workers: readonly RankWorker[]; qualifications: readonly { kind: Qualification; expiresOn: string }[]
  /** As the timer counted them within the hour. */
  stats: { jobs30: number; ratingAverage: number | null; minutes90?: number; welfareMinutes90?: number; debt?: Debt | null; bounds?: Bounds | null }
}
/** Work for little or no money is what repays a debt; market work is paid for (PRODUCT §3). */
export function repays({ quote }: RankOrder): boolean {
  return quote !== undefined && quote.mode !== 'market'
}
/** Whether this worker may be the one the resident asked for; what is not known speaks for nobody and against nobody. */
export function couldBeSent({ personId, gender, dialects }: RankWorker, { needs, resident }: RankOrder): boolean {
  if (personId === resident?.personId) return false
  if (needs?.helperGender && gender && gender !== needs.helperGender) return false
  return !(needs?.dialect && dialects && !dialects.includes(needs.dialect))
}
