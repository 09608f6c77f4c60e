// Credit minutes 场地换服务 · 资源换服务: a partner's account, statements, two-person decisions and the public sheet (PRODUCT §3, B9–B15).
import * as z from 'zod/mini'
import { keys } from './catalog'
import { Cursor, Day, endpoint, Id, Instant, Minutes, pageOf } from './kernel'
import { CREDIT_KIND, CREDIT_MEMO, CREDIT_RISK, CREDIT_STANDING, DISPUTE_REASON, RESOURCE_KIND, type CreditHoldStatus } from './terms'

/** Credit that waits for its service or use; part of the order or booking that causes it. Its rules: cloudfunctions/credits/domain/hold.ts. */
export interface CreditHold { status: CreditHoldStatus; heldMinutes: number; postedMinutes: number; releasedMinutes: number; resolvedAt: string | null }

export const Month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))
export const Quarter = z.string().check(z.regex(/^20\d{2}-Q[1-4]$/))
/** The cause of an entry, e.g. `order:<id>:settle`; longer than an id because causes refer to causes. */
export const BusinessKey = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9:_-]{2,199}$/))
const KindEnum = z.enum(keys(CREDIT_KIND))
const StandingEnum = z.enum(keys(CREDIT_STANDING))
/** Minutes of one entry that people agree on: more than a day may be written off or valued at once. */
const AgreedMinutes = z.int().check(z.gte(1), z.lte(100_000))
const Moved = z.array(z.object({ kind: KindEnum, minutes: z.number() }))
const DuePart = z.object({ minutes: z.number(), dueOn: Day, daysLeft: z.number() })
/** Declared minutes that wait for a second person; `occurredAt` goes back in when they are approved. */
const Waiting = z.object({ businessKey: BusinessKey, kind: KindEnum, minutes: z.number(), occurredAt: Instant, memo: z.enum(keys(CREDIT_MEMO)) })
/** No person in it. `signedMinutes` > 0: owes more. `minutes` is what was measured. */
export const EntryView = z.object({
  sequence: z.number(), businessKey: BusinessKey, kind: KindEnum, memo: z.enum(keys(CREDIT_MEMO)), minutes: z.number(), signedMinutes: z.number(), balanceMinutes: z.number(),
  isDeclared: z.boolean(), occurredAt: Instant, at: Instant, hash: z.string(),
})
/** What the partner said about a line of the month, and what staff said to it. */
const LineDispute = z.object({ businessKey: BusinessKey, reason: z.enum(keys(DISPUTE_REASON)), status: z.enum(['open', 'upheld', 'rejected']) })
export const StatementView = z.object({ partnerId: Id, partnerName: z.string(), month: Month, openingMinutes: z.number(), lines: z.array(EntryView), moved: Moved, closingMinutes: z.number(), lastSequence: z.number(), lastHash: z.string(), disputes: z.array(LineDispute) })
export const AccountView = z.object({
  /** Owed > 0, prepaid < 0. */
  partnerId: Id, partnerName: z.string(), balanceMinutes: z.number(), standing: StandingEnum, softMinutes: z.number(), hardMinutes: z.number(), due: z.array(DuePart), overdueMinutes: z.number(), declaredMinutes: z.number(),
})
export const PublicSheetView = z.object({
  communityId: Id, quarter: Quarter, isFinal: z.boolean(), accounts: z.number(), openingOwedMinutes: z.number(), openingPrepaidMinutes: z.number(), moved: Moved,
  closingOwedMinutes: z.number(), closingPrepaidMinutes: z.number(), declaredMinutes: z.number(),
})
const PROPOSAL_KIND = ['acceptResource', 'writeOff', 'openOwed', 'openPrepaid', 'donate'] as const
const PROPOSAL_STATUS = ['open', 'signed', 'posted', 'rejected'] as const
export const ProposalView = z.object({
  id: Id, partnerId: Id, partnerName: z.string(), kind: z.enum(PROPOSAL_KIND), minutes: z.number(), resourceKind: z.nullable(z.enum(keys(RESOURCE_KIND))), quantity: z.nullable(z.number()),
  status: z.enum(PROPOSAL_STATUS), proposedAt: Instant, isMine: z.boolean(),
})
const DisputeView = z.object({ id: Id, partnerId: Id, partnerName: z.string(), businessKey: BusinessKey, month: Month, minutes: z.number(), kind: KindEnum, reason: z.enum(keys(DISPUTE_REASON)), status: z.enum(['open', 'upheld', 'rejected']), at: Instant })
/** What a step that writes an entry answers, the same at every retry. */
const Posted = z.object({ businessKey: BusinessKey, sequence: z.number(), signedMinutes: z.number() })
const ProposalResult = z.object({ proposalId: Id, status: z.enum(PROPOSAL_STATUS) })
/** Why staff take an entry back: a mistake, work that had to be done again, a complaint that was upheld. */
export const REVERSAL_REASON = ['correction', 'redo', 'complaintUpheld'] as const
const STAFF = ['staff'] as const
const READERS = ['partner', 'staff', 'subdistrictStaff', 'districtStaff'] as const

