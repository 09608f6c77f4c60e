// Invitations: single use, expiring. Only the token's digest is kept, as the document's id (N6: no shared passwords).
import type { Hat } from '../../contract/kernel'
import { collection } from '../_platform/db'

export interface InviteDoc {
  _id: string
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
export const invites = collection<InviteDoc>({ name: 'invites', indexes: [['createdById', 'createdAt', '_id']] })
