// Who may give a hat, and so also take it away: the one table of identity's rights (PRODUCT §1, N6). Nobody gives what reaches
// above or beside their own scope; the resident hat is nobody's to give, it is taken by living somewhere.
import type { Hat } from '../../contract/kernel'
import { isWithin, type HatDoc, type PersonDoc } from '../_platform/people'

/** A district keeps itself alive, its staff appoint the staff of streets; who appoints community staff is that community and all above it. */
const GIVERS: Record<Hat, readonly Hat[]> = {
  staff: ['staff', 'subdistrictStaff', 'districtStaff'], subdistrictStaff: ['districtStaff'], districtStaff: ['districtStaff'],
  partner: ['staff'], familyProxy: ['staff'], resident: [],
}
/** May this person give exactly this hat? Also: an owner for the own partner, a resident for those who act for them. */
export function mayManage({ _id, hats }: PersonDoc, wanted: HatDoc): boolean {
  if (wanted.hat === 'familyProxy' && wanted.residentId === _id) return hats.some(({ hat }) => hat === 'resident')
  if (wanted.hat === 'partner' && hats.some((worn) => isOwner(worn) && worn.partnerId === wanted.partnerId)) return true
  return hats.some((worn) => GIVERS[wanted.hat].includes(worn.hat) && isWithin(wanted.unitId, worn.unitId))
}
/** May this person give hats of this kind to anyone at all? */
export function mayManageKind({ hats }: PersonDoc, kind: Hat): boolean {
  return hats.some((worn) => GIVERS[kind].includes(worn.hat) || (kind === 'partner' && isOwner(worn)) || (kind === 'familyProxy' && worn.hat === 'resident'))
}
function isOwner({ hat, role }: HatDoc): boolean {
  return hat === 'partner' && role === 'owner'
}
