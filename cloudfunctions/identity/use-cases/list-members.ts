// Who wears a hat that the viewer looks after: the staff of a unit, the workers of a partner, the family acting for a resident.
import type { identity } from '../../../contract/identity'
import { maskPhone } from '../../_platform/mask'
import { people, type HatDoc, type PersonDoc } from '../../_platform/people'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { partnerOf } from '../../partners/public'
import { mayManage } from '../hat-rights'
import { staffWith, type StaffHat } from '../staff'
import { unitTree } from '../unit-tree'

const HAT_AT: Partial<Record<string, StaffHat>> = { community: 'staff', subdistrict: 'subdistrictStaff', district: 'districtStaff' }

export const listMembers: Handlers<typeof identity>['members'] = async ({ person }, { of, id }) => {
  const found = of === 'unit' ? await unitMembers(person, id) : of === 'partner' ? await partnerMembers(person, id) : await familyMembers(person, id)
  return {
    members: found.members.flatMap((one) => one.hats.filter(found.counts).map(({ hat, role, residentId }) => ({
      personId: one._id, name: one.name, phoneMasked: maskPhone(one.phone), hat, role: role ?? null, residentId: residentId ?? null,
    }))),
  }
}
interface Found { members: PersonDoc[]; counts: (worn: HatDoc) => boolean }

async function unitMembers(viewer: PersonDoc, unitId: string): Promise<Found> {
  must(hatOver(viewer, unitId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const hat = must(HAT_AT[must((await unitTree()).get(unitId)).level])
  return { members: await staffWith(hat, unitId), counts: (worn) => worn.hat === hat && worn.unitId === unitId }
}
async function partnerMembers(viewer: PersonDoc, partnerId: string): Promise<Found> {
  const partner = must(await partnerOf(partnerId))
  must(mayManage(viewer, { hat: 'partner', unitId: partner.communityId, partnerId }))
  return { members: await people.find({ 'hats.partnerId': partnerId }), counts: (worn) => worn.partnerId === partnerId }
}
async function familyMembers(viewer: PersonDoc, residentId: string): Promise<Found> {
  const resident = must(residentId === viewer._id ? viewer : await people.get(residentId))
  must(mayManage(viewer, { hat: 'familyProxy', unitId: must(resident.communityId), residentId }))
  return { members: await people.find({ 'hats.residentId': residentId }), counts: (worn) => worn.residentId === residentId }
}
