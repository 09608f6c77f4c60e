// The census 普查 for staff and those above: pages by name, filtered; phone and contact only for the community's own staff (B2).
import type { admission } from '../../../contract/admission'
import { containing, type Where } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { onceChecked } from '../../_platform/once-checked'
import { findPage } from '../../_platform/paging'
import { hatOver, must, type Handlers, type PersonCall } from '../../_platform/serve'
import { mustBeGridOf, unitNames } from '../../identity/public'
import { changedMerchant, newMerchant } from '../domain/merchant'
import { merchants, type MerchantDoc } from '../merchants-store'

type Of = Handlers<typeof admission>
const PAGE = 30
export const merchantId = (communityId: string, name: string, address: string) => idFrom('mc', communityId, name, address)

async function viewAll({ person }: PersonCall, found: readonly MerchantDoc[]) {
  const names = await unitNames(found.map(({ gridId }) => gridId))
  return found.map(({ _id, communityId, contactName, phone, ...rest }) => {
    const isOwn = !!hatOver(person, communityId, 'staff')
    return { ...rest, id: _id, gridName: names.get(rest.gridId) ?? '', contactName: isOwn ? contactName : '', phone: isOwn ? phone : null, notes: isOwn ? rest.notes : '' }
  })
}
export const listMerchants: Of['merchants'] = async (call, { communityId, status, trade, gridId, text, cursor }) => {
  must(hatOver(call.person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const equal: Where = { communityId, ...(status ? { status } : {}), ...(gridId ? { gridId } : {}), ...(trade ? { trade } : {}) }
  const { items, nextCursor } = await findPage(merchants, [equal, ...(text ? [{ name: containing(text) }] : [])], { by: 'name', direction: 'asc' }, cursor, PAGE)
  return { items: await viewAll(call, items), nextCursor }
}
export const countMerchants: Of['merchantCounts'] = async ({ person }, { communityId }) => {
  must(hatOver(person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const { list } = await merchants.aggregate().match({ communityId }).group({ _id: '$status', count: { $sum: 1 } }).limit(20).end()
  const rows = list as { _id: string; count: number }[]
  return { total: rows.reduce((sum, { count }) => sum + count, 0), byStatus: Object.fromEntries(rows.map(({ _id, count }) => [_id, count])) }
}
export const readMerchant: Of['merchant'] = async (call, { merchantId: id }) => {
  const found = must(await merchants.get(id))
  must(hatOver(call.person, found.communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  return (await viewAll(call, [found]))[0]!
}
/** A new one that is listed already is refused (MERCHANT_ALREADY). */
export const saveMerchant: Of['saveMerchant'] = async (call, { communityId, merchantId: id, version, fields }) => {
  must(hatOver(call.person, communityId, 'staff'))
  await mustBeGridOf(fields.gridId, communityId)
  return onceChecked(call, [fields.name, fields.address, fields.contactName, fields.notes], async (tx) => {
    if (id === undefined) {
      const merchant = newMerchant(merchantId(communityId, fields.name, fields.address), communityId, fields, null, call.now)
      if (await tx.get(merchants, merchant._id)) fail('MERCHANT_ALREADY')
      await tx.add(merchants, merchant)
      return { merchantId: merchant._id }
    }
    const before = await tx.get(merchants, id)
    must(before?.communityId === communityId)
    await tx.set(merchants, changedMerchant(before!, version ?? fail('INPUT_INVALID', { field: 'version' }), fields))
    return { merchantId: id }
  })
}
