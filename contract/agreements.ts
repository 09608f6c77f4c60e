// 合作协议: what a partner gets and gives, negotiated in the app, signed by both sides over the content's hash, replaced by a new version only (B4).
import * as z from 'zod/mini'
import { CategoryEnum, keys } from './catalog'
import { Day, endpoint, Fen, Id, Instant, Text } from './kernel'
import { AGREEMENT_ACTION, AGREEMENT_SIDE, AGREEMENT_STATUS } from './terms'

const READERS = ['partner', 'staff', 'subdistrictStaff', 'districtStaff'] as const
const SIDES = ['partner', 'staff'] as const
const TEXT_ERRORS = ['TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] as const
const Minute = z.int().check(z.gte(0), z.lte(1440))
const Percent = z.int().check(z.gte(0), z.lte(100))
const Amount = (most: number) => z.int().check(z.gte(0), z.lte(most))
/** A line at nothing would be crossed for ever. */
const Line = z.int().check(z.gte(1), z.lte(100_000))
/** A room that is the partner's every week at this time. */
export const WeeklySlot = z.strictObject({ venueId: Id, weekday: z.int().check(z.gte(1), z.lte(7)), fromMinute: Minute, toMinute: Minute })
export const AgreementTerms = z.strictObject({
  project: Text(40), customers: Text(60, 0), benefitSplit: Text(200, 0),
  slots: z.array(WeeklySlot).check(z.maxLength(20)),
  /** Credit minutes charged for an hour of space. */
  tariff: z.strictObject({ normalPerHour: Amount(240), peakPerHour: Amount(240) }),
  /** Service owed each month, in minutes by category. */
  services: z.array(z.strictObject({ category: CategoryEnum, minutesPerMonth: z.int().check(z.gte(1), z.lte(100_000)) })).check(z.maxLength(12)),
  /** The floor of free and lowCost minutes among all served (C4). */
  welfarePercent: Percent,
  priceCaps: z.array(z.strictObject({ category: CategoryEnum, capFen: Fen })).check(z.maxLength(12)),
  fromOn: Day, toOn: Day, reviewOn: Day,
  /** Owed minutes at which a notice goes out, and at which future slots are held; days from a charge until it is due (B11). */
  softMinutes: Line, hardMinutes: Line, dueDays: z.int().check(z.gte(1), z.lte(365)),
})
export type AgreementTerms = z.output<typeof AgreementTerms>
const StatusEnum = z.enum(keys(AGREEMENT_STATUS))
const SideEnum = z.enum(keys(AGREEMENT_SIDE))
const Signature = z.object({ side: SideEnum, name: z.string(), at: Instant, hash: z.string() })
export const AgreementRow = z.object({ id: Id, partnerId: Id, partnerName: z.string(), number: z.number(), status: StatusEnum, project: z.string(), fromOn: Day, endsOn: Day, reviewOn: Day, updatedAt: Instant })
/** `revision`: of the words, goes up with every change. `hash`: of number, parties and terms; what a signature stands for. */
export const AgreementView = z.object({
  ...AgreementRow.shape, communityId: Id, revision: z.number(), terms: AgreementTerms, hash: z.string(), signatures: z.array(Signature),
  comments: z.array(z.object({ side: SideEnum, by: z.string(), at: Instant, text: z.string() })), isReviewDue: z.boolean(), endReason: z.string(),
  mySide: z.nullable(SideEnum), actions: z.array(z.enum(keys(AGREEMENT_ACTION))),
})
const Result = z.object({ agreementId: Id, status: StatusEnum, revision: z.number() })
const STATUS_ERRORS = ['AGREEMENT_WRONG_STATUS', 'AGREEMENT_CHANGED'] as const
const Named = { agreementId: Id, revision: z.int() }

export const agreements = {
  /** The partner's versions, the latest first. */
  list: endpoint({ kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id }), output: z.object({ agreements: z.array(AgreementRow), mayStart: z.boolean() }), errors: [] }),
  get: endpoint({ kind: 'read', allow: READERS, input: z.strictObject({ agreementId: Id }), output: AgreementView, errors: [] }),
  /** A first draft, by either side; one at a time. */
  start: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ partnerId: Id, terms: AgreementTerms }), output: Result, errors: ['AGREEMENT_DRAFT_EXISTS', 'AGREEMENT_TERMS_INVALID', 'PARTNER_NOT_ACTIVE', ...TEXT_ERRORS] }),
  save: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ ...Named, terms: AgreementTerms }), output: Result, errors: [...STATUS_ERRORS, 'AGREEMENT_TERMS_INVALID', ...TEXT_ERRORS] }),
  comment: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ agreementId: Id, text: Text(300) }), output: Result, errors: ['AGREEMENT_WRONG_STATUS', ...TEXT_ERRORS] }),
  /** From here on the words stand still until both have signed or one side reopens. */
  propose: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject(Named), output: Result, errors: [...STATUS_ERRORS, 'AGREEMENT_TERMS_INVALID'] }),
  reopen: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ ...Named, text: Text(300) }), output: Result, errors: [...STATUS_ERRORS, ...TEXT_ERRORS] }),
  /** `hash` as it was shown. The second signature makes it valid and ends the version before. */
  sign: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ agreementId: Id, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }), output: Result, errors: [...STATUS_ERRORS, 'AGREEMENT_TERMS_INVALID', 'AGREEMENT_SAME_PERSON', 'AGREEMENT_SIDE_SIGNED'] }),
  discard: endpoint({ kind: 'write', allow: SIDES, input: z.strictObject({ ...Named, text: Text(300) }), output: Result, errors: [...STATUS_ERRORS, ...TEXT_ERRORS] }),
  /** Before its time, by staff. `on`: its last day, today or later. */
  end: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ agreementId: Id, on: Day, reason: Text(200) }), output: Result, errors: ['AGREEMENT_WRONG_STATUS', 'AGREEMENT_TERMS_INVALID', ...TEXT_ERRORS] }),
} as const
