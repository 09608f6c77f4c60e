// The staff's side of the loop: the board, candidates with reasons, offers, recall, redispatch, refusal (A4–A6, A18).
import * as z from 'zod/mini'
import { CategoryEnum, keys } from './catalog'
import { Cursor, Day, endpoint, Id, Instant, pageOf, RequestId, Text } from './kernel'
import { OrderCard, StepResult } from './orders'
import { LADDER_RUNG, OFFER_STATUS, PARTNER_KIND, REFUSAL_KIND, REJECTION } from './terms'

const STAFF = ['staff'] as const
const WATCHERS = ['staff', 'subdistrictStaff', 'districtStaff'] as const
export const LANES = ['waiting', 'overdue', 'offering', 'accepted', 'inService', 'delivered', 'ended'] as const
export const CandidateView = z.object({
  partnerId: Id, name: z.string(), kind: z.enum(keys(PARTNER_KIND)), startAt: z.nullable(Instant), reasons: z.array(z.string()),
  jobs30: z.number(), rating: z.nullable(z.number()), isSameGrid: z.boolean(), servedBefore: z.boolean(), freeWorkers: z.number(),
})

const Placed = z.strictObject({ orderId: Id, partnerId: Id, workerId: Id, startAt: Instant })
/** `items`: what was asked for, so that its maker can go on with it. `code` null: offered; else why not, as the offer itself would have answered. */
const Progress = z.object({ planId: Id, total: z.number(), isFinished: z.boolean(), items: z.array(z.object({ orderId: Id, partnerId: Id, startAt: Instant, reason: z.nullable(z.string()) })), results: z.array(z.object({ orderId: Id, partnerId: Id, code: z.nullable(z.string()), message: z.nullable(z.string()) })) })

