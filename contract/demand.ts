// 居民想要什么: unmet orders gathered into clusters that say which class or partner a community lacks, and the dashboard of demand against
// supply (B20, E8). A cluster with fewer than three households is never shown by itself; offices above the community read numbers, no names.
import * as z from 'zod/mini'
import { CategoryEnum, keys } from './catalog'
import { endpoint, Id, Instant, Text } from './kernel'
import { DAY_PART, DEMAND_STATUS, ORDER_STATUS } from './terms'

const WATCHERS = ['staff', 'subdistrictStaff', 'districtStaff'] as const
const STAFF = ['staff'] as const
const Minute = z.int().check(z.gte(0), z.lte(1440), z.multipleOf(30))
const Weekday = z.int().check(z.gte(1), z.lte(7))
const PartEnum = z.enum(keys(DAY_PART))
const StatusEnum = z.enum(keys(DEMAND_STATUS))
/** A room that is free at the wished time in `freeWeeks` of the next `weeks` weeks. */
export const FreeRoom = z.object({ venueId: Id, name: z.string(), capacity: z.number(), weekday: z.number(), fromMinute: z.number(), toMinute: z.number(), freeWeeks: z.number(), weeks: z.number() })
/** A partner that works in this category; `owedMinutes` 0 where it owes nothing. */
export const FittingPartner = z.object({ partnerId: Id, name: z.string(), owedMinutes: z.number() })
/** `itemName` null: several services of one category. `weekday` and `part` null: any time will do. `gridName` null: from all over the community. */
export const ClusterView = z.object({
  id: Id, status: StatusEnum, category: CategoryEnum, itemName: z.nullable(z.string()), weekday: z.nullable(z.number()), part: z.nullable(PartEnum), gridName: z.nullable(z.string()),
  households: z.number(), orders: z.number(), room: z.nullable(FreeRoom), partner: z.nullable(FittingPartner), agreementId: z.nullable(Id), updatedAt: z.nullable(Instant),
})
const ClusterOrder = z.object({ orderId: Id, number: z.string(), itemName: z.string(), forName: z.string(), status: z.enum(keys(ORDER_STATUS)), placedAt: Instant })
/** `rooms`: the best time in each; `partners` by name. `people`: how many would be told. */
export const ClusterDetail = z.object({ ...ClusterView.shape, communityId: Id, people: z.number(), rooms: z.array(FreeRoom), partners: z.array(FittingPartner), from: z.array(ClusterOrder) })
const Result = z.object({ id: Id, status: StatusEnum, agreementId: z.nullable(Id) })
const Named = { communityId: Id, id: Id }
const Rate = z.object({ part: z.number(), whole: z.number() })
/** One category in one two-hour piece of the day, in a usual week: orders wished for it, and times that a person of a partner works then. */
const HeatCell = z.object({ hour: z.number(), demand: z.number(), supply: z.number() })
export const DashboardView = z.object({
  /** Everything changed before this instant is counted; null before the first count. */
  countedUntil: z.nullable(Instant), days: z.number(), placed: z.number(), unmet: z.number(),
  byDay: z.array(z.object({ day: z.string(), placed: z.number(), completed: z.number() })),
  heat: z.array(z.object({ category: CategoryEnum, orders: z.number(), unmet: z.number(), partners: z.number(), cells: z.array(HeatCell) })),
  answer: z.object({ medianMinutes: z.nullable(z.number()), answered: z.number(), accepted: Rate, declined: z.number(), expired: z.number(), rounds: z.array(z.number()) }),
  rates: z.object({ response: Rate, resolution: Rate, satisfaction: Rate }),
  /** Partners by their share of the orders over their fair share, √capacity: how many in each band, no names, no order. Always of 30 days. */
  fairness: z.object({ partners: z.number(), orders: z.number(), gini: z.nullable(z.number()), bands: z.array(z.number()) }),
})
export const FAIRNESS_BANDS = ['没有接到', '不到一半', '略少', '相当', '略多', '两倍以上'] as const

export const demand = {
  /** Of the last 30 days, most households first, then what is under way or decided. `scattered`: orders in clusters too small to show. */
  clusters: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id }), output: z.object({ open: z.array(ClusterView), decided: z.array(ClusterView), scattered: z.number() }), errors: [] }),
  cluster: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject(Named), output: ClusterDetail, errors: [] }),
  /** Puts the slot into the partner's agreement draft (a new version where there is none) for both sides to talk over and sign. */
  draft: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ ...Named, partnerId: Id, venueId: Id, weekday: Weekday, fromMinute: Minute, toMinute: Minute }), output: Result,
    errors: ['DEMAND_WRONG_STATUS', 'DEMAND_SLOT_INVALID', 'AGREEMENT_DRAFT_EXISTS', 'AGREEMENT_TERMS_INVALID', 'PARTNER_NOT_ACTIVE'],
  }),
  /** 已开起来: the people the cluster came from are told, each once. */
  markOpened: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject(Named), output: Result, errors: ['DEMAND_WRONG_STATUS'] }),
  /** 先不办: these orders are not shown again; new ones are. */
  drop: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ ...Named, reason: Text(100) }), output: Result, errors: ['DEMAND_WRONG_STATUS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  dashboard: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id, days: z.literal([30, 90]) }), output: DashboardView, errors: [] }),
} as const
