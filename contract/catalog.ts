// What a community offers: service items by category, with price mode and cap, time rules, proof and qualifications (A1, C1, L1).
import * as z from 'zod/mini'
import { Cursor, endpoint, Fen, Id, Minutes, pageOf, Text } from './kernel'
import { CATEGORY, ELIGIBILITY, PRICE_MODE, PROOF, QUALIFICATION, type Category, type Eligibility, type Proof, type Qualification } from './terms'

export const keys = <K extends string>(table: Record<K, string>) => Object.keys(table) as [K, ...K[]]
export const CategoryEnum = z.enum(keys<Category>(CATEGORY))
export const PriceModeEnum = z.enum(keys(PRICE_MODE))

/** When the service is given: ISO weekdays (1 = Monday) and minutes after midnight in China. */
export const ServiceWindow = z.strictObject({
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  fromMinute: z.int().check(z.gte(0), z.lte(1439)), toMinute: z.int().check(z.gte(1), z.lte(1440)),
})
const fields = {
  name: Text(30), category: CategoryEnum, summary: Text(60), description: Text(500, 0),
  priceMode: PriceModeEnum,
  /** What the resident pays, in 分; 0 for free. The quote at order time is this number and never rises. */
  priceFen: Fen, priceUnit: Text(10),
  /** The community's cap for this item, in 分; a price above it is refused. */
  capFen: Fen,
  durationMinutes: Minutes,
  /** The earliest start after placing. */
  leadMinutes: z.int().check(z.gte(0), z.lte(14 * 24 * 60)),
  windows: z.array(ServiceWindow).check(z.minLength(1), z.maxLength(4)),
  proofs: z.array(z.enum(keys<Proof>(PROOF))).check(z.maxLength(3)),
  qualifications: z.array(z.enum(keys<Qualification>(QUALIFICATION))).check(z.maxLength(6)),
  /** Only residents on one of these private lists may order it free; empty means everyone (C2). */
  eligibilities: z.array(z.enum(keys<Eligibility>(ELIGIBILITY))).check(z.maxLength(4)),
}
export const ItemFields = z.strictObject(fields)
export type ItemFields = z.output<typeof ItemFields>
export const ItemCard = z.object({ id: Id, name: z.string(), category: CategoryEnum, summary: z.string(), priceMode: PriceModeEnum, priceFen: z.number(), priceUnit: z.string(), durationMinutes: z.number(), isUrgent: z.boolean(), status: z.enum(['open', 'closed']) })
/** What anyone may read of an item: the private lists behind it are shown to staff only, through `editItem`. */
export const ItemView = z.object({ ...ItemCard.shape, communityId: Id, description: z.string(), leadMinutes: z.number(), windows: z.array(ServiceWindow), proofs: z.array(z.string()), qualifications: z.array(z.string()), needsEligibility: z.boolean() })

export const catalog = {
  items: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ communityId: Id, category: z.optional(CategoryEnum), priceMode: z.optional(PriceModeEnum), text: z.optional(Text(20)), cursor: z.optional(Cursor) }), output: pageOf(ItemCard), errors: [] }),
  item: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ itemId: Id }), output: ItemView, errors: [] }),
  /** All items of the community for its staff, closed ones too. */
  manageItems: endpoint({ kind: 'read', allow: ['staff'], input: z.strictObject({ communityId: Id, cursor: z.optional(Cursor) }), output: pageOf(ItemCard), errors: [] }),
  editItem: endpoint({ kind: 'read', allow: ['staff'], input: z.strictObject({ itemId: Id }), output: z.object({ itemId: Id, communityId: Id, version: z.number(), status: z.enum(['open', 'closed']), fields: ItemFields }), errors: [] }),
  /** Without itemId a new item; with it a change of the version that was read. */
  saveItem: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ communityId: Id, itemId: z.optional(Id), version: z.optional(z.int()), fields: ItemFields }), output: z.object({ itemId: Id }), errors: ['ITEM_PRICE_INVALID', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  setItemStatus: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ itemId: Id, status: z.enum(['open', 'closed']) }), output: z.object({ itemId: Id, status: z.enum(['open', 'closed']) }), errors: [] }),
} as const
