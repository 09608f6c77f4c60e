// Invitations: single use, expiring. The token itself is never kept (N6: no shared passwords): its digest finds the invitation,
// and only who made the request can make it again from the salt.
import type { Hat } from '../../contract/kernel'
import { collection } from '../_platform/db'

export interface InviteDoc {
  _id: string
  tokenDigest: string
  tokenSalt: string
  hat: Hat
  unitId: string
  partnerId: string | null
  partnerName: string | null
  role: 'owner' | 'worker' | null
  residentId: string | null
  residentName: string | null
  /** What the receiver reads before accepting: "李师傅理发 · 服务人员". */
  label: string
  createdById: string
  createdAt: string
  expiresAt: string
  status: 'open' | 'used' | 'revoked'
  usedById: string | null
}
export const invites = collection<InviteDoc>({ name: 'invites', indexes: [['createdById', 'createdAt', '_id'], ['tokenDigest'], ['residentId']] })
