// Who may look at a partner's life, and as what: its owner, its workers, staff of its community, those above. Anyone else gets the
// answer of an unknown id (I25). Staff who work for the partner are its people here: over it, a colleague decides.
import { fail } from '../_platform/errors'
import { hatOver, must, staffApartFrom, type PersonCall } from '../_platform/serve'
import { partnerOf, type PartnerDoc } from '../partners/public'
import type { By } from './domain/life'

export const COMMUNITY_LABEL = '社区'
export interface Viewer { partner: PartnerDoc; isOwner: boolean; isStaff: boolean; by: By }
/** One read. NOT_FOUND for who may not know of it. */
export async function viewerOf({ person }: PersonCall, partnerId: string): Promise<Viewer> {
  const partner = must(await partnerOf(partnerId))
  const hats = person.hats.filter((worn) => worn.hat === 'partner' && worn.partnerId === partner._id)
  const isStaff = hats.length === 0 && !!hatOver(person, partner.communityId, 'staff')
  must(hats.length > 0 || isStaff || hatOver(person, partner.communityId, 'subdistrictStaff', 'districtStaff'))
  return { partner, isOwner: hats.some(({ role }) => role === 'owner'), isStaff, by: { id: person._id, label: isStaff ? COMMUNITY_LABEL : partner.name } }
}
/** PERMISSION_DENIED for a worker of the partner and for those who may only look. */
export async function ownerOrStaffOf(call: PersonCall, partnerId: string): Promise<Viewer> {
  const viewer = await viewerOf(call, partnerId)
  return viewer.isOwner || viewer.isStaff ? viewer : fail('PERMISSION_DENIED')
}
export async function ownerOf(call: PersonCall, partnerId: string): Promise<Viewer> {
  const viewer = await viewerOf(call, partnerId)
  return viewer.isOwner ? viewer : fail('PERMISSION_DENIED')
}
/** For endpoints that only staff may call: everybody else there is of another community. OWN_MATTER for who works for the partner. */
export async function staffViewerOf(call: PersonCall, partnerId: string): Promise<Viewer> {
  const viewer = await viewerOf(call, partnerId)
  staffApartFrom(call.person, viewer.partner.communityId, partnerId)
  return viewer
}
