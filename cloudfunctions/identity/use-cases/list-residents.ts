// Residents of a community for its staff and those above: newest first, or by the start of a name or an address. The private
// lists behind free services are for the community's own staff, and each look at one leaves its row before the answer (C2, I28).
import type { identity } from '../../../contract/identity'
import type { Output } from '../../../contract/kernel'
import { audit } from '../../_platform/audit'
import { newId } from '../../_platform/ids'
import { maskPhone } from '../../_platform/mask'
import { findPage } from '../../_platform/paging'
import { people, type PersonDoc } from '../../_platform/people'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { residentsStartingWith } from '../resident-search'

const PAGE = 20
type Row = Output<typeof identity['residents']>['items'][number]

export const listResidents: Handlers<typeof identity>['residents'] = async (call, { communityId, text, cursor }) => {
  must(hatOver(call.person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const seesLists = !!hatOver(call.person, communityId, 'staff')
  const { items, nextCursor } = text === undefined
    ? await findPage(people, [{ communityId }], { by: 'createdAt', direction: 'desc' }, cursor, PAGE)
    : await residentsStartingWith(communityId, text, cursor, PAGE)
  const shown = seesLists ? items.filter(({ eligibilities }) => eligibilities.length > 0) : []
  const rows = shown.map(({ _id }) => ({ _id: newId('a'), at: call.now, personId: call.person._id, action: 'resident.eligibilitiesRead', subjectId: _id, unitId: communityId, reason: null }))
  if (rows.length > 0) await audit.add(...rows)
  return { items: items.map((resident) => rowOf(resident, seesLists)), nextCursor }
}
function rowOf({ _id, openid, name, phone, gridId, address, eligibilities, createdAt }: PersonDoc, seesLists: boolean): Row {
  return { id: _id, name, phoneMasked: maskPhone(phone), gridId: must(gridId), address, hasPhone: phone !== null, isKeptByStaff: openid === null, eligibilities: seesLists ? eligibilities : [], createdAt }
}
