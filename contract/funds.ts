// Community fund 社区基金: money the community received from agreements and donations, and what it was spent on (PRODUCT §7 B16).
// Integer 分; lines are only added; a spending needs a second staff member; a mistake is corrected by a reversing line; never below zero.
import * as z from 'zod/mini'
import { keys } from './catalog'
import { Quarter } from './credits'
import { Cursor, Day, endpoint, Id, Instant, pageOf, Text } from './kernel'
import { FUND_INCOME, FUND_KIND, FUND_SPENDING } from './terms'

const KindEnum = z.enum(keys(FUND_KIND))
/** At most 100,000 元 in one line. */
const Amount = z.int().check(z.gte(1), z.lte(10_000_000))
const Note = Text(100)
/** `fen` is signed: received > 0, spent < 0. `balanceFen` is what was there after it. */
export const FundLineView = z.object({
  id: Id, sequence: z.number(), kind: KindEnum, fen: z.number(), balanceFen: z.number(), on: Day, recordedAt: Instant, note: z.string(), reverses: z.nullable(z.number()), isReversed: z.boolean(),
})
const SPENDING_STATUS = ['open', 'signed', 'rejected'] as const
const SpendingView = z.object({ id: Id, kind: z.enum(keys(FUND_SPENDING)), fen: z.number(), on: Day, note: z.string(), proposedAt: Instant, isMine: z.boolean() })
const Recorded = z.object({ lineId: Id, sequence: z.number(), balanceFen: z.number() })
const SpendingResult = z.object({ proposalId: Id, status: z.enum(SPENDING_STATUS) })
const STAFF = ['staff'] as const

export const funds = {
  /** Newest first: the first line's balance is what is there now. */
  lines: endpoint({ kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(FundLineView), errors: [] }),
  /** Open ones, newest first. */
  spendings: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(SpendingView), errors: [] }),
  recordIncome: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, kind: z.enum(keys(FUND_INCOME)), fen: Amount, on: Day, note: Note }), output: Recorded, errors: ['TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'],
  }),
  proposeSpending: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, kind: z.enum(keys(FUND_SPENDING)), fen: Amount, on: Day, note: Note }), output: SpendingResult,
    errors: ['FUND_NOT_ENOUGH', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'],
  }),
  /** Only another staff member signs; whoever proposed may take it back. */
  decideSpending: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ proposalId: Id, verdict: z.enum(['sign', 'reject']) }), output: SpendingResult, errors: ['FUND_SAME_PERSON', 'FUND_SPENDING_CLOSED', 'FUND_NOT_ENOUGH'],
  }),
  /** Once per line, all of it. */
  reverseLine: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ lineId: Id, reason: Note }), output: Recorded, errors: ['FUND_LINE_FIXED', 'FUND_NOT_ENOUGH', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** Sums only: no note, no person. opening + moved = closing. */
  publicFund: endpoint({
    kind: 'read', allow: 'anyone', input: z.strictObject({ communityId: Id, quarter: Quarter }),
    output: z.object({ communityId: Id, quarter: Quarter, isFinal: z.boolean(), openingFen: z.number(), moved: z.array(z.object({ kind: KindEnum, fen: z.number() })), closingFen: z.number(), lines: z.number() }),
    errors: ['CREDIT_QUARTER_FUTURE'], perMinute: 20,
  }),
} as const
