// Partners as the order loop needs them: who they are, what they do, who works for them (B1; the life cycle grows later).
import * as z from 'zod/mini'
import { CategoryEnum, keys } from './catalog'
import { endpoint, HATS, Id, Text } from './kernel'
import { PARTNER_KIND, QUALIFICATION } from './terms'
export const WorkerView = z.object({ id: Id, name: z.string() })
export const PartnerView = z.object({
  id: Id, name: z.string(), kind: z.enum(keys(PARTNER_KIND)), communityId: Id, status: z.enum(['trial', 'active', 'suspended', 'exited']), summary: z.string(),
  categories: z.array(CategoryEnum), gridIds: z.array(Id), workers: z.array(WorkerView), rating: z.nullable(z.number()), servedCount: z.number(),
})
const Qualified = z.object({ kind: z.enum(keys(QUALIFICATION)), expiresOn: z.string() })
export const partners = {
  get: endpoint({ kind: 'read', allow: HATS, input: z.strictObject({ partnerId: Id }), output: PartnerView, errors: [] }),
  list: endpoint({ kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id, text: z.optional(Text(20)) }), output: z.object({ partners: z.array(z.object({ ...PartnerView.shape, qualifications: z.array(Qualified) })) }), errors: [] }),
} as const