export const credits = {
  /** One account, for the partner and for the staff and offices above it. `points`: balance at the end of each day it moved, over the last months. */
  account: endpoint({
    kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id, months: z.optional(z.int().check(z.gte(1), z.lte(12))) }),
    output: z.object({ ...AccountView.shape, waiting: z.array(Waiting), points: z.array(z.object({ on: Day, balanceMinutes: z.number() })) }), errors: [],
  }),
  statement: endpoint({ kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id, month: Month }), output: StatementView, errors: [] }),
  exportCsv: endpoint({ kind: 'read', allow: READERS, input: z.strictObject({ partnerId: Id, month: Month }), output: z.object({ fileName: z.string(), text: z.string() }), errors: [], perMinute: 10 }),
  /** One dispute per line. */
  disputeLine: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ partnerId: Id, businessKey: BusinessKey, month: Month, reason: z.enum(keys(DISPUTE_REASON)) }), output: z.object({ disputeId: Id, status: z.enum(['open', 'upheld', 'rejected']) }), errors: ['CREDIT_ENTRY_UNKNOWN', 'CREDIT_ENTRY_FIXED'] }),
  disputes: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(DisputeView), errors: [] }),
  /** Upheld: the line is reversed, once. */
  decideDispute: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ disputeId: Id, verdict: z.enum(['upheld', 'rejected']) }), output: z.object({ disputeId: Id, status: z.enum(['upheld', 'rejected']) }), errors: ['CREDIT_PROPOSAL_CLOSED', 'CREDIT_ENTRY_FIXED', 'CREDIT_CAUSE_REUSED', 'CREDIT_PARTLY_REVERSED'] }),
  /** Every account of the community with standing, due dates and what looks odd. */
  accounts: endpoint({
    kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }),
    output: pageOf(z.object({ ...AccountView.shape, waiting: z.array(Waiting), risks: z.array(z.enum(keys(CREDIT_RISK))) })), errors: [],
  }),
  /** Minutes filled in later: they weigh 0 until another staff member approves (B10). */
  declareMinutes: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, kind: z.enum(['repayService', 'repayCourse']), minutes: Minutes, servedOn: Day, workerId: z.optional(Id), residentId: z.optional(Id) }),
    output: Posted, errors: ['CREDIT_CAUSE_REUSED', 'PARTNER_WRONG_STATUS'],
  }),
  approveDeclared: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, businessKey: BusinessKey, occurredAt: Instant }), output: Posted, errors: ['CREDIT_ENTRY_UNKNOWN', 'CREDIT_SAME_PERSON', 'CREDIT_SELF_SERVICE', 'PARTNER_WRONG_STATUS'] }),
  /** Valued once by the proposer; a second person signs it as it stands. */
  proposeResource: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, resourceKind: z.enum(keys(RESOURCE_KIND)), quantity: z.int().check(z.gte(1), z.lte(100_000)), minutes: AgreedMinutes }), output: ProposalResult, errors: ['PARTNER_WRONG_STATUS'] }),
  proposeWriteOff: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, minutes: AgreedMinutes }), output: ProposalResult, errors: ['CREDIT_NOT_ENOUGH', 'PARTNER_WRONG_STATUS'] }),
  /** What was owed or prepaid before the ledger began, once per account; a second person signs it. */
  proposeOpening: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, kind: z.enum(['openOwed', 'openPrepaid']), minutes: AgreedMinutes }), output: ProposalResult, errors: ['CREDIT_ACCOUNT_OPENED', 'PARTNER_WRONG_STATUS'] }),
  decideProposal: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ proposalId: Id, verdict: z.enum(['sign', 'reject']) }), output: ProposalResult, errors: ['CREDIT_PROPOSAL_CLOSED', 'CREDIT_SAME_PERSON', 'CREDIT_NOT_ENOUGH', 'CREDIT_ACCOUNT_OPENED', 'PARTNER_WRONG_STATUS'] }),
  proposals: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(ProposalView), errors: [] }),
  /** Prepaid minutes given to the community by the partner's owner; nothing is paid out (B14). */
  donate: endpoint({ kind: 'write', allow: ['partner'], input: z.strictObject({ partnerId: Id, minutes: AgreedMinutes }), output: Posted, errors: ['CREDIT_NOT_ENOUGH'] }),
  /** `month`: the statement in which the entry stands, looked for when absent. `minutes` absent: all of it. `reason` absent: a correction. */
  reverse: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ partnerId: Id, businessKey: BusinessKey, month: z.optional(Month), minutes: z.optional(AgreedMinutes), reason: z.optional(z.enum(REVERSAL_REASON)) }), output: Posted, errors: ['CREDIT_ENTRY_UNKNOWN', 'CREDIT_ENTRY_FIXED', 'CREDIT_OVER_POSTED', 'CREDIT_CAUSE_REUSED', 'CREDIT_NEEDS_TWO'] }),
  publicSheet: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ communityId: Id, quarter: Quarter }), output: PublicSheetView, errors: ['CREDIT_QUARTER_FUTURE'], perMinute: 20 }),
} as const
