// 准入: from the census of merchants (B2) over the invitation to the application with its documents and its review (B1, B3).
import * as z from 'zod/mini'
import { CategoryEnum, keys, ServiceWindow } from './catalog'
import { Cursor, Day, endpoint, Id, Instant, pageOf, Phone, Text } from './kernel'
import { DocumentKindEnum } from './partners'
import { isFormulaLike } from './table-cells'
import { APPLICATION_STATUS, IMPORT_RESULT, MERCHANT_STATUS, PARTNER_KIND, TRADE } from './terms'

const STAFF = ['staff'] as const
const WATCHERS = ['staff', 'subdistrictStaff', 'districtStaff'] as const
const TEXT_ERRORS = ['TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] as const
const StatusEnum = z.enum(keys(APPLICATION_STATUS))
const KindEnum = z.enum(keys(PARTNER_KIND))
const Cell = (max: number, min = 1) => Text(max, min).check(z.refine((text: string) => !isFormulaLike(text)))
const MerchantFields = z.strictObject({
  name: Cell(40), trade: z.enum(keys(TRADE)), gridId: Id, address: Cell(80), contactName: Cell(20, 0), phone: z.optional(Phone),
  /** `applied` is the system's to set. */
  status: z.enum(['listed', 'contacted', 'interested', 'declined']), notes: Text(300, 0),
})
export type MerchantFields = z.output<typeof MerchantFields>
/** `phone` and `contactName` for the community's own staff only, null or empty for those above. */
export const MerchantView = z.object({
  id: Id, version: z.number(), name: z.string(), trade: z.enum(keys(TRADE)), gridId: Id, gridName: z.string(), address: z.string(), contactName: z.string(), phone: z.nullable(z.string()),
  status: z.enum(keys(MERCHANT_STATUS)), notes: z.string(), partnerId: z.nullable(Id),
})
const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))
const Pictures = z.array(Id).check(z.maxLength(6))
const DocumentDraft = z.strictObject({ kind: DocumentKindEnum, pictureIds: Pictures, expiresOn: z.optional(Day) })
export const ApplicationFields = z.strictObject({
  kind: KindEnum, name: Text(30, 0), summary: Text(60, 0), skills: Text(200, 0), categories: z.array(CategoryEnum).check(z.maxLength(8)), gridIds: z.array(Id).check(z.maxLength(30)),
  windows: z.array(ServiceWindow).check(z.maxLength(4)), phone: z.optional(Phone), documents: z.array(DocumentDraft).check(z.maxLength(8)),
})
export type ApplicationFields = z.output<typeof ApplicationFields>
const DocumentView = z.object({ kind: DocumentKindEnum, pictureIds: z.array(Id), pictures: z.array(z.object({ id: Id, url: z.string() })), expiresOn: z.nullable(Day), verdict: z.nullable(z.enum(['pass', 'return'])), reason: z.string() })
const Step = z.object({ at: Instant, by: z.string(), status: StatusEnum, why: z.string() })
/** `missing`: what must still be given before it can be submitted, fields and document kinds. */
export const ApplicationView = z.object({
  id: Id, version: z.number(), status: StatusEnum, communityId: Id, communityName: z.string(), applicantName: z.string(), isMine: z.boolean(),
  fields: z.object({ ...ApplicationFields.shape, phone: z.nullable(Phone), documents: z.array(DocumentView) }), missing: z.array(z.string()), steps: z.array(Step), partnerId: z.nullable(Id), submittedAt: z.nullable(Instant),
})
const ApplicationRow = z.object({ id: Id, name: z.string(), kind: KindEnum, status: StatusEnum, communityId: Id, communityName: z.string(), updatedAt: Instant, submittedAt: z.nullable(Instant) })
const Result = z.object({ applicationId: Id, status: StatusEnum, version: z.number() })
const Named = { applicationId: Id, version: z.int() }
const STATUS_ERRORS = ['APPLICATION_WRONG_STATUS'] as const