export const dispatch = {
  counts: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id }), output: z.object({ waiting: z.number(), overdue: z.number(), offering: z.number(), accepted: z.number(), inService: z.number(), delivered: z.number(), urgent: z.number(), review: z.number() }), errors: [] }),
  /** Urgent first, then longest waiting. `text` matches the order number, item or the resident's name. */
  board: endpoint({
    kind: 'read', allow: WATCHERS,
    input: z.strictObject({ communityId: Id, lane: z.enum(LANES), category: z.optional(CategoryEnum), partnerId: z.optional(Id), day: z.optional(Day), text: z.optional(Text(20)), cursor: z.optional(Cursor) }),
    output: pageOf(OrderCard), errors: [],
  }),
  byPartner: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id }), output: z.object({ partners: z.array(z.object({ partnerId: Id, name: z.string(), kind: z.enum(keys(PARTNER_KIND)), status: z.string(), offering: z.number(), accepted: z.number(), inService: z.number(), delivered: z.number(), jobs30: z.number() })) }), errors: [] }),
  candidates: endpoint({
    kind: 'read', allow: STAFF, input: z.strictObject({ orderId: Id }),
    output: z.object({ candidates: z.array(CandidateView), rejected: z.array(z.object({ reason: z.enum(keys(REJECTION)), count: z.number() })), total: z.number() }), errors: ['ORDER_WRONG_STATUS'],
  }),
  /** Ask these partners (1–3); without partnerIds the first candidate is asked (按推荐派单). `answerMinutes` default 120, urgent 10. */
  offer: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, partnerIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(3))), answerMinutes: z.optional(z.int().check(z.gte(5), z.lte(1440))), overrideReason: z.optional(Text(100)) }),
    output: StepResult, errors: ['ORDER_WRONG_STATUS', 'OFFER_DUPLICATE', 'PARTNER_NOT_ACTIVE', 'PARTNER_NOT_SUITABLE', 'CANDIDATES_NONE', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'],
  }),
  /**
   * The ladder (A6): one → three at once → all in the community → neighbouring communities that take orders. Starts it, or asks the next rung
   * without waiting for the present one. `from`: the rung the page shows, null where it does not climb.
   */
  climb: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, from: z.nullable(z.enum(keys(LADDER_RUNG))) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'LADDER_MOVED', 'QUIET_HOURS', 'CANDIDATES_NONE'] }),
  /** Nobody else is asked by itself; offers that are open stay open. */
  stopLadder: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id }), output: StepResult, errors: ['ORDER_WRONG_STATUS'] }),
  /** Whom to telephone when an order waits: who fits, the calendar aside; every look is audited. `offer`: how this partner stands with the order. */
  callList: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id }),
    output: z.object({ calls: z.array(z.object({ partnerId: Id, partnerName: z.string(), name: z.string(), phone: z.string(), offer: z.nullable(z.enum(keys(OFFER_STATUS))) })) }), errors: ['ORDER_WRONG_STATUS'], perMinute: 10,
  }),
  /** `takesNeighbours`: partners of this community may be asked for its neighbours' orders (A23); `neighbours`: who does the same for this one. */
  settings: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id }), output: z.object({ takesNeighbours: z.boolean(), neighbours: z.array(z.object({ id: Id, name: z.string(), takesNeighbours: z.boolean() })) }), errors: [] }),
  saveSettings: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, takesNeighbours: z.boolean() }), output: z.object({ takesNeighbours: z.boolean() }), errors: [] }),
  /**
   * 排单: all that waits on this China day in the community and the others named, as one plan: who, when, why, and for whom nobody is left.
   * `fixed`: what staff have set by hand; it stays, the rest is planned around it. `canGain`: how many more at most any plan could serve.
   */
  plan: endpoint({
    kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, otherCommunityIds: z.optional(z.array(Id).check(z.maxLength(12))), day: Day, fixed: z.optional(z.array(Placed).check(z.maxLength(200))) }),
    output: z.object({
      assigned: z.array(z.object({ order: OrderCard, partnerId: Id, workerId: Id, startAt: Instant, endAt: Instant, reasons: z.array(z.string()) })),
      leftOver: z.array(z.object({ order: OrderCard, why: z.string(), rejected: z.array(z.object({ reason: z.enum(keys(REJECTION)), count: z.number() })) })),
      partners: z.array(z.object({ partnerId: Id, name: z.string(), jobs30: z.number(), workers: z.array(z.object({ id: Id, name: z.string() })) })),
      isExact: z.boolean(), canGain: z.number(), isCut: z.boolean(),
    }), errors: [], perMinute: 30,
  }),
  /** Whether an order of the plan can go to this partner at this time. `others`: what the plan gives to the other orders. */
  checkMove: endpoint({
    kind: 'read', allow: STAFF, input: z.strictObject({ orderId: Id, partnerId: Id, workerId: z.optional(Id), startAt: Instant, others: z.array(z.strictObject({ orderId: Id, workerId: Id, startAt: Instant, endAt: Instant })).check(z.maxLength(200)) }),
    output: z.object({ refusal: z.nullable(z.enum(keys(REJECTION))), workerId: z.nullable(Id), startAt: Instant, endAt: Instant, reasons: z.array(z.string()) }), errors: ['ORDER_WRONG_STATUS'],
  }),
  /** 按计划派单 (A19): each order is offered to its partner, with a result for each. The same requestId goes on where a stop left it. `reason`: why staff moved it by hand. */
  commitPlan: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, items: z.array(z.strictObject({ orderId: Id, partnerId: Id, startAt: Instant, reason: z.optional(Text(100)) })).check(z.minLength(1), z.maxLength(100)) }),
    output: Progress, errors: [], perMinute: 10,
  }),
  /** How far a commit of one's own has come; `commitId`: its requestId. */
  planProgress: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ commitId: RequestId }), output: Progress, errors: [] }),
  /** Takes back every open offer; the order waits for dispatch again. */
  recall: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, reason: Text(100) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Takes an accepted order from its partner, frees the slot; the order waits for dispatch again. */
  redispatch: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, reason: Text(100) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** 不受理: the reason is for the resident side and staff only. `kind` absent: other; `noSupplier` counts as unmet demand. */
  refuse: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, reason: Text(100), kind: z.optional(z.enum(keys(REFUSAL_KIND))) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  markUnserved: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, reason: Text(100) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Texts the platform's check could not settle, waiting for a person (A17). */
  reviews: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(z.object({ orderId: Id, field: z.enum(['note', 'proofNote', 'comment', 'remark']), text: z.string(), by: z.string(), at: Instant })), errors: [] }),
  decideReview: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ orderId: Id, field: z.enum(['note', 'proofNote', 'comment', 'remark']), verdict: z.enum(['pass', 'risky']) }), output: StepResult, errors: [] }),
} as const
