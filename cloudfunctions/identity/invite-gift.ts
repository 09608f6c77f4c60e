// The hat an invitation gives, found from what the inviter named. A unit, partner or resident beyond the inviter's right looks
// exactly like an unknown one (I25).
import type { identity } from '../../contract/identity'
import type { ParsedInput } from '../../contract/kernel'
import { HAT, PARTNER_ROLE } from '../../contract/terms'
import { fail } from '../_platform/errors'
import { people, type HatDoc, type PersonDoc } from '../_platform/people'
import { must } from '../_platform/serve'
import { partnerOf } from '../partners/public'
import { mayManage, mayManageKind } from './hat-rights'
import { unitTree } from './unit-tree'

type Wanted = ParsedInput<typeof identity['createInvite']>
export interface Gift { hat: HatDoc; label: string }
const LEVEL = { staff: 'community', subdistrictStaff: 'subdistrict', districtStaff: 'district' } as const

/** Refuses INVITE_HAT_REFUSED for a kind the inviter never gives; UNIT_NOT_FOUND or NOT_FOUND for an object out of reach. */
export async function giftOf(inviter: PersonDoc, wanted: Wanted): Promise<Gift> {
  if (!mayManageKind(inviter, wanted.hat)) fail('INVITE_HAT_REFUSED')
  if (wanted.hat === 'partner') return partnerGift(inviter, wanted)
  if (wanted.hat === 'familyProxy') return familyGift(inviter, wanted.residentId ?? inviter._id)
  return unitGift(inviter, wanted.hat, named(wanted.unitId, 'unitId'))
}
async function unitGift(inviter: PersonDoc, kind: keyof typeof LEVEL, unitId: string): Promise<Gift> {
  const unit = (await unitTree()).get(unitId)
  const hat: HatDoc = { hat: kind, unitId }
  if (unit?.level !== LEVEL[kind] || !mayManage(inviter, hat)) fail('UNIT_NOT_FOUND')
  return { hat, label: `${unit.name} · ${HAT[kind]}` }
}
async function partnerGift(inviter: PersonDoc, wanted: Wanted): Promise<Gift> {
  const role = named(wanted.role, 'role')
  const partner = must(await partnerOf(named(wanted.partnerId, 'partnerId')))
  const hat: HatDoc = { hat: 'partner', unitId: partner.communityId, partnerId: partner._id, partnerName: partner.name, role }
  must(partner.status !== 'exited' && mayManage(inviter, hat))
  return { hat, label: `${partner.name} · ${PARTNER_ROLE[role]}` }
}
async function familyGift(inviter: PersonDoc, residentId: string): Promise<Gift> {
  const resident = must(residentId === inviter._id ? inviter : await people.get(residentId))
  const hat: HatDoc = { hat: 'familyProxy', unitId: must(resident.communityId), residentId, residentName: resident.name }
  must(mayManage(inviter, hat))
  return { hat, label: `${resident.name} · ${HAT.familyProxy}` }
}
function named<T>(value: T | undefined, field: string): T {
  return value ?? fail('INPUT_INVALID', { field })
}