export const admission = {
  merchants: endpoint({
    kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id, status: z.optional(z.enum(keys(MERCHANT_STATUS))), trade: z.optional(z.enum(keys(TRADE))), gridId: z.optional(Id), text: z.optional(Text(20)), cursor: z.optional(Cursor) }),
    output: pageOf(MerchantView), errors: [],
  }),
  /** How many stand where, for the filters. */
  merchantCounts: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ communityId: Id }), output: z.object({ total: z.number(), byStatus: z.record(z.string(), z.number()) }), errors: [] }),
  merchant: endpoint({ kind: 'read', allow: WATCHERS, input: z.strictObject({ merchantId: Id }), output: MerchantView, errors: [] }),
  /** Without merchantId a new one; with it a change of the version that was read. */
  saveMerchant: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, merchantId: z.optional(Id), version: z.optional(z.int()), fields: MerchantFields }), output: z.object({ merchantId: Id }), errors: ['UNIT_NOT_FOUND', 'MERCHANT_ALREADY', ...TEXT_ERRORS] }),
  /** One merchant a line: 名称,行业,网格,地址,联系人,电话; a first line of headings is skipped. Every line has its own result, numbered from 1. */
  importMerchants: endpoint({
    kind: 'write', allow: STAFF, input: z.strictObject({ communityId: Id, csv: z.string().check(z.minLength(1), z.maxLength(30_000)) }),
    output: z.object({ added: z.number(), rows: z.array(z.object({ line: z.number(), name: z.string(), result: z.enum(keys(IMPORT_RESULT)), why: z.string() })) }), errors: ['TEXT_CHECK_UNAVAILABLE'], perMinute: 6,
  }),
  /** A single-use invitation to apply, 14 days; the token is shown this once. */
  inviteMerchant: endpoint({ kind: 'write', allow: STAFF, input: z.strictObject({ merchantId: Id }), output: z.object({ token: z.string(), expiresAt: Instant }), errors: ['APPLICATION_WRONG_STATUS'] }),
  previewInvite: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ token: Token }), output: z.object({ merchantName: z.string(), communityId: Id, communityName: z.string(), expiresAt: Instant }), errors: ['APPLICATION_INVITE_INVALID'], perMinute: 10 }),
  /** By invitation (token) or of one's own accord (communityId). A visitor gives a name and becomes a person by it. One live application per person and community: the same again answers the one there is. */
  startApplication: endpoint({
    kind: 'write', allow: 'anyone', input: z.strictObject({ communityId: z.optional(Id), token: z.optional(Token), kind: KindEnum, applicantName: z.optional(Text(20)) }),
    output: Result, errors: ['APPLICATION_INVITE_INVALID', 'UNIT_NOT_FOUND', 'PROFILE_INCOMPLETE', ...TEXT_ERRORS], perMinute: 6,
  }),
  saveApplication: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({ ...Named, fields: ApplicationFields }), output: Result, errors: [...STATUS_ERRORS, 'UNIT_NOT_FOUND', 'PICTURE_NOT_YOURS', ...TEXT_ERRORS], perMinute: 20 }),
  submitApplication: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject(Named), output: Result, errors: [...STATUS_ERRORS, 'APPLICATION_INCOMPLETE'], perMinute: 10 }),
  withdrawApplication: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject(Named), output: Result, errors: [...STATUS_ERRORS], perMinute: 10 }),
  myApplications: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: z.object({ applications: z.array(ApplicationRow) }), errors: [] }),
  application: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ applicationId: Id }), output: ApplicationView, errors: [] }),
  /** What waits longest first; the ended ones latest first. */
  applications: endpoint({ kind: 'read', allow: STAFF, input: z.strictObject({ communityId: Id, status: StatusEnum, cursor: z.optional(Cursor) }), output: pageOf(ApplicationRow), errors: [] }),
  /** Every document has its own verdict; approving needs all of them passed. A return or a rejection says why. */
  reviewApplication: endpoint({
    kind: 'write', allow: STAFF,
    input: z.strictObject({
      ...Named, outcome: z.enum(['approve', 'return', 'reject']), reason: Text(200, 0),
      documents: z.array(z.strictObject({ kind: DocumentKindEnum, verdict: z.enum(['pass', 'return']), reason: Text(100, 0) })).check(z.maxLength(8)),
    }),
    output: z.object({ ...Result.shape, partnerId: z.nullable(Id) }), errors: [...STATUS_ERRORS, 'APPLICATION_INCOMPLETE', 'APPLICATION_MERCHANT_TAKEN', ...TEXT_ERRORS],
  }),
} as const
