// Who is calling: one WeChat identity, its hats and units, how a hat is given (single-use invites) and taken back.
import * as z from 'zod/mini'
import { keys } from './catalog'
import { endpoint, HATS, Id, Instant, pageOf, Cursor, Phone, Text } from './kernel'
import { ELIGIBILITY, PARTNER_ROLE } from './terms'

const HatEnum = z.enum(HATS)
const RoleEnum = z.enum(keys(PARTNER_ROLE))
const EligibilityEnum = z.enum(keys(ELIGIBILITY))
export const UnitView = z.object({ id: Id, name: z.string(), level: z.enum(['district', 'subdistrict', 'community', 'grid']), parentId: z.nullable(Id), phone: z.nullable(z.string()) })
export const HatView = z.object({
  hat: HatEnum, unitId: Id, unitName: z.string(),
  partnerId: z.nullable(Id), partnerName: z.nullable(z.string()), role: z.nullable(RoleEnum),
  residentId: z.nullable(Id), residentName: z.nullable(z.string()),
})
export const PersonView = z.object({
  id: Id, name: z.string(), phoneMasked: z.nullable(z.string()), hats: z.array(HatView),
  home: z.nullable(z.object({ communityId: Id, communityName: z.string(), communityPhone: z.string(), gridId: Id, gridName: z.string(), address: z.string() })),
})
export const ResidentRow = z.object({
  id: Id, name: z.string(), phoneMasked: z.nullable(z.string()), gridId: Id, address: z.string(), hasPhone: z.boolean(),
  /** Entered by staff and without a WeChat identity: staff keep the entry right. Everybody else keeps their own. */
  isKeptByStaff: z.boolean(),
  eligibilities: z.array(EligibilityEnum), createdAt: Instant,
})
const InviteView = z.object({ id: Id, hat: HatEnum, label: z.string(), createdAt: Instant, expiresAt: Instant, status: z.enum(['open', 'used', 'revoked', 'expired']) })
const MemberView = z.object({ personId: Id, name: z.string(), phoneMasked: z.nullable(z.string()), hat: HatEnum, role: z.nullable(RoleEnum), residentId: z.nullable(Id) })

export const identity = {
  me: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: z.object({ person: z.nullable(PersonView) }), errors: [] }),
  /** The tree a newcomer chooses a community from. */
  units: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: z.object({ units: z.array(UnitView) }), errors: [] }),
  joinCommunity: endpoint({
    kind: 'write', allow: 'anyone',
    input: z.strictObject({ communityId: Id, gridId: Id, name: Text(20), address: Text(80), phone: z.optional(Phone) }),
    output: z.object({ person: PersonView }), errors: ['UNIT_NOT_FOUND', 'RESIDENT_ALREADY', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'], perMinute: 10,
  }),
  updateProfile: endpoint({
    kind: 'write', allow: HATS,
    input: z.strictObject({ name: z.optional(Text(20)), address: z.optional(Text(80)), gridId: z.optional(Id), phone: z.optional(Phone) }),
    output: z.object({ person: PersonView }), errors: ['UNIT_NOT_FOUND', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'], perMinute: 10,
  }),
  /** The code of WeChat's phone button; valid five minutes, once. */
  bindPhone: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({ code: Text(200) }), output: z.object({ phoneMasked: z.string() }), errors: ['PHONE_CODE_INVALID'], perMinute: 5 }),
  /** hat `staff`|`subdistrictStaff`|`districtStaff`: unitId; `partner`: partnerId + role; `familyProxy`: the caller's own self, or residentId by staff who hold the elder's agreement. */
  createInvite: endpoint({
    kind: 'write', allow: ['resident', 'partner', 'staff', 'subdistrictStaff', 'districtStaff'],
    input: z.strictObject({ hat: z.enum(['familyProxy', 'partner', 'staff', 'subdistrictStaff', 'districtStaff']), unitId: z.optional(Id), partnerId: z.optional(Id), role: z.optional(RoleEnum), residentId: z.optional(Id) }),
    output: z.object({ inviteId: Id, token: z.string(), expiresAt: Instant }), errors: ['INVITE_HAT_REFUSED', 'UNIT_NOT_FOUND'], perMinute: 20,
  }),
  invites: endpoint({ kind: 'read', allow: ['resident', 'partner', 'staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ cursor: z.optional(Cursor) }), output: pageOf(InviteView), errors: [] }),
  revokeInvite: endpoint({ kind: 'write', allow: ['resident', 'partner', 'staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ inviteId: Id }), output: z.object({ inviteId: Id }), errors: ['INVITE_INVALID'] }),
  /** Shown before a person accepts: what hat, from whom. */
  previewInvite: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)) }), output: z.object({ hat: HatEnum, label: z.string(), expiresAt: Instant }), errors: ['INVITE_INVALID'], perMinute: 10 }),
  redeemInvite: endpoint({
    kind: 'write', allow: 'anyone', input: z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)), name: z.optional(Text(20)) }),
    output: z.object({ person: PersonView }), errors: ['INVITE_INVALID', 'PROFILE_INCOMPLETE', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'], perMinute: 10,
  }),
  /** Who wears a hat of mine to manage: staff of my unit, workers of my partner, family acting for me. */
  members: endpoint({ kind: 'read', allow: ['resident', 'partner', 'staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ of: z.enum(['unit', 'partner', 'family']), id: Id }), output: z.object({ members: z.array(MemberView) }), errors: [] }),
  /** Residents of a community, newest first; `text` matches the start of the name or the address. */
  residents: endpoint({ kind: 'read', allow: ['staff', 'subdistrictStaff', 'districtStaff'], input: z.strictObject({ communityId: Id, text: z.optional(Text(20)), cursor: z.optional(Cursor) }), output: pageOf(ResidentRow), errors: [] }),
  /** An elder without a phone: staff enter the person, with the elder's agreement. */
  registerResident: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ communityId: Id, gridId: Id, name: Text(20), address: Text(80), phone: z.optional(Phone) }), output: z.object({ residentId: Id }), errors: ['UNIT_NOT_FOUND', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'] }),
  /** What staff entered for an elder, put right: moved, misheard, a new number, or none any more. */
  correctResident: endpoint({
    kind: 'write', allow: ['staff'], input: z.strictObject({ residentId: Id, name: z.optional(Text(20)), address: z.optional(Text(80)), gridId: z.optional(Id), phone: z.optional(Phone), hasNoPhone: z.optional(z.boolean()) }),
    output: z.object({ residentId: Id }), errors: ['RESIDENT_KEEPS_OWN', 'UNIT_NOT_FOUND', 'TEXT_REFUSED', 'TEXT_CHECK_UNAVAILABLE'],
  }),
  /** Private lists behind free services (C2); never shown to a partner. */
  setEligibility: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ residentId: Id, eligibilities: z.array(EligibilityEnum).check(z.maxLength(4)) }), output: z.object({ residentId: Id }), errors: [] }),
} as const
