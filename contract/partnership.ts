// A partner's life after admission: trial → active → suspended → exited, documents with expiry, annual review, leaving (B3, B17, A22, C4).
import * as z from 'zod/mini'
import { keys } from './catalog'
import { Day, endpoint, Id, Instant, Text } from './kernel'
import { AnnualReview, DocumentKindEnum, PartnerView } from './partners'
import { DOCUMENT_STATUS, EXIT_ITEM, EXIT_STAGE, LIFE_ACTION, PARTNER_STATUS } from './terms'

const STAFF = ['staff'] as const
const READERS = ['partner', 'staff', 'subdistrictStaff', 'districtStaff'] as const
const TEXT_ERRORS = ['TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] as const
const StatusEnum = z.enum(keys(PARTNER_STATUS))
/** `daysLeft` < 0: expired. Pictures only for the owner and the community's own staff. */
export const PartnerDocumentView = z.object({
  id: Id, kind: DocumentKindEnum, status: z.enum(keys(DOCUMENT_STATUS)), pictures: z.array(z.object({ id: Id, url: z.string() })),
  expiresOn: z.nullable(Day), daysLeft: z.nullable(z.number()), submittedAt: Instant, reason: z.string(), isBlocking: z.boolean(),
})
const ExitView = z.object({ stage: z.enum(keys(EXIT_STAGE)), requestedAt: Instant, by: z.string(), reason: z.string() })
export const LifeEvent = z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })
/** Share of free and lowCost minutes among all served in 90 days, in percent; null without any. `floorPercent` from the agreement (C4). */
export const Welfare = z.object({ percent: z.nullable(z.number()), floorPercent: z.nullable(z.number()), isBelow: z.boolean() })
const Soonest = z.object({ kind: DocumentKindEnum, expiresOn: Day, daysLeft: z.number() })
export const PartnerRow = z.object({
  id: Id, name: z.string(), kind: PartnerView.shape.kind, status: StatusEnum, servedCount: z.number(), rating: z.nullable(z.number()), stars: z.nullable(z.number()),
  welfare: Welfare, isActivationProposed: z.boolean(), soonest: z.nullable(Soonest), waitingDocuments: z.number(), exitStage: z.nullable(z.enum(keys(EXIT_STAGE))),
  agreement: z.nullable(z.object({ endsOn: Day, reviewOn: Day, isReviewDue: z.boolean() })),
})
/** `isAutomatic`: done by the leaving itself, never in its way. */
const CheckRow = z.object({ item: z.enum(keys(EXIT_ITEM)), count: z.number(), isDone: z.boolean(), isAutomatic: z.boolean() })
/** How the owed minutes could be worked off: so many orders of an item, or a resource worth the minutes. */
const Proposal = z.object({ way: z.enum(['orders', 'resource']), itemName: z.nullable(z.string()), count: z.number(), minutes: z.number() })
const ExitResult = z.object({ partnerId: Id, stage: z.nullable(z.enum(keys(EXIT_STAGE))) })
const EXIT_ERRORS = ['EXIT_WRONG_STAGE', ...TEXT_ERRORS] as const

export const partnership = {
  list: endpoint({ kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id }), output: z.object({ partners: z.array(PartnerRow) }), errors: [] }),
  partner: endpoint({
    kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id }),
    output: z.object({
      ...PartnerView.shape, statusSince: Instant, suspendedUntil: z.nullable(Day), isActivationProposed: z.boolean(), welfare: Welfare, documents: z.array(PartnerDocumentView),
      events: z.array(LifeEvent), exit: z.nullable(ExitView), actions: z.array(z.enum(keys(LIFE_ACTION))), isOwner: z.boolean(), isStaff: z.boolean(),
    }), errors: [],
  }),
  /** `until`: the last day of a suspension; the system resumes on the next. */
  changeStatus: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, action: z.enum(keys(LIFE_ACTION)), reason: Text(200), until: z.optional(Day) }), output: z.object({ partnerId: Id, status: StatusEnum }), errors: ['PARTNER_WRONG_STATUS', ...TEXT_ERRORS] }),
  /** By the owner; takes effect when staff have passed it. A newer one of the same kind takes the place of one that still waits. */
  submitDocument: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ partnerId: Id, kind: DocumentKindEnum, pictureIds: z.array(Id).check(z.minLength(1), z.maxLength(6)), expiresOn: z.optional(Day) }), output: z.object({ documentId: Id }), errors: ['DOCUMENT_EXPIRY_INVALID', 'PICTURE_NOT_YOURS', 'PARTNER_WRONG_STATUS'], perMinute: 10 }),
  decideDocument: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ documentId: Id, verdict: z.enum(['pass', 'return']), reason: Text(100, 0) }), output: z.object({ documentId: Id, status: z.enum(keys(DOCUMENT_STATUS)) }), errors: ['DOCUMENT_WRONG_STATUS', 'DOCUMENT_EXPIRY_INVALID', ...TEXT_ERRORS] }),
  /** What a review of this year would say now: stars from orders that a person confirmed. */
  reviewFigures: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ partnerId: Id, year: z.int().check(z.gte(2020), z.lte(2100)) }), output: z.object({ stars: z.nullable(z.number()), confirmedOrders: z.number(), doneOrders: z.number(), rating: z.nullable(z.number()) }), errors: ['REVIEW_YEAR_INVALID'] }),
  saveReview: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, year: z.int().check(z.gte(2020), z.lte(2100)), sentence: Text(100) }), output: AnnualReview, errors: ['REVIEW_YEAR_INVALID', ...TEXT_ERRORS] }),
  /** What is still open before the partner may leave, and how what is owed could be settled. */
  exit: endpoint({ kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id }), output: z.object({ partnerId: Id, partnerName: z.string(), exit: z.nullable(ExitView), checks: z.array(CheckRow), proposals: z.array(Proposal), mayFinish: z.boolean(), isOwner: z.boolean(), isStaff: z.boolean() }), errors: [] }),
  requestExit: endpoint({ kind: 'write', allow: ['partner', 'staff'], input: z.strictObject({ partnerId: Id, reason: Text(200) }), output: ExitResult, errors: EXIT_ERRORS }),
  /** Staff take it up: owed minutes are worked off, no new space. */
  settleExit: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id }), output: ExitResult, errors: ['EXIT_WRONG_STAGE'] }),
  cancelExit: endpoint({ kind: 'write', allow: ['partner', 'staff'], input: z.strictObject({ partnerId: Id, reason: Text(200) }), output: ExitResult, errors: EXIT_ERRORS }),
  /** Hats go, the agreement ends, prepaid minutes are given to the community; the history stays. */
  finishExit: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id }), output: ExitResult, errors: ['EXIT_WRONG_STAGE', 'EXIT_NOT_SETTLED'] }),
} as const
