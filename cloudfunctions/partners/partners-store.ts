// A partner as the order loop needs it: what it does, where, who works for it. Its numbers are refreshed by a timer, never inside a loop step.
import type { Category, PartnerKind, PartnerRole, Qualification } from '../../contract/terms'
import { collection } from '../_platform/db'

export interface WorkerDoc { personId: string; name: string; role: PartnerRole }
/** Counted from orders by the timer. `ratingAverage` 1–5 over the four dimensions; null without ratings. */
export interface PartnerStats { jobs30: number; servedCount: number; ratingAverage: number | null; ratingCount: number; asOf: string }
export interface PartnerDoc {
  _id: string
  communityId: string
  name: string
  kind: PartnerKind
  status: 'trial' | 'active' | 'suspended' | 'exited'
  summary: string
  categories: Category[]
  /** Grids it serves; empty means the whole community. */
  gridIds: string[]
  homeGridId: string | null
  /** ISO weekdays and minutes after midnight in China during which it works. */
  windows: { weekdays: number[]; fromMinute: number; toMinute: number }[]
  workers: WorkerDoc[]
  qualifications: { kind: Qualification; expiresOn: string }[]
  stats: PartnerStats
  version: number
  createdAt: string
}
export const partners = collection<PartnerDoc>({ name: 'partners', indexes: [['communityId', 'status', 'name'], ['communityId', 'name'], ['stats.asOf']] })
