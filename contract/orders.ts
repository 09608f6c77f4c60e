// The order loop as its three sides see it: 点单 → 派单 → 接单 → 服务 → 确认 → 评价 (PRODUCT §2).
import * as z from 'zod/mini'
import { CategoryEnum, keys, PriceModeEnum } from './catalog'
import { Cursor, Day, endpoint, Fen, HATS, Id, Instant, pageOf, Text } from './kernel'
import { CONFIRM_OUTCOME, CONFIRM_WAY, CREDIT_HOLD, DECLINE_REASON, HELPER_GENDER, LADDER_RUNG, LADDER_STATE, MESSAGE_TEMPLATE, OFFER_STATUS, ORDER_ACTION, ORDER_STATUS, PAYMENT_WAY, RATING_TAG } from './terms'

export const StatusEnum = z.enum(keys(ORDER_STATUS))
export const ActionEnum = z.enum(keys(ORDER_ACTION))
const Consents = z.array(z.enum(keys(MESSAGE_TEMPLATE))).check(z.maxLength(3))
const PictureIds = z.array(Id).check(z.maxLength(6))
/** A picture that passed the check, with an address that works for a short time. */
export const PictureView = z.object({ id: Id, url: z.string() })
const Star = z.int().check(z.gte(1), z.lte(5))
export const RatingInput = z.strictObject({ punctuality: Star, attitude: Star, quality: Star, tidiness: Star, tags: z.array(z.enum(keys(RATING_TAG))).check(z.maxLength(7)), comment: z.optional(Text(200)) })

/** One line of an order's story, as a person reads it. */
export const TimelineEntry = z.object({ at: Instant, who: z.string(), hat: z.string(), what: z.string(), why: z.nullable(z.string()), status: StatusEnum })
export const OfferView = z.object({ id: Id, partnerId: Id, partnerName: z.string(), status: z.enum(keys(OFFER_STATUS)), offeredAt: Instant, expiresAt: Instant, declineReason: z.nullable(z.enum(keys(DECLINE_REASON))) })

export const OrderCard = z.object({
  id: Id, number: z.string(), status: StatusEnum, itemName: z.string(), category: CategoryEnum, isUrgent: z.boolean(), priceMode: PriceModeEnum, priceFen: z.number(),
  /** Who it is for, as far as this viewer may know: the full name, or the surname with the rest masked (王**). */
  forName: z.string(), forSelf: z.boolean(), zone: z.string(),
  /** Agreed time once accepted; until then the first wish. Null: any time. */
  startAt: z.nullable(Instant), endAt: z.nullable(Instant), isAgreed: z.boolean(),
  partnerName: z.nullable(z.string()),
  /** How many partners are being asked, and until when. */
  asking: z.nullable(z.object({ count: z.number(), answerBy: Instant })),
  /** How far the asking has climbed by itself, for the resident side and staff; `nextAt`: when the next rung is asked, null while somebody may still answer. */
  ladder: z.nullable(z.object({ state: z.enum(keys(LADDER_STATE)), rung: z.nullable(z.enum(keys(LADDER_RUNG))), nextAt: z.nullable(Instant) })),
  placedAt: Instant, updatedAt: Instant, isOverdue: z.boolean(), nudges: z.number(), version: z.number(), actions: z.array(ActionEnum),
})
export const OrderView = z.object({
  ...OrderCard.shape, viewer: z.enum(['resident', 'partner', 'staff']), communityId: Id, communityPhone: z.string(), durationMinutes: z.number(),
  wishes: z.array(Instant), isAnyTime: z.boolean(), proofsNeeded: z.array(z.string()), cutoffAt: z.nullable(Instant),
  address: z.nullable(z.string()), phoneMasked: z.nullable(z.string()), note: z.nullable(z.string()), isNoteInReview: z.boolean(), photos: z.array(PictureView),
  /** What was asked for besides the time; for the resident side and staff. */
  needs: z.nullable(z.object({ sameHelper: z.boolean(), avoidsLastHelper: z.boolean(), helperGender: z.nullable(z.enum(keys(HELPER_GENDER))) })),
  placedByName: z.string(), serviceCode: z.nullable(z.string()),
  worker: z.nullable(z.object({ id: Id, name: z.string() })), partner: z.nullable(z.object({ id: Id, name: z.string(), kind: z.string() })),
  /** The viewer's own open offer (partner), or all offers (staff). */
  offers: z.array(OfferView), timeline: z.array(TimelineEntry), refusedReason: z.nullable(z.string()),
  proof: z.nullable(z.object({ note: z.nullable(z.string()), photos: z.array(PictureView), signedBy: z.nullable(z.string()), at: Instant })),
  confirmation: z.nullable(z.object({ outcome: z.enum(keys(CONFIRM_OUTCOME)), way: z.enum(keys(CONFIRM_WAY)), at: Instant, by: z.string(), remark: z.nullable(z.string()) })),
  rating: z.nullable(z.object({ punctuality: z.number(), attitude: z.number(), quality: z.number(), tidiness: z.number(), tags: z.array(z.string()), comment: z.nullable(z.string()) })),
  payment: z.nullable(z.object({ amountFen: z.number(), way: z.enum(keys(PAYMENT_WAY)), at: Instant })), autoConfirmAt: z.nullable(Instant),
  /** Credit minutes held since the accept and posted by the confirmation, before the rate; for the partner that holds it and for staff. The ledger's line is `order:<id>:settle`. */
  credit: z.nullable(z.object({ status: z.enum(keys(CREDIT_HOLD)), heldMinutes: z.number(), postedMinutes: z.number(), rate: z.nullable(z.object({ numerator: z.number(), denominator: z.number() })) })),
})
/** Every step answers the same small thing, so that a retry can answer it again to the letter. */
export const StepResult = z.object({ orderId: Id, status: StatusEnum, version: z.number() })
const RESIDENT_SIDE = ['resident', 'familyProxy', 'staff'] as const
const WISHES = z.array(Instant).check(z.maxLength(3))

