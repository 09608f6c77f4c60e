// A merchant of the census 普查: a shop or firm of the community, on its way from the list to a partner (B2). Its phone and contact are
// for the community's own staff. `applied` is set by an application, never by hand, and stays with the partner it became.
import { fail } from '../../_platform/errors'
import type { MerchantFields } from '../../../contract/admission'
import type { MerchantStatus, Trade } from '../../../contract/terms'

export interface Merchant {
  _id: string
  communityId: string
  name: string
  trade: Trade
  gridId: string
  address: string
  contactName: string
  phone: string | null
  status: MerchantStatus
  notes: string
  partnerId: string | null
  /** The import that added it; a repeated request finds its own rows by it. */
  importId: string | null
  version: number
  createdAt: string
}
export function newMerchant(id: string, communityId: string, fields: MerchantFields, importId: string | null, now: string): Merchant {
  return { _id: id, communityId, ...fields, phone: fields.phone ?? null, partnerId: null, importId, version: 1, createdAt: now }
}
/** Who has applied keeps that status, whatever staff choose. CONFLICT_RETRY when it has changed since it was read. */
export function changedMerchant(merchant: Merchant, version: number, fields: MerchantFields): Merchant {
  if (merchant.version !== version) fail('CONFLICT_RETRY')
  return { ...merchant, ...fields, phone: fields.phone ?? null, status: merchant.status === 'applied' ? 'applied' : fields.status, version: version + 1 }
}
