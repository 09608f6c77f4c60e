// A partner as the order loop needs it: what it does, where, who works for it. Its numbers are refreshed by a timer, never inside a loop step.
import type { Category, PartnerKind, PartnerRole, PartnerStatus, Qualification } from '../../contract/terms'
import { collection } from '../_platform/db'

export interface WorkerDoc { personId: string; name: string; role: PartnerRole }
/** Counted from orders by the timer. `ratingAverage` 1–5 over the four dimensions; null without ratings. `minutes90`: served in 90 days, of which `welfareMinutes90` free or lowCost (C4). */
export interface PartnerStats { jobs30: number; servedCount: number; ratingAverage: number | null; ratingCount: number; minutes90: number; welfareMinutes90: number; asOf: string; debt?: DebtStats | null; bounds?: BoundStats | null }
/** What it owes, as the ledger had it at `asOf`; `nextDueOn`: China day on which the oldest part is due. Null: no account. */
export interface DebtStats { owedMinutes: number; nextDueOn: string | null; isOverHardLine: boolean }
/** What the agreement that counted at `asOf` allows: the floor of welfare minutes in percent, the most for one service by category. Null: none. */
export interface BoundStats { floorPercent: number; priceCaps: { category: Category; capFen: number }[] }
/** One year as staff saw it; `stars` from confirmed orders only, null with too few (B17). */
export interface AnnualReviewDoc { year: number; stars: number | null; sentence: string; confirmedOrders: number; byId: string; at: string }
export interface PartnerDoc {
  _id: string
  communityId: string
  name: string
  kind: PartnerKind
  status: PartnerStatus
  summary: string
  categories: Category[]
  /** Grids it serves; empty means the whole community. */
  gridIds: string[]
  homeGridId: string | null
  /** ISO weekdays and minutes after midnight in China during which it works. */
  windows: { weekdays: number[]; fromMinute: number; toMinute: number }[]
  workers: WorkerDoc[]
  /** Passed by staff; whether one has expired is derived from the day. */
  qualifications: { kind: Qualification; expiresOn: string }[]
  /** The latest year first. */
  reviews: AnnualReviewDoc[]
  stats: PartnerStats
  version: number
  createdAt: string
}
export const partners = collection<PartnerDoc>({ name: 'partners', indexes: [['communityId', 'status', 'name'], ['communityId', 'name'], ['stats.asOf']] })