export const orders = {
  /** `for`: absent = oneself; else the resident one acts for (family with that resident's agreement, staff within the community). */
  place: endpoint({
    kind: 'write', allow: RESIDENT_SIDE,
    input: z.strictObject({
      itemId: Id, residentId: z.optional(Id), wishes: WISHES, isAnyTime: z.boolean(), note: z.optional(Text(200)), photos: z.optional(PictureIds),
      address: z.optional(Text(80)), consents: z.optional(Consents),
      /** `sameHelper`: the partner of last time first; `avoidsLastHelper`: never that one. */
      needs: z.optional(z.strictObject({ sameHelper: z.optional(z.boolean()), avoidsLastHelper: z.optional(z.boolean()), helperGender: z.optional(z.enum(keys(HELPER_GENDER))) })),
      /** What the page showed; refused when the item now costs more (the quote never rises). */
      expectedPriceFen: z.optional(Fen),
    }),
    output: StepResult, errors: ['ITEM_UNAVAILABLE', 'ORDER_TIME_INVALID', 'ORDER_NOT_ELIGIBLE', 'FAMILY_NOT_LINKED', 'PROFILE_INCOMPLETE', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE', 'PICTURE_NOT_YOURS', 'ITEM_PRICE_INVALID'], perMinute: 20,
  }),
  /** Before placing: who served this resident last, and which of their live orders lie at a wished time (A15); a warning, not a refusal. */
  placingHints: endpoint({
    kind: 'read', allow: RESIDENT_SIDE, input: z.strictObject({ itemId: Id, residentId: z.optional(Id), wishes: WISHES }),
    output: z.object({ lastPartner: z.nullable(z.object({ id: Id, name: z.string() })), clashes: z.array(z.object({ orderId: Id, itemName: z.string(), startAt: Instant })) }), errors: ['ITEM_UNAVAILABLE', 'FAMILY_NOT_LINKED', 'PROFILE_INCOMPLETE'],
  }),
  /** Orders I placed or that are for me or for those I act for; live ones or ended ones, newest first. */
  mine: endpoint({ kind: 'read', allow: ['resident', 'familyProxy'], input: z.strictObject({ tab: z.enum(['live', 'ended']), residentId: z.optional(Id), cursor: z.optional(Cursor) }), output: pageOf(OrderCard), errors: ['FAMILY_NOT_LINKED'] }),
  get: endpoint({ kind: 'read', allow: HATS, input: z.strictObject({ orderId: Id }), output: OrderView, errors: [] }),
  cancel: endpoint({ kind: 'write', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id, reason: z.optional(Text(100)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'ORDER_CUTOFF_PASSED', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Before an accept: new wishes. After it: one new start, free in the worker's calendar. */
  reschedule: endpoint({ kind: 'write', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id, wishes: z.array(Instant).check(z.minLength(1), z.maxLength(3)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'ORDER_CUTOFF_PASSED', 'ORDER_TIME_INVALID', 'SLOT_TAKEN'] }),
  /** Starts of a day that a reschedule would be given; once a partner has accepted, those still free for the worker. */
  freeStarts: endpoint({ kind: 'read', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id, day: Day }), output: z.object({ starts: z.array(Instant) }), errors: ['ORDER_WRONG_STATUS'] }),
  nudge: endpoint({ kind: 'write', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'NUDGE_TOO_SOON'] }),
  /** Done / half / not; a rating may come with it in the same call. */
  confirm: endpoint({ kind: 'write', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id, outcome: z.enum(keys(CONFIRM_OUTCOME)), way: z.optional(z.enum(['staffCall', 'staffVisit'])), remark: z.optional(Text(200)), rating: z.optional(RatingInput) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'CONFIRM_BY_SERVER_REFUSED', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  rate: endpoint({ kind: 'write', allow: RESIDENT_SIDE, input: z.strictObject({ orderId: Id, rating: RatingInput }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'RATING_ALREADY', 'CONFIRM_BY_SERVER_REFUSED', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Partner's side: offers waiting for an answer, accepted work, ended work. */
  partnerTasks: endpoint({ kind: 'read', allow: ['partner'], input: z.strictObject({ partnerId: Id, tab: z.enum(['offers', 'upcoming', 'ended']), cursor: z.optional(Cursor) }), output: pageOf(OrderCard), errors: [] }),
  partnerCalendar: endpoint({ kind: 'read', allow: ['partner'], input: z.strictObject({ partnerId: Id, from: Day, days: z.int().check(z.gte(1), z.lte(31)) }), output: z.object({ bookings: z.array(z.object({ orderId: Id, itemName: z.string(), workerId: Id, workerName: z.string(), zone: z.string(), startAt: Instant, endAt: Instant, status: StatusEnum })) }), errors: [] }),
  /** `startAt` one of the wishes, or any allowed start when the resident said any time; `workerId` absent = oneself. */
  accept: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, partnerId: Id, startAt: Instant, workerId: z.optional(Id), consents: z.optional(Consents) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'OFFER_CLOSED', 'SLOT_TAKEN', 'ORDER_TIME_INVALID', 'PARTNER_NOT_ACTIVE', 'WORKER_UNKNOWN'] }),
  decline: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, partnerId: Id, reason: z.enum(keys(DECLINE_REASON)), remark: z.optional(Text(100)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'OFFER_CLOSED', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Who of the partner is free when: at the wishes, at the agreed start, or at every start of `day` when any time will do (A15). */
  workerTimes: endpoint({ kind: 'read', allow: ['partner'], input: z.strictObject({ orderId: Id, partnerId: Id, day: z.optional(Day) }), output: z.object({ workers: z.array(z.object({ id: Id, name: z.string() })), starts: z.array(z.object({ startAt: Instant, freeWorkerIds: z.array(Id) })) }), errors: ['ORDER_WRONG_STATUS'] }),
  /** The owner sends a colleague instead (A21): same time, same service code. */
  replaceWorker: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, workerId: Id }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'WORKER_SAME', 'WORKER_UNKNOWN', 'SLOT_TAKEN'] }),
  /** 居民不在家: back to the community; never counts against the partner. */
  reportAbsence: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, remark: Text(100) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'ABSENCE_TOO_EARLY', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  start: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, serviceCode: z.string().check(z.regex(/^\d{4}$/)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'SERVICE_CODE_WRONG', 'SERVICE_CODE_LOCKED'], perMinute: 20 }),
  deliver: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ orderId: Id, note: z.optional(Text(300)), photos: z.optional(PictureIds), signedBy: z.optional(Text(20)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'PROOF_MISSING', 'PICTURE_NOT_YOURS', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  recordPayment: endpoint({ kind: 'write', allow: ['partner', 'staff'], input: z.strictObject({ orderId: Id, amountFen: Fen, way: z.enum(keys(PAYMENT_WAY)) }), output: StepResult, errors: ['ORDER_WRONG_STATUS', 'PAYMENT_NOT_NEEDED', 'PAYMENT_OVER_QUOTE'] }),
  /** The number to call, until 7 days after completion; writes its audit row before the answer (A16). */
  revealPhone: endpoint({ kind: 'write', allow: ['resident', 'familyProxy', 'partner', 'staff'], input: z.strictObject({ orderId: Id }), output: z.object({ phone: z.string(), name: z.string() }), errors: ['PHONE_NOT_VISIBLE'], perMinute: 10 }),
} as const
