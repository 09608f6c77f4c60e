// Hats that somebody must wear: a unit keeps one of its staff, a partner one owner. Both are guarded by a document that every
// leaving changes (the unit, the partner), so two who leave at once can't both believe that the other stays.
import type { Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import type { HatDoc, PersonDoc } from '../_platform/people'
import { must } from '../_platform/serve'
import { partnerOf, removeWorker } from '../partners/public'
import { staffWith, type StaffHat } from './staff'
import { units } from './units-store'

const isStaffHat = (hat: HatDoc['hat']): hat is StaffHat => hat === 'staff' || hat === 'subdistrictStaff' || hat === 'districtStaff'

/** HAT_LAST_KEPT when nobody would be left. Reads as of now. */
export async function mustNotBeLast({ _id }: Pick<PersonDoc, '_id'>, { hat, unitId, partnerId, role }: HatDoc): Promise<void> {
  if (isStaffHat(hat) && !(await staffWith(hat, unitId)).some((other) => other._id !== _id)) fail('HAT_LAST_KEPT')
  if (partnerId === undefined || role !== 'owner') return
  const partner = await partnerOf(partnerId)
  if (partner && !partner.workers.some((other) => other.role === 'owner' && other.personId !== _id)) fail('HAT_LAST_KEPT')
}
/** Inside the transaction that takes the hat: checks again, and changes the document that others who leave will meet. */
export async function leaveDuty(tx: Tx, person: PersonDoc, hat: HatDoc): Promise<void> {
  const unit = isStaffHat(hat.hat) ? must(await tx.get(units, hat.unitId)) : null
  await mustNotBeLast(person, hat)
  if (unit) await tx.update(units, unit._id, { staffVersion: unit.staffVersion + 1 })
  if (hat.partnerId !== undefined) await removeWorker(hat.partnerId, person._id, tx)
}
