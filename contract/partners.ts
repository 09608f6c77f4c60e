// Partners as everybody meets them: who they are, what they do, who works for them, how they were reviewed (B1, B17, B19).
// How one becomes a partner is contract/admission.ts; how a partner lives and leaves is contract/partnership.ts.
import * as z from 'zod/mini'
import { CategoryEnum, keys } from './catalog'
import { endpoint, HATS, Id, Text } from './kernel'
import { DOCUMENT_KIND, PARTNER_KIND, PARTNER_STATUS, QUALIFICATION } from './terms'

export const WorkerView = z.object({ id: Id, name: z.string() })
/** `stars` 1–5, null with too few confirmed orders in the year. */
export const AnnualReview = z.object({ year: z.int(), stars: z.nullable(z.number()), sentence: z.string(), confirmedOrders: z.number() })
export const PartnerView = z.object({
  id: Id, name: z.string(), kind: z.enum(keys(PARTNER_KIND)), communityId: Id, status: z.enum(keys(PARTNER_STATUS)), summary: z.string(),
  categories: z.array(CategoryEnum), gridIds: z.array(Id), workers: z.array(WorkerView), rating: z.nullable(z.number()), servedCount: z.number(),
  /** The latest year first. */
  reviews: z.array(AnnualReview),
})
const Qualified = z.object({ kind: z.enum(keys(QUALIFICATION)), expiresOn: z.string() })
export const partners = {
  get: endpoint({ kind: 'read', allow: HATS, input: z.strictObject({ partnerId: Id }), output: PartnerView, errors: [] }),
  list: endpoint({ kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id, text: z.optional(Text(20)) }), output: z.object({ partners: z.array(z.object({ ...PartnerView.shape, qualifications: z.array(Qualified) })) }), errors: [] }),
} as const

export const DocumentKindEnum = z.enum(keys(DOCUMENT_KIND))
